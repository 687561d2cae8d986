package org.stemma.text;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * The file form of a {@link Labeller}: a sign, a version, sizes, the weights of pairs, the weights of features, and a
 * checksum of all that.
 *
 * <p>Big-endian. It holds hashed features only: no word of a text it was learned from can be read out of it.
 */
public final class LabellerFile {
    private static final int SIGN = 0x53544C42;
    private static final int VERSION = 1;
    private static final int HEAD = 4 * Integer.BYTES + Float.BYTES;
    private static final int FOOT = Long.BYTES;
    private static final int MOST_LABELS = 64;
    private static final int MOST_BITS = 22;

    private LabellerFile() {}

    /** The bytes of a labeller. */
    public static byte[] write(Labeller labeller) {
        int weights = labeller.weights().length;
        int pairs = labeller.pairs().length + labeller.firsts().length + labeller.lasts().length;
        ByteBuffer out = ByteBuffer.allocate(HEAD + pairs * Integer.BYTES + weights + FOOT);
        out.putInt(SIGN).putInt(VERSION).putInt(labeller.labels()).putInt(labeller.bits());
        out.putFloat(labeller.step());
        for (int[] part : new int[][] {labeller.pairs(), labeller.firsts(), labeller.lasts()}) {
            for (int w : part) {
                out.putInt(w);
            }
        }
        out.put(labeller.weights());
        return out.putLong(sum(out.array())).array();
    }

    /**
     * The labeller of these bytes.
     *
     * @throws IllegalArgumentException when they are no labeller, of another version, cut short or changed
     */
    public static Labeller read(byte[] bytes) {
        expect(bytes.length > HEAD + FOOT, "cut short");
        ByteBuffer in = ByteBuffer.wrap(bytes);
        expect(in.getInt() == SIGN, "not one");
        expect(in.getInt() == VERSION, "of another version");
        int labels = in.getInt();
        int bits = in.getInt();
        expect(labels > 0 && labels <= MOST_LABELS && bits > 0 && bits <= MOST_BITS, "sizes out of range");
        int pairs = labels * (labels + 2);
        int size = HEAD + pairs * Integer.BYTES + (labels << bits) + FOOT;
        expect(bytes.length == size, "of the wrong length");
        expect(ByteBuffer.wrap(bytes).getLong(size - FOOT) == sum(bytes), "its checksum does not fit");
        float step = in.getFloat();
        int[] byPair = ints(in, labels * labels);
        int[] firsts = ints(in, labels);
        int[] lasts = ints(in, labels);
        byte[] weights = new byte[labels << bits];
        in.get(weights);
        return new Labeller(labels, bits, step, weights, byPair, firsts, lasts);
    }

    /** The checksum of all but the foot. */
    private static long sum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, bytes.length - FOOT);
        return sum.getValue();
    }

    private static void expect(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("labeller: " + otherwise);
        }
    }

    private static int[] ints(ByteBuffer in, int n) {
        int[] out = new int[n];
        for (int i = 0; i < n; i++) {
            out[i] = in.getInt();
        }
        return out;
    }
}
