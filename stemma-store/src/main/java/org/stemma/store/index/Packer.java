package org.stemma.store.index;

import java.util.Arrays;
import java.util.Optional;
import org.stemma.text.Span;

/**
 * Writes values as bytes for {@link Unpacker}.
 *
 * <p>Numbers and characters take seven bits a byte, the least first, the eighth telling that more follow. Texts go in by UTF-16
 * unit, so that half of a surrogate pair in a damaged article does not shift the offsets behind it.
 */
final class Packer {
    private static final int MORE = 0x80;
    private static final int BITS = 7;

    private byte[] bytes = new byte[256];
    private int size;

    void number(int n) {
        room(5);
        int left = n;
        while ((left & -MORE) != 0) {
            bytes[size++] = (byte) (left & (MORE - 1) | MORE);
            left >>>= BITS;
        }
        bytes[size++] = (byte) left;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }

    void flag(boolean b) {
        number(b ? 1 : 0);
    }

    void real(double d) {
        long bits = Double.doubleToLongBits(d);
        number((int) bits);
        number((int) (bits >>> 32));
    }

    void text(String s) {
        number(s.length());
        room(s.length());
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
        return Arrays.copyOf(bytes, size);
    }
}
