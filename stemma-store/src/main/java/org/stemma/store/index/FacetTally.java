package org.stemma.store.index;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.ArrayUtil;

/**
 * Counts the articles found by the values they have.
 *
 * <p>Machine note: counts by numbers that all segments share ({@link FacetNumbers}); the only values that a search looks at are those that come near
 * to being told.
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
        return new Tally(numbers);
    }

    @Override
    public Map<Facet, List<FacetCount>> reduce(Collection<Tally> tallies) {
        Map<Facet, List<FacetCount>> out = new EnumMap<>(Facet.class);
        for (Facet facet : facets) {
            int[] sum = {};
            for (Tally t : tallies) {
                sum = sum(sum, t.counts[facet.ordinal()]);
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

    /** Counts all facets on one thread: to pass over those that nobody asked for would cost as much. */
    static final class Tally extends SimpleCollector {
        private final FacetNumbers numbers;
        // By facet and number.
        private final int[][] counts = new int[Facet.values().length][0];
        private int[] starts = {};
        private int[] values = {};

        private Tally(FacetNumbers numbers) {
            this.numbers = numbers;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            FacetNumbers.Segment segment = numbers.of(context.reader());
            starts = segment.starts();
            values = segment.values();
            for (int f = 0; f < counts.length; f++) {
                counts[f] = ArrayUtil.grow(counts[f], segment.sizes()[f]);
            }
        }

        @Override
        public void collect(int doc) {
            for (int i = starts[doc]; i < starts[doc + 1]; i++) {
                counts[FacetNumbers.Segment.facet(values[i])][FacetNumbers.Segment.number(values[i])]++;
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
