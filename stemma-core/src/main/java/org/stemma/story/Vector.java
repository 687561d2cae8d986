package org.stemma.story;

import java.util.Arrays;

/**
 * The weighed terms of an article in five fields: numbers of terms, ascending, and for each its weights.
 *
 * <p>Machine note: weights are whole numbers, a field's vector being {@link #UNIT} long, so that sums are exact whatever
 * their order: a story from which an article is taken is again what it was before, to the last bit.
 */
final class Vector {
    /** All words. */
    static final int WORDS = 0;

    /** Names and numbers. */
    static final int NAMES = 1;

    /** Words of the title and first lines. */
    static final int LEAD = 2;

    /** Numbers. */
    static final int NUMBERS = 3;

    /** Words of the names of places. */
    static final int PLACES = 4;

    static final int FIELDS = 5;

    /** The length of a field's vector. */
    static final int UNIT = 1 << 14;

    private final int[] terms;
    private final short[] weights;
    private final double[] lengths;

    /** Takes the arrays over; the weights of term {@code i} stand from {@code i * FIELDS}. */
    Vector(int[] terms, short[] weights) {
        this.terms = terms;
        this.weights = weights;
        long[] squares = new long[FIELDS];
        for (int i = 0; i < weights.length; i++) {
            squares[i % FIELDS] += (long) weights[i] * weights[i];
        }
        this.lengths = lengths(squares);
    }

    int size() {
        return terms.length;
    }

    int term(int i) {
        return terms[i];
    }

    int weight(int i, int field) {
        return weights[i * FIELDS + field];
    }

    /** A field's length; 0 when the field is empty. */
    double length(int field) {
        return lengths[field];
    }

    /** The lengths of fields with these squares. */
    static double[] lengths(long[] squares) {
        double[] out = new double[squares.length];
        for (int f = 0; f < out.length; f++) {
            out[f] = Math.sqrt(Math.max(0, squares[f]));
        }
        return out;
    }

    /** The place of a term; negative when it has none. */
    int find(int term) {
        return Arrays.binarySearch(terms, term);
    }

    /** Its terms, not to be changed. */
    int[] terms() {
        return terms;
    }

    /** The weights, those of term {@code i} from {@code i * FIELDS}; not to be changed. */
    short[] weights() {
        return weights;
    }

    /** The cosine of two vectors of these lengths and this product; 0 when one is empty. */
    static double cosine(long dot, double length, double other) {
        return dot <= 0 || length <= 0 || other <= 0 ? 0 : Math.min(1, dot / (length * other));
    }

    void write(SnapshotBytes.Writer out) {
        out.number(terms.length);
        int before = 0;
        for (int i = 0; i < terms.length; i++) {
            out.number(terms[i] - before);
            before = terms[i];
            for (int f = 0; f < FIELDS; f++) {
                out.number(weight(i, f));
            }
        }
    }

    static Vector read(SnapshotBytes.Reader in) {
        int[] terms = new int[in.count()];
        short[] weights = new short[terms.length * FIELDS];
        int before = 0;
        for (int i = 0; i < terms.length; i++) {
            before += in.whole();
            terms[i] = before;
            for (int f = 0; f < FIELDS; f++) {
                weights[i * FIELDS + f] = (short) in.whole();
            }
        }
        return new Vector(terms, weights);
    }
}
