package org.stemma.story;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * The file form of a snapshot: a sign, a version, the length and checksum of what follows, and that packed (deflate).
 *
 * <p>Numbers are written seven bits a byte, the lowest first.
 */
final class SnapshotBytes {
    private static final int SIGN = 0x53544D53;
    private static final int VERSION = 1;
    private static final int HEAD = 3 * Integer.BYTES + Long.BYTES;

    /** Deflate packs no tighter than this. */
    private static final int TIGHTEST = 1100;

    private static final int LOW = 0x7f;
    private static final int MORE = 0x80;
    private static final int SHIFT = 7;

    private SnapshotBytes() {}

    /** Writes values one behind the other. */
    static final class Writer {
        private byte[] bytes = new byte[1 << 12];
        private int size;

        /** A number from 0 up. */
        void number(long n) {
            long rest = n;
            while (rest > LOW) {
                put((int) (rest & LOW) | MORE);
                rest >>>= SHIFT;
            }
            put((int) rest);
        }

        void day(double day) {
            long bits = Double.doubleToLongBits(day);
            for (int i = 0; i < Long.BYTES; i++) {
                put((int) (bits >>> 8 * i));
            }
        }

        void text(String text) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            number(utf8.length);
            reserve(utf8.length);
            System.arraycopy(utf8, 0, bytes, size, utf8.length);
            size += utf8.length;
        }

        private void put(int b) {
            reserve(1);
            bytes[size++] = (byte) b;
        }

        private void reserve(int n) {
            if (size + n > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(size + n, bytes.length * 2));
            }
        }

        /** All that was written, packed and sealed. */
        byte[] sealed() {
            Deflater deflater = new Deflater(Deflater.BEST_SPEED);
            deflater.setInput(bytes, 0, size);
            deflater.finish();
            byte[] out = new byte[HEAD + size / 2 + 64];
            int n = HEAD;
            while (!deflater.finished()) {
                if (n == out.length) {
                    out = Arrays.copyOf(out, n * 2);
                }
                n += deflater.deflate(out, n, out.length - n);
            }
            deflater.end();
            CRC32 sum = new CRC32();
            sum.update(out, HEAD, n - HEAD);
            ByteBuffer.wrap(out)
                    .putInt(SIGN)
                    .putInt(VERSION)
                    .putInt(size)
                    .putLong((long) (n - HEAD) << Integer.SIZE | sum.getValue());
            return Arrays.copyOf(out, n);
        }
    }

    /** Reads what a {@link Writer} wrote; {@link IllegalArgumentException} with the reason when it is not that. */
    static final class Reader {
        private final ByteBuffer in;

        Reader(byte[] bytes) {
            this.in = ByteBuffer.wrap(unpacked(bytes));
        }

        long number() {
            long n = 0;
            for (int shift = 0; shift < Long.SIZE; shift += SHIFT) {
                int b = get();
                n |= (long) (b & LOW) << shift;
                if ((b & MORE) == 0) {
                    return n;
                }
            }
            throw damaged();
        }

        /** A number of things that follow, each of a byte at least. */
        int count() {
            long n = number();
            if (n < 0 || n > in.remaining()) {
                throw damaged();
            }
            return (int) n;
        }

        /** A whole number from 0 up. */
        int whole() {
            long n = number();
            if (n < 0 || n > Integer.MAX_VALUE) {
                throw damaged();
            }
            return (int) n;
        }

        double day() {
            long bits = 0;
            for (int i = 0; i < Long.BYTES; i++) {
                bits |= (long) get() << 8 * i;
            }
            return Double.longBitsToDouble(bits);
        }

        String text() {
            byte[] utf8 = new byte[count()];
            in.get(utf8);
            return new String(utf8, StandardCharsets.UTF_8);
        }

        /** Everything was read. */
        void end() {
            if (in.hasRemaining()) {
                throw damaged();
            }
        }

        private int get() {
            try {
                return in.get() & 0xff;
            } catch (BufferUnderflowException e) {
                throw new IllegalArgumentException("snapshot of stories: damaged", e);
            }
        }

        private static IllegalArgumentException damaged() {
            return new IllegalArgumentException("snapshot of stories: damaged");
        }

        private static byte[] unpacked(byte[] bytes) {
            ByteBuffer head = ByteBuffer.wrap(bytes);
            expect(bytes.length >= Integer.BYTES && head.getInt() == SIGN, "this is none");
            expect(bytes.length >= HEAD, "cut short");
            int version = head.getInt();
            expect(version == VERSION, "of version " + version + ", and this program reads " + VERSION);
            int size = head.getInt();
            long packed = head.getLong();
            int length = (int) (packed >>> Integer.SIZE);
            expect(
                    bytes.length - HEAD >= length,
                    "cut short: " + (bytes.length - HEAD) + " of " + length + " bytes are there");
            expect(bytes.length - HEAD == length, "longer than it says");
            CRC32 sum = new CRC32();
            sum.update(bytes, HEAD, length);
            expect(sum.getValue() == (packed & 0xffffffffL), "damaged: its checksum does not fit");
            expect(size >= 0 && size <= (long) length * TIGHTEST, "damaged: its length does not fit");
            byte[] out = new byte[size];
            Inflater inflater = new Inflater();
            try {
                inflater.setInput(bytes, HEAD, length);
                int n = 0;
                while (n < size && !inflater.finished() && !inflater.needsInput()) {
                    n += inflater.inflate(out, n, size - n);
                }
                expect(n == size, "damaged: its length does not fit");
            } catch (DataFormatException e) {
                throw new IllegalArgumentException("snapshot of stories: damaged", e);
            } finally {
                inflater.end();
            }
            return out;
        }

        private static void expect(boolean holds, String otherwise) {
            if (!holds) {
                throw new IllegalArgumentException("snapshot of stories: " + otherwise);
            }
        }
    }
}
