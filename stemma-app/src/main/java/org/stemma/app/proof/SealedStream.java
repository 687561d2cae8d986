package org.stemma.app.proof;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A file that ends with a seal: the SHA-256 of all bytes before it.
 *
 * <p>A seal shows that a file was altered by accident or without care; it is no signature, for whoever alters a file with
 * care can seal it anew.
 */
public final class SealedStream extends FilterOutputStream {
    private final MessageDigest digest = Sha256.fresh();

    /** Passes everything on to a stream. */
    public SealedStream(OutputStream out) {
        super(out);
    }

    /** The seal of all that was written until now, 64 hexadecimal digits. */
    public String seal() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's own digests can be cloned", e);
        }
    }

    @Override
    public void write(int b) throws IOException {
        digest.update((byte) b);
        out.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        digest.update(bytes, from, length);
        out.write(bytes, from, length);
    }
}
