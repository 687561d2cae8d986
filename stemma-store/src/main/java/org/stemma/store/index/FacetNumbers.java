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
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;

/**
 * One number for every value of a facet, the same in all segments, so that counts are summed without looking at values. Thread-safe.
 *
 * <p>Machine note: Lucene numbers values segment by segment. What each of these is here is worked out once in a segment's life, by
 * whoever merges it or makes it visible, or by the first search; nobody who looks up what is known takes a lock. A number is never
 * given again: values that are gone from the index keep theirs until it is closed.
 */
final class FacetNumbers {
    /**
     * A facet in one segment.
     *
     * @param numbers of its values, by their places in the segment; not to be changed
     * @param size above all of these numbers
     */
    record Part(int[] numbers, int size) {}

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

    private final Map<IndexReader.CacheKey, Map<Facet, Part>> segments = new ConcurrentHashMap<>();
    private final Map<Facet, Values> values = new EnumMap<>(Facet.class);

    FacetNumbers() {
        for (Facet f : Facet.values()) {
            values.put(f, new Values());
        }
    }

    /** A facet in a segment. */
    Part of(LeafReader segment, Facet facet) throws IOException {
        IndexReader.CacheHelper life = segment.getCoreCacheHelper();
        Map<Facet, Part> known = life == null ? null : segments.get(life.getKey());
        return (known == null ? learn(segment) : known).getOrDefault(facet, new Part(new int[0], 0));
    }

    /** Works out the numbers of a segment that is new. */
    synchronized Map<Facet, Part> learn(LeafReader segment) throws IOException {
        IndexReader.CacheHelper life = segment.getCoreCacheHelper();
        Map<Facet, Part> known = life == null ? null : segments.get(life.getKey());
        if (known != null) {
            return known;
        }
        Map<Facet, Part> out = new EnumMap<>(Facet.class);
        for (Map.Entry<Facet, Values> e : values.entrySet()) {
            out.put(e.getKey(), part(DocValues.getSortedSet(segment, e.getKey().field()), e.getValue()));
        }
        if (life != null) {
            segments.put(life.getKey(), out);
            life.addClosedListener(segments::remove);
        }
        return out;
    }

    private static Part part(SortedSetDocValues here, Values all) throws IOException {
        int[] numbers = new int[Math.toIntExact(here.getValueCount())];
        int size = 0;
        TermsEnum each = here.termsEnum();
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = all.number(each.next());
            size = Math.max(size, numbers[i] + 1);
        }
        return new Part(numbers, size);
    }

    /** The values of a facet by their numbers, at least those of all parts that were asked for; not to be changed. */
    String[] values(Facet facet) {
        Values all = values.get(facet);
        return all == null ? new String[0] : all.texts;
    }
}
