package org.stemma.app.page;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/** Writes control characters as U+FFFD: HTML has no place for them, and a browser would guess. */
final class PlainWriter extends FilterWriter {
    PlainWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int c) throws IOException {
        out.write(plain((char) c));
    }

    @Override
    public void write(String s, int from, int length) throws IOException {
        int written = from;
        for (int i = from; i < from + length; i++) {
            char c = plain(s.charAt(i));
            if (c != s.charAt(i)) {
                out.write(s, written, i - written);
                out.write(c);
                written = i + 1;
            }
        }
        out.write(s, written, from + length - written);
    }

    @Override
    public void write(char[] chars, int from, int length) throws IOException {
        write(new String(chars, from, length), 0, length);
    }

    private static char plain(char c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t' ? '\ufffd' : c;
    }
}
