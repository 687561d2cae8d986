package org.stemma.story;

import java.util.function.IntConsumer;

/**
 * The sum of a story's vectors.
 *
 * <p>Machine note: open addressing; whole numbers, so adding and taking away are exact.
 */
final class Centroid {
    private static final int FIELDS = Vector.FIELDS;

    // Term + 1, 0 for a free place. A term whose sums are 0 again keeps its place until the table grows.
    private int[] keys = new int[16];
    private int[] sums = new int[keys.length * FIELDS];
    private int used;
    private final long[] squares = new long[FIELDS];
    private double[] lengths = new double[FIELDS];

    /**
     * Adds a vector, or takes it out again with {@code sign} -1.
     *
     * @param changed is told each term that came or went, in the field of all words
     */
    void add(Vector vector, int sign, IntConsumer changed) {
        for (int i = 0; i < vector.size(); i++) {
            int at = place(vector.term(i)) * FIELDS;
            for (int f = 0; f < FIELDS; f++) {
                int before = sums[at + f];
                int now = before + sign * vector.weight(i, f);
                sums[at + f] = now;
                squares[f] += (long) now * now - (long) before * before;
                if (f == Vector.WORDS && (before == 0) != (now == 0)) {
                    changed.accept(vector.term(i));
                }
            }
        }
        lengths = Vector.lengths(squares);
    }

    /** The products with a vector, field by field. */
    void dots(Vector vector, long[] into) {
        int[] terms = vector.terms();
        short[] weights = vector.weights();
        for (int i = 0; i < terms.length; i++) {
            int at = find(terms[i]) * FIELDS;
            if (at >= 0) {
                for (int f = 0; f < FIELDS; f++) {
                    into[f] += (long) weights[i * FIELDS + f] * sums[at + f];
                }
            }
        }
    }

    /** The sums of a term's weights, field by field; false when it has none. */
    boolean sums(int term, int[] into) {
        int at = find(term);
        if (at >= 0) {
            System.arraycopy(sums, at * FIELDS, into, 0, FIELDS);
        }
        return at >= 0;
    }

    /** A field's length. */
    double length(int field) {
        return lengths[field];
    }

    private int find(int term) {
        int mask = keys.length - 1;
        for (int at = slot(term, mask); keys[at] != 0; at = (at + 1) & mask) {
            if (keys[at] == term + 1) {
                return at;
            }
        }
        return -1;
    }

    /** The place of a term, which is made when it has none. */
    private int place(int term) {
        int found = find(term);
        if (found >= 0) {
            return found;
        }
        if (used * 3 >= keys.length * 2) {
            grow();
        }
        used++;
        return free(term);
    }

    private int free(int term) {
        int mask = keys.length - 1;
        int at = slot(term, mask);
        while (keys[at] != 0) {
            at = (at + 1) & mask;
        }
        keys[at] = term + 1;
        return at;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldSums = sums;
        int live = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            live += isUsed(oldSums, i) ? 1 : 0;
        }
        int capacity = Math.max(16, Integer.highestOneBit(live * 3 + 1));
        keys = new int[Math.max(capacity, oldKeys.length / 2)];
        sums = new int[keys.length * FIELDS];
        used = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0 && isUsed(oldSums, i)) {
                int at = free(oldKeys[i] - 1);
                System.arraycopy(oldSums, i * FIELDS, sums, at * FIELDS, FIELDS);
                used++;
            }
        }
    }

    private static boolean isUsed(int[] sums, int place) {
        for (int at = place * FIELDS; at < (place + 1) * FIELDS; at++) {
            if (sums[at] != 0) {
                return true;
            }
        }
        return false;
    }

    private static int slot(int term, int mask) {
        int h = term * 0x9e3779b9;
        return (h ^ h >>> 15) & mask;
    }
}
