package org.stemma.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines of a stream with their offsets; of a table, its records, whose quoted fields may hold line ends. */
final class RecordLines {
    private static final int BUFFER = 1 << 16;

    /**
     * A line or record, without its line end.
     *
     * @param offset in bytes
     * @param bytes as they stand; empty when it is too long
     * @param tooLong true for one beyond the limit, which was passed over
     */
    record Line(long offset, byte[] bytes, boolean tooLong) {
        /** Its text: UTF-8, or windows-1252 where it is none. */
        String text() {
            int from =
                    offset == 0 && bytes.length > 2 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb ? 3 : 0;
            ByteBuffer words = ByteBuffer.wrap(bytes, from, bytes.length - from);
            try {
                return StandardCharsets.UTF_8.newDecoder().decode(words).toString();
            } catch (CharacterCodingException e) {
                return new String(bytes, from, bytes.length - from, Charset.forName("windows-1252"));
            }
        }
    }

    private final InputStream in;
    private final boolean table;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private long offset;

    RecordLines(InputStream in, boolean table, int longest) {
        this.in = in;
        this.table = table;
        this.longest = longest;
    }

    /** The next line; none at the end. */
    Optional<Line> next() throws IOException {
        long start = offset;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        boolean quoted = false;
        while (at < end || fill()) {
            byte b = buffer[at++];
            offset++;
            if (b == '\n' && (!quoted || tooLong)) {
                return Optional.of(line(start, line, tooLong));
            }
            quoted ^= table && b == '"';
            if (tooLong) {
                continue;
            }
            line.write(b);
            if (line.size() > longest) {
                tooLong = true;
                line = new ByteArrayOutputStream();
            }
        }
        return offset == start ? Optional.empty() : Optional.of(line(start, line, tooLong));
    }

    private static Line line(long start, ByteArrayOutputStream line, boolean tooLong) {
        byte[] bytes = line.toByteArray();
        boolean carriage = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
        return new Line(start, carriage ? java.util.Arrays.copyOf(bytes, bytes.length - 1) : bytes, tooLong);
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer, 0, buffer.length));
        return end > 0;
    }
}
