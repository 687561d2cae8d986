package org.stemma.reuse;

import java.util.Arrays;

/**
 * The fingerprints of one day's articles: which of them hold a value.
 *
 * <p>Machine note: one open-addressed table of longs, the value in the high half and the article's number in the day,
 * plus one, in the low half; 0 is a free slot. A value's place is its share of the range, so the table is nearly sorted:
 * growing it is one sweep, and a query that asks in ascending order walks forward. Between 11 and 16 bytes a posting.
 */
final class DayPostings {
    /** A value that so many articles of one day hold is furniture; later ones of that day are not entered under it. */
    static final int MOST_ARTICLES = 64;

    private static final int SMALLEST = 256;

    private long[] table = new long[SMALLEST];
    private int filled;
    private long[] keys = new long[8];
    private int articles;

    /** Enters an article; its number in the day is how many came before. */
    void add(long key, Fingerprint fingerprint) {
        if (articles == keys.length) {
            keys = Arrays.copyOf(keys, articles + articles / 2);
        }
        keys[articles++] = key;
        for (int i = 0; i < fingerprint.size(); i++) {
            if (filled >= table.length / 4 * 3) {
                grow();
            }
            enter(fingerprint.value(i), articles);
        }
    }

    /** How many articles there are. */
    int articles() {
        return articles;
    }

    /** The key of an article by its number in the day. */
    long key(int article) {
        return keys[article];
    }

    /** Writes the numbers of the articles that hold this value to a buffer with room for them; returns how many. */
    int holders(int value, int[] buffer, int at) {
        int n = 0;
        for (int slot = slot(value, table.length); table[slot] != 0; slot = next(slot)) {
            if ((int) (table[slot] >>> 32) == value) {
                buffer[at + n++] = (int) table[slot] - 1;
            }
        }
        return n;
    }

    /** The memory it takes, nearly. */
    long bytes() {
        return 8L * (table.length + keys.length) + 64;
    }

    private void enter(int value, int article) {
        int slot = slot(value, table.length);
        for (int same = 0; table[slot] != 0; slot = next(slot)) {
            if ((int) (table[slot] >>> 32) == value && ++same == MOST_ARTICLES) {
                return;
            }
        }
        table[slot] = (long) value << 32 | article;
        filled++;
    }

    private void grow() {
        long[] old = table;
        table = new long[old.length + old.length / 2];
        int start = 0;
        while (old[start] != 0) {
            start++;
        }
        // From a free slot on, so that the postings of one value keep their order across the end of the table.
        for (int i = 0; i < old.length; i++) {
            long posting = old[(start + i) % old.length];
            if (posting != 0) {
                int slot = slot((int) (posting >>> 32), table.length);
                while (table[slot] != 0) {
                    slot = next(slot);
                }
                table[slot] = posting;
            }
        }
    }

    private int next(int slot) {
        return slot + 1 == table.length ? 0 : slot + 1;
    }

    private static int slot(int value, int size) {
        return (int) (Integer.toUnsignedLong(value) * size >>> 32);
    }
}
