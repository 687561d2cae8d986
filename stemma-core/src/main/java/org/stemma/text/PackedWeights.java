package org.stemma.text;

import java.util.Arrays;

/**
 * The weights of a labeller's features, eight labels to a word of the machine; of few labels two features share one.
 *
 * <p>Machine note: much of the time of reading an article goes into adding up such weights. A weight is a byte put up by
 * {@value #LIFT}, so that none is negative; the even and the odd bytes of a word are added up apart, in lanes of sixteen bits,
 * which {@value #MOST} summands cannot fill. What was put up is taken off in the end. So the sums are exact, and the same as
 * those of single bytes.
 */
final class PackedWeights {
    private static final int LANES = 8;
    private static final int FEW = 4;
    private static final int LIFT = 128;
    private static final int MOST = 256;
    private static final long EVEN = 0x00FF00FF00FF00FFL;

    private final int labels;
    private final int features;
    // How many words a feature has; where two share one, it is 1, and the upper half is the second's.
    private final int words;
    private final int sharing;
    private final long[] packed;

    /** Packs the weights {@code [feature * labels + label]}; the number of features is a power of two. */
    PackedWeights(int labels, byte[] weights) {
        this.labels = labels;
        this.features = weights.length / labels;
        this.sharing = labels <= FEW ? 1 : 0;
        this.words = (labels + LANES - 1) / LANES;
        this.packed = new long[(features * words + sharing) >>> sharing];
        for (int f = 0; f < features; f++) {
            for (int y = 0; y < labels; y++) {
                packed[word(f, y)] |= (long) (weights[f * labels + y] + LIFT) << shift(f, y);
            }
        }
    }

    private int word(int feature, int label) {
        return (feature >>> sharing) * words + label / LANES;
    }

    private int shift(int feature, int label) {
        return Byte.SIZE * (label % LANES) + ((feature & sharing) << 5);
    }

    /** The weights one by one, as they were given. */
    byte[] unpacked() {
        byte[] out = new byte[features * labels];
        for (int f = 0; f < features; f++) {
            for (int y = 0; y < labels; y++) {
                out[f * labels + y] = (byte) (((packed[word(f, y)] >>> shift(f, y)) & 0xFF) - LIFT);
            }
        }
        return out;
    }

    /** Writes the sum of the weights of a row's features, for each label, to {@code sums[at + label]}. */
    void sum(FeatureRows rows, int row, int[] sums, int at) {
        Arrays.fill(sums, at, at + labels, 0);
        int[] hashes = rows.hashes();
        int end = rows.end(row);
        for (int from = rows.start(row); from < end; from += MOST) {
            int to = Math.min(end, from + MOST);
            for (int w = 0; w < words; w++) {
                add(hashes, from, to, w, sums, at);
            }
        }
    }

    /** Adds up one word of at most {@value #MOST} features. */
    private void add(int[] hashes, int from, int to, int word, int[] sums, int at) {
        // A compiler without much art reads a field again in every round.
        long[] all = packed;
        int mask = features - 1;
        int share = sharing;
        int width = words;
        long even = 0;
        long odd = 0;
        for (int k = from; k < to; k++) {
            int feature = hashes[k] & mask;
            long weights = all[(feature >>> share) * width + word] >>> ((feature & share) << 5);
            even += weights & EVEN;
            odd += (weights >>> Byte.SIZE) & EVEN;
        }
        int lifted = LIFT * (to - from);
        int last = Math.min(labels, (word + 1) * LANES);
        for (int y = word * LANES; y < last; y += 2) {
            sums[at + y] += (int) (even & 0xFFFF) - lifted;
            even >>>= 2 * Byte.SIZE;
            if (y + 1 < last) {
                sums[at + y + 1] += (int) (odd & 0xFFFF) - lifted;
                odd >>>= 2 * Byte.SIZE;
            }
        }
    }
}
