package org.stemma.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Opens files as streams, unpacking gzip and Zstandard by their first bytes. */
final class Packed {
    private static final int BUFFER = 1 << 16;

    private Packed() {}

    /** The file's bytes, unpacked where they are packed. */
    static InputStream open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        try {
            in.mark(8);
            byte[] head = in.readNBytes(4);
            in.reset();
            if (Bytes.isGzip(head)) {
                return new GZIPInputStream(in, BUFFER);
            }
            return Bytes.isZstd(head) ? Zstd.unpacking(in) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}
