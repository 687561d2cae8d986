package org.stemma.reuse;

import java.util.Arrays;
import org.stemma.article.Account;

/**
 * A small sample of an article's reporting prose: two texts that share a run of {@link #GUARANTEE} words share a value.
 *
 * <p>Quoted words, captions, credits and site furniture are not sampled. Equal prose gives equal fingerprints, today and
 * in later versions; the {@linkplain #values() values} may be stored and {@linkplain #ofValues(int...) restored}.
 *
 * <p>Machine note: winnowing (S. Schleimer, D. S. Wilkerson, A. Aiken, "Winnowing", SIGMOD 2003). Of every
 * {@link #WINDOW} neighbouring shingles the one with the least hash is kept, so a run of {@code SHINGLE + WINDOW - 1} words
 * always keeps one, and two of nine shingles are kept on the average. Hashes are cut to 32 bits: values are only ever
 * looked up among the articles of one day, where a false meeting comes once in some hundred queries and says little. A
 * very long text keeps its least values only, which are the same ones in every text that holds them.
 */
public final class Fingerprint {
    /** Neighbouring shingles of which one is kept. */
    private static final int WINDOW = 8;

    /** A shared run of so many counted words always shows. */
    public static final int GUARANTEE = ReportingProse.SHINGLE + WINDOW - 1;

    /** The most values that are kept of one text: enough for some twenty thousand words. */
    static final int MOST = 4096;

    private final int[] values;

    private Fingerprint(int[] values) {
        this.values = values;
    }

    /** Samples an account; linear but for sorting. */
    public static Fingerprint of(Account account) {
        return of(ReportingProse.of(account));
    }

    /** Restores what {@link #values()} gave. */
    public static Fingerprint ofValues(int... values) {
        return new Fingerprint(distinct(values.clone(), values.length));
    }

    static Fingerprint of(ReportingProse prose) {
        long[] inOrder = new long[prose.size()];
        for (int i = 0; i < prose.shingles(); i++) {
            inOrder[prose.place(i)] = prose.shingle(i);
        }
        int n = 0;
        for (long shingle : inOrder) {
            if (shingle != 0) {
                inOrder[n++] = shingle;
            }
        }
        return new Fingerprint(winnow(inOrder, n));
    }

    private static int[] winnow(long[] shingles, int n) {
        int[] kept = new int[n];
        int count = 0;
        int least = -1;
        int windows = Math.max(Math.min(n, 1), n - WINDOW + 1);
        for (int from = 0; from < windows; from++) {
            int end = Math.min(n, from + WINDOW);
            int before = least;
            if (least < from) {
                least = from;
                for (int i = from + 1; i < end; i++) {
                    least = shingles[i] <= shingles[least] ? i : least;
                }
            } else if (shingles[end - 1] <= shingles[least]) {
                least = end - 1;
            }
            if (least != before) {
                kept[count++] = spread(shingles[least]);
            }
        }
        return distinct(kept, count);
    }

    /** The kept hashes are the small ones: mixed again, they fill their range evenly. */
    private static int spread(long hash) {
        long h = (hash ^ (hash >>> 32)) * 0x9fb21c651e98df25L;
        return (int) ((h ^ (h >>> 29)) * 0xd6e8feb86659fd93L >>> 32);
    }

    /** Sorted as unsigned numbers, each once, the least {@link #MOST}. */
    private static int[] distinct(int[] values, int n) {
        for (int i = 0; i < n; i++) {
            values[i] ^= Integer.MIN_VALUE;
        }
        Arrays.sort(values, 0, n);
        int count = 0;
        for (int i = 0; i < n && count < MOST; i++) {
            if (i == 0 || values[i] != values[i - 1]) {
                values[count++] = values[i];
            }
        }
        for (int i = 0; i < count; i++) {
            values[i] ^= Integer.MIN_VALUE;
        }
        return Arrays.copyOf(values, count);
    }

    /** How many values it holds; 0 for a text of fewer counted words than a shingle. */
    public int size() {
        return values.length;
    }

    /** Value {@code i}; ascending in {@code i} as unsigned numbers. */
    int value(int i) {
        return values[i];
    }

    /** Its values, ascending as unsigned numbers. */
    public int[] values() {
        return values.clone();
    }

    /** How many values both hold. */
    public int shared(Fingerprint other) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < values.length && j < other.values.length) {
            int c = Integer.compareUnsigned(values[i], other.values[j]);
            shared += c == 0 ? 1 : 0;
            i += c <= 0 ? 1 : 0;
            j += c >= 0 ? 1 : 0;
        }
        return shared;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fingerprint f && Arrays.equals(values, f.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Fingerprint of " + values.length + " values";
    }
}
