package org.stemma.ingest;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a file of Zstandard frames unpacks to, frame by frame.
 *
 * <p>Where a frame is damaged a read throws once, and the next goes on with the frame after it; or it is passed over in
 * silence. Either way the same file gives the same bytes at the same offsets, whoever reads in steps of whatever size: what a
 * damaged frame gives is cut at a whole step of its own.
 *
 * <p>How frames are made is told in RFC 8878, 3.1. Behind the start of a damaged one the next sign of a frame is looked for;
 * only where that start is too far back to be read again, it is walked to its end by the lengths of its blocks.
 */
final class ZstdFrames extends InputStream {
    private static final int STEP = 1 << 16;

    /** How much of a frame can be read again. */
    private static final int REACH = 1 << 20;

    private static final int FRAME = 0xfd2fb528;
    private static final int SKIPPABLE = 0x184d2a50;

    private final InputStream packed;
    private final byte[] step = new byte[STEP];
    private @Nullable InputStream frame;
    private @Nullable ZstdFrame bytes;
    private boolean forgiving;
    private boolean searching;
    private int sign;
    private int signed;
    private int at;
    private int filled;

    ZstdFrames(InputStream packed) {
        this.packed = packed;
    }

    /** Passes over damaged frames from now on. */
    ZstdFrames forgiving() {
        forgiving = true;
        return this;
    }

    /** Goes to this offset; only damage behind the byte that stands there is told. */
    ZstdFrames at(long offset) throws IOException {
        boolean forgave = forgiving;
        forgiving = true;
        skipNBytes(offset);
        while (at == filled && (frame != null || open())) {
            fill();
        }
        forgiving = forgave;
        return this;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (at == filled) {
            if (frame == null && !open()) {
                return -1;
            }
            fill();
        }
        int n = Math.min(length, filled - at);
        System.arraycopy(step, at, to, offset, n);
        at += n;
        return n;
    }

    /** Unpacks the next step of the open frame; closes it at its end. */
    private void fill() throws IOException {
        InputStream open = frame;
        at = 0;
        filled = 0;
        if (open == null) {
            return;
        }
        try {
            int n = open.readNBytes(step, 0, STEP);
            filled = n;
            if (n < STEP) {
                frame = null;
                bytes = null;
            }
        } catch (IOException | RuntimeException e) {
            // The library throws whatever its arithmetic comes to, not only what it says it throws.
            ZstdFrame damaged = bytes;
            frame = null;
            bytes = null;
            if (damaged != null) {
                goBehindStart(damaged);
            }
            damaged(Optional.of(e));
        }
    }

    /** Goes to the next frame; false when there is none. Bytes between two frames are damage, however many. */
    private boolean open() throws IOException {
        for (int b = packed.read(); b >= 0; b = packed.read()) {
            sign = sign >>> 8 | b << 24;
            if (++signed < 4) {
                continue;
            }
            if (sign == FRAME) {
                packed.mark(REACH);
                ZstdFrame found = new ZstdFrame(packed);
                bytes = found;
                frame = new ZstdInputStream(found);
                arrived();
                return true;
            }
            if ((sign & ~0xf) == SKIPPABLE) {
                packed.skip(ZstdFrame.littleEndian(packed.readNBytes(4)) & 0xffffffffL);
                arrived();
            } else {
                damaged(Optional.empty());
            }
        }
        if (signed > 0) {
            damaged(Optional.empty());
        }
        return false;
    }

    private void goBehindStart(ZstdFrame damaged) {
        try {
            packed.reset();
        } catch (IOException e) {
            // It is longer than what can be read again.
            damaged.leave();
        }
    }

    private void arrived() {
        searching = false;
        signed = 0;
    }

    /** Tells of damage, once until the next frame is found. */
    private void damaged(Optional<Exception> why) throws IOException {
        boolean told = searching;
        searching = true;
        if (!told && !forgiving) {
            throw new IOException("damaged Zstandard data", why.orElse(null));
        }
    }

    @Override
    public void close() throws IOException {
        packed.close();
    }
}
