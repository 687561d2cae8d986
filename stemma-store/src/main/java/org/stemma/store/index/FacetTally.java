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
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;

/**
 * Counts the articles found by the values they have.
 *
 * <p>Machine note: each segment counts by the ordinals of its own values, and only values that were met become strings.
 */
final class FacetTally implements CollectorManager<FacetTally.Tally, Map<Facet, List<FacetCount>>> {
    /** How many values of a facet are told. */
    static final int MOST_VALUES = 25;

    private static final Comparator<FacetCount> COMMONEST_FIRST =
            Comparator.comparingInt(FacetCount::articles).reversed().thenComparing(FacetCount::value);

    private final Set<Facet> facets;

    FacetTally(Set<Facet> facets) {
        this.facets = facets;
    }

    @Override
    public Tally newCollector() {
        return new Tally(facets);
    }

    @Override
    public Map<Facet, List<FacetCount>> reduce(Collection<Tally> tallies) throws IOException {
        Map<Facet, Sum> sums = new EnumMap<>(Facet.class);
        facets.forEach(f -> sums.put(f, new Sum()));
        for (Tally t : tallies) {
            for (SegmentCount c : t.counts) {
                c.addTo(sums.computeIfAbsent(c.facet, f -> new Sum()));
            }
        }
        Map<Facet, List<FacetCount>> out = new EnumMap<>(Facet.class);
        sums.forEach((facet, sum) -> out.put(facet, sum.commonest()));
        return out;
    }

    /** The counts of all segments together. */
    private static final class Sum {
        private final BytesRefHash values = new BytesRefHash();
        private int[] counts = new int[16];

        void add(BytesRef value, int articles) {
            int at = values.add(value);
            // Lucene's way to say that it has the value already.
            at = at < 0 ? -at - 1 : at;
            counts = ArrayUtil.grow(counts, at + 1);
            counts[at] += articles;
        }

        /** The commonest first, of equally common ones by their letters; of tens of thousands no others are put in order. */
        List<FacetCount> commonest() {
            PriorityQueue<FacetCount> best = new PriorityQueue<>(MOST_VALUES + 1, COMMONEST_FIRST.reversed());
            for (int i = 0; i < values.size(); i++) {
                boolean full = best.size() == MOST_VALUES;
                if (full && counts[i] < best.element().articles()) {
                    continue;
                }
                best.add(new FacetCount(values.get(i, new BytesRef()).utf8ToString(), counts[i]));
                if (full) {
                    best.remove();
                }
            }
            return best.stream().sorted(COMMONEST_FIRST).toList();
        }
    }

    /** The count of one facet in one segment. */
    private static final class SegmentCount {
        private final Facet facet;
        private final SortedSetDocValues values;
        private final int[] counts;

        SegmentCount(Facet facet, SortedSetDocValues values) {
            this.facet = facet;
            this.values = values;
            this.counts = new int[Math.toIntExact(values.getValueCount())];
        }

        void count(int doc) throws IOException {
            if (values.advanceExact(doc)) {
                for (int left = values.docValueCount(); left > 0; left--) {
                    counts[(int) values.nextOrd()]++;
                }
            }
        }

        void addTo(Sum sum) throws IOException {
            for (int ord = 0; ord < counts.length; ord++) {
                if (counts[ord] > 0) {
                    sum.add(values.lookupOrd(ord), counts[ord]);
                }
            }
        }
    }

    /** Counts on one thread. */
    static final class Tally extends SimpleCollector {
        private final Set<Facet> facets;
        private final List<SegmentCount> counts = new ArrayList<>();
        private List<SegmentCount> here = List.of();

        private Tally(Set<Facet> facets) {
            this.facets = facets;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            here = new ArrayList<>();
            for (Facet f : facets) {
                here.add(new SegmentCount(f, DocValues.getSortedSet(context.reader(), f.field())));
            }
            counts.addAll(here);
        }

        @Override
        public void collect(int doc) throws IOException {
            for (SegmentCount c : here) {
                c.count(doc);
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
