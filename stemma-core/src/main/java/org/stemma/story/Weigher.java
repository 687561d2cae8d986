package org.stemma.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Weighs the terms of an article by how often it has them and how rare they are (TF-IDF), each field on its own. */
final class Weigher {
    /** Terms in more than this share of articles tell nothing and are skipped. */
    private static final double COMMON = 0.25;

    /** Terms that a field keeps: the heaviest. */
    private static final int MOST = 150;

    /** What a count is worth, of those that most terms have. */
    private static final double[] WORTH = new double[64];

    static {
        Arrays.setAll(WORTH, count -> 1 + StrictMath.log(count));
    }

    /** A term of the article, looked up once. */
    private static final class Known {
        private static final Comparator<Known> BY_NUMBER = Comparator.comparingInt(k -> k.number);

        private final String term;
        private final double ground;
        private final int[] counts;
        private final short[] weights = new short[Vector.FIELDS];
        private int number;
        private boolean kept;

        Known(String term, int number, int[] counts) {
            this.term = term;
            this.number = number;
            this.ground = Background.share(term);
            this.counts = counts;
        }
    }

    private record Weighed(Known known, double weight) implements Comparable<Weighed> {
        @Override
        public int compareTo(Weighed other) {
            int c = Double.compare(other.weight, weight);
            return c != 0 ? c : known.term.compareTo(other.known.term);
        }
    }

    private final Vocabulary vocabulary;

    Weigher(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The terms weighed by what has been counted so far. */
    Vector weigh(Terms terms) {
        List<Known> known = new ArrayList<>(terms.counts().size());
        terms.counts().forEach((term, counts) -> known.add(new Known(term, vocabulary.find(term), counts)));
        for (int field = 0; field < Vector.FIELDS; field++) {
            weigh(known, field);
        }
        known.removeIf(k -> !k.kept);
        known.sort(Known.BY_NUMBER);
        int[] numbers = new int[known.size()];
        short[] flat = new short[numbers.length * Vector.FIELDS];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = known.get(i).number;
            System.arraycopy(known.get(i).weights, 0, flat, i * Vector.FIELDS, Vector.FIELDS);
        }
        return new Vector(numbers, flat);
    }

    private void weigh(List<Known> terms, int field) {
        List<Weighed> weighed = new ArrayList<>();
        for (Known known : terms) {
            int count = known.counts[field];
            double share = count == 0 ? 1 : vocabulary.share(known.number, known.ground, field);
            if (share < COMMON) {
                weighed.add(new Weighed(known, worth(count) * -StrictMath.log(share)));
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
            Known k = w.known();
            k.number = k.number < 0 ? vocabulary.number(k.term) : k.number;
            k.kept = true;
            k.weights[field] = (short) Math.max(1, Math.round(w.weight() * scale));
        }
    }

    private static double worth(int count) {
        return count < WORTH.length ? WORTH[count] : 1 + StrictMath.log(count);
    }
}
