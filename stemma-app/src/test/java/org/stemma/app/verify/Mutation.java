package org.stemma.app.verify;

import java.util.Arrays;
import java.util.Random;

/** A file after something happened to it. */
public final class Mutation {
    private Mutation() {}

    /** The file with a few bytes altered, cut out, doubled, or its end lost; never the file itself. */
    public static byte[] of(byte[] file, Random random) {
        byte[] out = file;
        int times = 1 + random.nextInt(4);
        for (int n = 0; n < times || Arrays.equals(out, file); n++) {
            int a = random.nextInt(out.length - 1);
            int length = 1 + random.nextInt(Math.min(out.length - a, random.nextBoolean() ? 4 : 4000));
            out = switch (random.nextInt(5)) {
                case 0 -> Arrays.copyOf(out, Math.max(2, a));
                case 1 ->
                    joined(
                            Arrays.copyOf(out, a),
                            Arrays.copyOfRange(out, Math.min(out.length, a + length), out.length));
                case 2 -> joined(Arrays.copyOf(out, a + length), Arrays.copyOfRange(out, a, out.length));
                case 3 -> at(out, a, (byte) "0\"{}[]<>:,-9\\nul".charAt(random.nextInt(15)));
                default -> at(out, a, (byte) random.nextInt(256));
            };
            if (out.length < 3) {
                return out;
            }
        }
        return out;
    }

    private static byte[] at(byte[] file, int at, byte value) {
        byte[] out = file.clone();
        out[at] = value;
        return out;
    }

    private static byte[] joined(byte[] a, byte[] b) {
        byte[] out = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, out, a.length, b.length);
        return out;
    }
}
