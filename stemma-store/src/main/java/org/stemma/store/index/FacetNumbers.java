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
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;

/**
 * One number for every value of a facet, the same in all segments, so that counts are summed without looking at values. Thread-safe.
 *
 * <p>Machine note: Lucene numbers values segment by segment. What each of these is here is worked out once in a segment's life, by
 * whoever opens or merges it or by the first search: a few bytes a value. A number is never given again; values that are gone from the index keep
 * theirs until it is closed.
 */
final class FacetNumbers {
    private static final int[] NONE = {};

    private final Map<IndexReader.CacheKey, Map<Facet, int[]>> segments = new ConcurrentHashMap<>();
    private final Map<Facet, BytesRefHash> values = new EnumMap<>(Facet.class);

    FacetNumbers() {
        for (Facet f : Facet.values()) {
            values.put(f, new BytesRefHash());
        }
    }

    /** The numbers of a segment's own values, by their places in it. */
    int[] of(LeafReader segment, Facet facet) throws IOException {
        IndexReader.CacheHelper life = segment.getCoreCacheHelper();
        Map<Facet, int[]> known = life == null ? null : segments.get(life.getKey());
        return (known == null ? learn(segment) : known).getOrDefault(facet, NONE);
    }

    /** Works out the numbers of a segment that is new. */
    synchronized Map<Facet, int[]> learn(LeafReader segment) throws IOException {
        IndexReader.CacheHelper life = segment.getCoreCacheHelper();
        Map<Facet, int[]> known = life == null ? null : segments.get(life.getKey());
        if (known != null) {
            return known;
        }
        Map<Facet, int[]> out = new EnumMap<>(Facet.class);
        for (Facet f : Facet.values()) {
            out.put(f, numbers(DocValues.getSortedSet(segment, f.field()), hash(f)));
        }
        if (life != null) {
            segments.put(life.getKey(), out);
            life.addClosedListener(segments::remove);
        }
        return out;
    }

    private static int[] numbers(SortedSetDocValues here, BytesRefHash all) throws IOException {
        int[] out = new int[Math.toIntExact(here.getValueCount())];
        TermsEnum each = here.termsEnum();
        for (int i = 0; i < out.length; i++) {
            int number = all.add(each.next());
            // Lucene's way to say that it has the value already.
            out[i] = number < 0 ? -number - 1 : number;
        }
        return out;
    }

    /** How many numbers a facet has. */
    synchronized int size(Facet facet) {
        return hash(facet).size();
    }

    /** The value that has a number. */
    synchronized String value(Facet facet, int number) {
        return hash(facet).get(number, new BytesRef()).utf8ToString();
    }

    private BytesRefHash hash(Facet facet) {
        return values.getOrDefault(facet, new BytesRefHash());
    }
}
