package org.stemma.story;

/**
 * A report that is compared with many stories.
 *
 * <p>Machine note: its terms are hashed once into a table that stays in the nearest cache, and those of each article that it
 * is compared with are read in a row; that is some times as fast as merging the two rows of terms.
 */
final class Subject {
    private final Report report;
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
            int at = slot(vector.term(i));
            while (keys[at] != 0) {
                at = (at + 1) & (capacity - 1);
            }
            keys[at] = vector.term(i) + 1;
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
        Vector vector = report.vector();
        int n = other.size();
        for (int k = 0; k < n; k++) {
            int key = other.term(k) + 1;
            int at = slot(key - 1);
            while (keys[at] != 0) {
                if (keys[at] == key) {
                    vector.multiply(places[at], other, k, into);
                    break;
                }
                at = (at + 1) & (keys.length - 1);
            }
        }
    }

    /** The cosines with another report, field by field. */
    double[] cosines(Report other) {
        long[] dots = new long[Vector.FIELDS];
        dots(other.vector(), dots);
        double[] out = new double[Vector.FIELDS];
        for (int f = 0; f < out.length; f++) {
            out[f] = Vector.cosine(dots[f], vector().square(f), other.vector().square(f));
        }
        return out;
    }

    private int slot(int term) {
        int h = term * 0x9e3779b9;
        return (h ^ h >>> 15) & (keys.length - 1);
    }
}
