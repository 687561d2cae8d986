package org.stemma.story;

/**
 * A report that is compared with many stories.
 *
 * <p>Machine note: its terms are hashed once into a table that stays in the nearest cache, and those of each article that it
 * is compared with are read in a row; that is some times as fast as merging the two rows of terms. Most terms of another
 * article are not in the table, and one bit for each of them says so before it is looked for.
 */
final class Subject {
    private static final int FIELDS = Vector.FIELDS;

    /** Words of 64 bits; a power of two. */
    private static final int FILTER = 128;

    private final Report report;
    private final long[] filter = new long[FILTER];
    // Term + 1, 0 for a free place; and the term's place in the vector.
    private final int[] keys;
    private final int[] places;

    Subject(Report report) {
        this.report = report;
        Vector vector = report.vector();
        int capacity = Integer.highestOneBit(Math.max(8, vector.size())) * 4;
        this.keys = new int[capacity];
        this.places = new int[capacity];
        for (int i = 0; i < vector.size(); i++) {
            int term = vector.term(i);
            filter[term >>> 6 & (FILTER - 1)] |= 1L << term;
            int at = slot(term);
            while (keys[at] != 0) {
                at = (at + 1) & (capacity - 1);
            }
            keys[at] = term + 1;
            places[at] = i;
        }
    }

    Report report() {
        return report;
    }

    Vector vector() {
        return report.vector();
    }

    /** Adds the products with a vector, field by field. */
    void dots(Vector other, long[] into) {
        long[] bits = filter;
        int[] terms = other.terms();
        for (int k = 0; k < terms.length; k++) {
            int term = terms[k];
            if ((bits[term >>> 6 & (FILTER - 1)] >>> term & 1) != 0) {
                int place = place(term);
                if (place >= 0) {
                    multiply(place * FIELDS, other.weights(), k * FIELDS, into);
                }
            }
        }
    }

    private void multiply(int own, short[] others, int other, long[] into) {
        short[] weights = report.vector().weights();
        for (int f = 0; f < FIELDS; f++) {
            into[f] += (long) weights[own + f] * others[other + f];
        }
    }

    /** The place of a term in the vector; -1 when it has none. */
    private int place(int term) {
        int at = slot(term);
        while (keys[at] != 0) {
            if (keys[at] == term + 1) {
                return places[at];
            }
            at = (at + 1) & (keys.length - 1);
        }
        return -1;
    }

    /** The cosines with another report, field by field. */
    double[] cosines(Report other) {
        long[] dots = new long[Vector.FIELDS];
        dots(other.vector(), dots);
        double[] out = new double[Vector.FIELDS];
        for (int f = 0; f < out.length; f++) {
            out[f] = Vector.cosine(dots[f], vector().length(f), other.vector().length(f));
        }
        return out;
    }

    private int slot(int term) {
        int h = term * 0x9e3779b9;
        return (h ^ h >>> 15) & (keys.length - 1);
    }
}
