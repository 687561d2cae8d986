package org.stemma.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Bytes as they are kept, in the database, on the shelf and in memory: deflated, for less than a millisecond a page. */
public final class Packed {
    private Packed() {}

    /** Deflates them, quickly rather than well. */
    public static byte[] pack(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2 + 64);
        try (DeflaterOutputStream packing = new DeflaterOutputStream(out, deflater, 1 << 13)) {
            packing.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    /** What was packed; throws {@link LibraryException} when these bytes were not. */
    public static byte[] unpack(byte[] packed) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new LibraryException(LibraryException.Reason.DAMAGED, "what was stored cannot be unpacked", e);
        }
    }
}
