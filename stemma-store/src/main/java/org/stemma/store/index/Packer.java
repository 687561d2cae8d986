package org.stemma.store.index;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.lucene.store.OutputStreamDataOutput;
import org.stemma.text.Span;

/**
 * Writes values as bytes for {@link Unpacker}.
 *
 * <p>Texts go in by UTF-16 unit, so that half of a surrogate pair in a damaged article does not shift the offsets behind it.
 */
final class Packer {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final OutputStreamDataOutput out = new OutputStreamDataOutput(bytes);

    void number(int n) {
        try {
            out.writeVInt(n);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail to be written", e);
        }
    }

    void flag(boolean b) {
        number(b ? 1 : 0);
    }

    void real(double d) {
        try {
            out.writeLong(Double.doubleToLongBits(d));
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail to be written", e);
        }
    }

    void text(String s) {
        number(s.length());
        for (int i = 0; i < s.length(); i++) {
            number(s.charAt(i));
        }
    }

    void optional(Optional<String> s) {
        flag(s.isPresent());
        s.ifPresent(this::text);
    }

    void span(Span s) {
        number(s.start());
        number(s.length());
    }

    void optionalSpan(Optional<Span> s) {
        flag(s.isPresent());
        s.ifPresent(this::span);
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
