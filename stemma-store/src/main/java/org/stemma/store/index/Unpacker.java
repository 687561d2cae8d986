package org.stemma.store.index;

import java.util.Optional;
import org.apache.lucene.store.ByteArrayDataInput;
import org.stemma.text.Span;

/** Reads back what {@link Packer} wrote, in the same order. */
final class Unpacker {
    private final ByteArrayDataInput in;

    Unpacker(byte[] bytes, int offset, int length) {
        this.in = new ByteArrayDataInput(bytes, offset, length);
    }

    int number() {
        return in.readVInt();
    }

    boolean flag() {
        return number() == 1;
    }

    double real() {
        long low = number() & 0xffff_ffffL;
        return Double.longBitsToDouble((long) number() << 32 | low);
    }

    String text() {
        char[] units = new char[number()];
        for (int i = 0; i < units.length; i++) {
            units[i] = (char) number();
        }
        return new String(units);
    }

    Optional<String> optional() {
        return flag() ? Optional.of(text()) : Optional.empty();
    }

    Span span() {
        int start = number();
        return new Span(start, start + number());
    }

    Optional<Span> optionalSpan() {
        return flag() ? Optional.of(span()) : Optional.empty();
    }
}
