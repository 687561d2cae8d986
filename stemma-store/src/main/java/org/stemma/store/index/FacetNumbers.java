package org.stemma.store.index;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;

/**
 * Which values of which facets each article has, as numbers that are the same in all segments. Thread-safe.
 *
 * <p>Machine note: Lucene numbers values segment by segment and keeps them packed in its files, so that to count one is to call a
 * dozen methods. Here they lie side by side in an array, some 10 numbers an article: read once in a segment's life, by whoever merges it or
 * makes it visible, or by the first search; nobody who looks up what is known takes a lock. A number is never given again:
 * values that are gone from the index keep theirs until it is closed.
 */
final class FacetNumbers {
    private static final Facet[] FACETS = Facet.values();

    /** Bits of a number; above them stands the facet. */
    private static final int BITS = 28;

    /**
     * The values in one segment; its arrays are not to be changed.
     *
     * @param starts for each document the place of its first value, and at the end that behind the last
     * @param values for each place a facet and a number
     * @param sizes for each facet a number above all of its numbers here
     */
    record Segment(int[] starts, int[] values, int[] sizes) {
        /** The facet of a value. */
        static int facet(int value) {
            return value >>> BITS;
        }

        /** Its number among the values of its facet. */
        static int number(int value) {
            return value & (1 << BITS) - 1;
        }
    }

    /** All values of a facet. */
    private static final class Values {
        private final BytesRefHash known = new BytesRefHash();
        private volatile String[] texts = {};

        int number(BytesRef value) {
            int at = known.add(value);
            if (at < 0) {
                // Lucene's way to say that it has the value already.
                return -at - 1;
            }
            String[] grown = ArrayUtil.grow(texts, at + 1);
            grown[at] = value.utf8ToString();
            texts = grown;
            return at;
        }
    }

    private final Map<IndexReader.CacheKey, Segment> segments = new ConcurrentHashMap<>();
    private final Map<Facet, Values> values = new EnumMap<>(Facet.class);

    FacetNumbers() {
        for (Facet f : FACETS) {
            values.put(f, new Values());
        }
    }

    /** The values in a segment. */
    Segment of(LeafReader segment) throws IOException {
        IndexReader.CacheHelper life = segment.getCoreCacheHelper();
        Segment known = life == null ? null : segments.get(life.getKey());
        return known == null ? learn(segment) : known;
    }

    /** Works out the numbers of a segment that is new. */
    synchronized Segment learn(LeafReader segment) throws IOException {
        IndexReader.CacheHelper life = segment.getCoreCacheHelper();
        Segment known = life == null ? null : segments.get(life.getKey());
        if (known != null) {
            return known;
        }
        Segment out = read(segment);
        if (life != null) {
            segments.put(life.getKey(), out);
            life.addClosedListener(segments::remove);
        }
        return out;
    }

    /** Reads each facet's column once, for opening one costs as much as reading a small segment's. */
    private Segment read(LeafReader segment) throws IOException {
        int[] starts = new int[segment.maxDoc() + 1];
        int[] docs = {};
        int[] found = {};
        int[] sizes = new int[FACETS.length];
        int n = 0;
        for (Map.Entry<Facet, Values> e : values.entrySet()) {
            int facet = e.getKey().ordinal();
            SortedSetDocValues here = DocValues.getSortedSet(segment, e.getKey().field());
            int[] numbers = numbers(here, e.getValue());
            for (int number : numbers) {
                sizes[facet] = Math.max(sizes[facet], number + 1);
            }
            for (int doc = here.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = here.nextDoc()) {
                for (int left = here.docValueCount(); left > 0; left--) {
                    docs = ArrayUtil.grow(docs, n + 1);
                    found = ArrayUtil.grow(found, n + 1);
                    docs[n] = doc;
                    found[n++] = facet << BITS | numbers[(int) here.nextOrd()];
                    starts[doc + 1]++;
                }
            }
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        return new Segment(starts, byDocument(starts, docs, found, n), sizes);
    }

    private static int[] byDocument(int[] starts, int[] docs, int[] found, int n) {
        int[] next = starts.clone();
        int[] out = new int[n];
        for (int i = 0; i < n; i++) {
            out[next[docs[i]]++] = found[i];
        }
        return out;
    }

    /** The numbers of a segment's own numbers. */
    private static int[] numbers(SortedSetDocValues here, Values all) throws IOException {
        int[] numbers = new int[Math.toIntExact(here.getValueCount())];
        TermsEnum each = here.termsEnum();
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = all.number(each.next());
        }
        return numbers;
    }

    /** The values of a facet by their numbers, at least those of all segments that were asked for; not to be changed. */
    String[] values(Facet facet) {
        Values all = values.get(facet);
        return all == null ? new String[0] : all.texts;
    }
}
