package org.stemma.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Weighs the terms of an article by how often it has them and how rare they are (TF-IDF), each field on its own. */
final class Weigher {
    /** Terms in more than this share of articles tell nothing and are skipped. */
    private static final double COMMON = 0.25;

    /** Terms that a field keeps: the heaviest. */
    private static final int MOST = 150;

    /** A term of the article, looked up once. */
    private record Known(String term, int number, double ground, int[] counts) {}

    private record Weighed(Known known, double weight) implements Comparable<Weighed> {
        @Override
        public int compareTo(Weighed other) {
            int c = Double.compare(other.weight, weight);
            return c != 0 ? c : known.term().compareTo(other.known.term());
        }
    }

    private static final short[] NOTHING = new short[Vector.FIELDS];

    private final Vocabulary vocabulary;

    Weigher(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The terms weighed by what has been counted so far. */
    Vector weigh(Terms terms) {
        List<Known> known = new ArrayList<>(terms.counts().size());
        terms.counts()
                .forEach((term, counts) ->
                        known.add(new Known(term, vocabulary.find(term), Background.share(term), counts)));
        Map<Integer, short[]> weights = new HashMap<>();
        for (int field = 0; field < Vector.FIELDS; field++) {
            weigh(known, field, weights);
        }
        int[] numbers = weights.keySet().stream().mapToInt(n -> n).sorted().toArray();
        short[] flat = new short[numbers.length * Vector.FIELDS];
        for (int i = 0; i < numbers.length; i++) {
            System.arraycopy(weights.getOrDefault(numbers[i], NOTHING), 0, flat, i * Vector.FIELDS, Vector.FIELDS);
        }
        return new Vector(numbers, flat);
    }

    private void weigh(List<Known> terms, int field, Map<Integer, short[]> into) {
        List<Weighed> weighed = new ArrayList<>();
        for (Known known : terms) {
            int count = known.counts()[field];
            double share = count == 0 ? 1 : vocabulary.share(known.number(), known.ground(), field);
            if (share < COMMON) {
                weighed.add(new Weighed(known, (1 + StrictMath.log(count)) * -StrictMath.log(share)));
            }
        }
        weighed.sort(null);
        List<Weighed> kept = weighed.subList(0, Math.min(MOST, weighed.size()));
        double square = 0;
        for (Weighed w : kept) {
            square += w.weight() * w.weight();
        }
        double scale = Vector.UNIT / Math.sqrt(square);
        for (Weighed w : kept) {
            into.computeIfAbsent(vocabulary.number(w.known().term()), k -> new short[Vector.FIELDS])[field] =
                    (short) Math.max(1, Math.round(w.weight() * scale));
        }
    }
}
