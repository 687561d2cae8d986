package org.stemma.ingest;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;

/** Opens files as streams, unpacking gzip and Zstandard by their first bytes. */
final class Packed {
    private static final int BUFFER = 1 << 16;

    private Packed() {}

    /** The file's bytes, unpacked where they are packed. */
    static InputStream open(Path file) throws IOException {
        return open(file, n -> {});
    }

    /** The same; tells as it goes how many of the file's own bytes have been read. */
    static InputStream open(Path file, LongConsumer reached) throws IOException {
        InputStream in = new BufferedInputStream(new Counted(Files.newInputStream(file), reached), BUFFER);
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

    /** A file of Zstandard frames, unpacked. */
    static ZstdFrames frames(Path file, LongConsumer reached) throws IOException {
        return Zstd.unpacking(new BufferedInputStream(new Counted(Files.newInputStream(file), reached), BUFFER));
    }

    /** Counts what is read of a stream. */
    private static final class Counted extends FilterInputStream {
        private final LongConsumer reached;
        private long count;

        Counted(InputStream in, LongConsumer reached) {
            super(in);
            this.reached = reached;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int n = super.read(to, offset, length);
            if (n > 0) {
                count += n;
                reached.accept(count);
            }
            return n;
        }
    }
}
