package org.stemma.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** The packed bytes of one Zstandard frame whose sign has been read; ends where the frame does. */
final class ZstdFrame extends InputStream {
    private static final byte[] SIGN = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd};

    /** The most that a block may hold (RFC 8878, 3.1.1.2.3). */
    private static final int LARGEST_BLOCK = 1 << 17;

    private static final int REPEATED = 1;
    private static final int RESERVED = 3;

    private enum Next {
        DESCRIPTOR,
        BLOCK,
        CHECKSUM,
        NOTHING
    }

    private final InputStream packed;
    private byte[] head = SIGN;
    private int at;
    private int body;
    private boolean checked;
    private Next next = Next.DESCRIPTOR;

    ZstdFrame(InputStream packed) {
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        while (at == head.length && body == 0) {
            if (next == Next.NOTHING) {
                return -1;
            }
            goOn();
        }
        if (at < head.length) {
            int n = Math.min(length, head.length - at);
            System.arraycopy(head, at, to, offset, n);
            at += n;
            return n;
        }
        int n = packed.read(to, offset, Math.min(length, body));
        if (n < 0) {
            throw new EOFException("breaks off");
        }
        body -= n;
        return n;
    }

    /** Passes over what is left of it, as far as its lengths make sense. */
    void leave() {
        byte[] rest = new byte[1 << 13];
        try {
            while (read(rest, 0, rest.length) >= 0) {
                // Only where it ends is of interest.
                continue;
            }
        } catch (IOException e) {
            // Here its lengths make no sense any more; whoever reads on looks for the next sign.
            next = Next.NOTHING;
        }
    }

    private void goOn() throws IOException {
        switch (next) {
            case DESCRIPTOR -> {
                take(1);
                int descriptor = head[0] & 0xff;
                body = headerBytes(descriptor);
                checked = (descriptor & 4) != 0;
                next = Next.BLOCK;
            }
            case BLOCK -> {
                take(3);
                int block = littleEndian(head);
                int type = block >> 1 & 3;
                int size = block >> 3;
                if (type == RESERVED || size > LARGEST_BLOCK) {
                    throw new IOException("a block of no kind");
                }
                body = type == REPEATED ? 1 : size;
                next = (block & 1) == 0 ? Next.BLOCK : checked ? Next.CHECKSUM : Next.NOTHING;
            }
            case CHECKSUM -> {
                take(4);
                next = Next.NOTHING;
            }
            case NOTHING -> throw new IllegalStateException("behind the frame's end");
        }
    }

    /** How much of the frame's header stands behind its descriptor: window, dictionary, length of the content. */
    private static int headerBytes(int descriptor) {
        boolean single = (descriptor & 0x20) != 0;
        int content = switch (descriptor >> 6) {
            case 0 -> single ? 1 : 0;
            case 1 -> 2;
            case 2 -> 4;
            default -> 8;
        };
        int dictionary = (descriptor & 3) == 3 ? 4 : descriptor & 3;
        return (single ? 0 : 1) + dictionary + content;
    }

    private void take(int n) throws IOException {
        head = packed.readNBytes(n);
        at = 0;
        if (head.length < n) {
            throw new EOFException("breaks off");
        }
    }

    /** A number of up to four bytes, the lowest first. */
    static int littleEndian(byte[] number) {
        int out = 0;
        for (int i = 0; i < number.length; i++) {
            out |= (number[i] & 0xff) << 8 * i;
        }
        return out;
    }
}
