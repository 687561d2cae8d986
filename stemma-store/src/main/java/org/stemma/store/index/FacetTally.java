package org.stemma.store.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.ArrayUtil;

/**
 * Counts the articles found by the values they have.
 *
 * <p>Machine note: counts by numbers that all segments share ({@link FacetNumbers}); what a search looks at is the values that come near to
 * being told.
 */
final class FacetTally implements CollectorManager<FacetTally.Tally, Map<Facet, List<FacetCount>>> {
    /** How many values of a facet are told. */
    static final int MOST_VALUES = 25;

    private static final Comparator<FacetCount> COMMONEST_FIRST =
            Comparator.comparingInt(FacetCount::articles).reversed().thenComparing(FacetCount::value);

    private final Set<Facet> facets;
    private final FacetNumbers numbers;

    FacetTally(Set<Facet> facets, FacetNumbers numbers) {
        this.facets = facets;
        this.numbers = numbers;
    }

    @Override
    public Tally newCollector() {
        return new Tally(facets, numbers);
    }

    @Override
    public Map<Facet, List<FacetCount>> reduce(Collection<Tally> tallies) {
        Map<Facet, List<FacetCount>> out = new EnumMap<>(Facet.class);
        for (Facet facet : facets) {
            int[] sum = {};
            for (Tally t : tallies) {
                for (Count c : t.counts) {
                    sum = c.facet == facet ? sum(sum, c.counts) : sum;
                }
            }
            out.put(facet, commonest(facet, sum));
        }
        return out;
    }

    private static int[] sum(int[] some, int[] more) {
        int[] longer = some.length < more.length ? more : some;
        int[] shorter = longer == some ? more : some;
        for (int i = 0; i < shorter.length; i++) {
            longer[i] += shorter[i];
        }
        return longer;
    }

    /** The commonest first, of equally common ones by their letters; of tens of thousands no others are put in order. */
    private List<FacetCount> commonest(Facet facet, int[] counts) {
        String[] values = numbers.values(facet);
        PriorityQueue<FacetCount> best = new PriorityQueue<>(MOST_VALUES + 1, COMMONEST_FIRST.reversed());
        int least = 1;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] >= least) {
                best.add(new FacetCount(values[i], counts[i]));
                if (best.size() > MOST_VALUES) {
                    best.remove();
                }
                least = best.size() < MOST_VALUES ? 1 : best.element().articles();
            }
        }
        return best.stream().sorted(COMMONEST_FIRST).toList();
    }

    /** The count of one facet, by its values' numbers. */
    private static final class Count {
        private final Facet facet;
        private final FacetNumbers numbers;
        private int[] counts = {};
        private int[] here = {};
        private SortedSetDocValues values = DocValues.emptySortedSet();

        Count(Facet facet, FacetNumbers numbers) {
            this.facet = facet;
            this.numbers = numbers;
        }

        void begin(LeafReaderContext context) throws IOException {
            FacetNumbers.Part part = numbers.of(context.reader(), facet);
            here = part.numbers();
            counts = ArrayUtil.grow(counts, part.size());
            values = DocValues.getSortedSet(context.reader(), facet.field());
        }

        void count(int doc) throws IOException {
            if (values.advanceExact(doc)) {
                for (int left = values.docValueCount(); left > 0; left--) {
                    counts[here[(int) values.nextOrd()]]++;
                }
            }
        }
    }

    /** Counts on one thread. */
    static final class Tally extends SimpleCollector {
        private final List<Count> counts = new ArrayList<>();

        private Tally(Set<Facet> facets, FacetNumbers numbers) {
            facets.forEach(f -> counts.add(new Count(f, numbers)));
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            for (Count c : counts) {
                c.begin(context);
            }
        }

        @Override
        public void collect(int doc) throws IOException {
            for (Count c : counts) {
                c.count(doc);
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
