package org.stemma.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Weighs the terms of an article by how often it has them and how rare they are (TF-IDF), each field on its own. */
final class Weigher {
    /** Terms in more than this share of articles tell nothing and are skipped. */
    private static final double COMMON = 0.25;

    /** Terms that a field keeps: the heaviest. */
    private static final int MOST = 150;

    private record Weighed(String term, double weight) implements Comparable<Weighed> {
        @Override
        public int compareTo(Weighed other) {
            int c = Double.compare(other.weight, weight);
            return c != 0 ? c : term.compareTo(other.term);
        }
    }

    private final Vocabulary vocabulary;

    Weigher(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The terms weighed by what has been counted so far. */
    Vector weigh(Terms terms) {
        Map<Integer, short[]> weights = new TreeMap<>();
        for (int field = 0; field < Vector.FIELDS; field++) {
            weigh(terms, field, weights);
        }
        int[] numbers = new int[weights.size()];
        short[] flat = new short[weights.size() * Vector.FIELDS];
        int n = 0;
        for (Map.Entry<Integer, short[]> e : weights.entrySet()) {
            System.arraycopy(e.getValue(), 0, flat, n * Vector.FIELDS, Vector.FIELDS);
            numbers[n++] = e.getKey();
        }
        return new Vector(numbers, flat);
    }

    private void weigh(Terms terms, int field, Map<Integer, short[]> into) {
        List<Weighed> weighed = new ArrayList<>();
        terms.counts().forEach((term, counts) -> {
            double share = counts[field] == 0 ? 1 : vocabulary.share(term, field);
            if (share < COMMON) {
                weighed.add(new Weighed(term, (1 + StrictMath.log(counts[field])) * -StrictMath.log(share)));
            }
        });
        weighed.sort(null);
        List<Weighed> kept = weighed.subList(0, Math.min(MOST, weighed.size()));
        double square = 0;
        for (Weighed w : kept) {
            square += w.weight() * w.weight();
        }
        double scale = Vector.UNIT / Math.sqrt(square);
        for (Weighed w : kept) {
            into.computeIfAbsent(vocabulary.number(w.term()), k -> new short[Vector.FIELDS])[field] =
                    (short) Math.max(1, Math.round(w.weight() * scale));
        }
    }
}
