package org.stemma.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds quotations by their marks: straight and curly double marks, guillemets, low-high marks, {@code ''} and
 * {@code ``}, and single marks where they cannot be apostrophes.
 *
 * <p>A mark left open at the end of its paragraph goes on in the next when that one opens with a mark (the newspaper
 * habit); otherwise the quotation ends with its paragraph. Linear in the text.
 */
final class Quotations {
    private final String text;
    private final List<Quotation> out = new ArrayList<>();

    private Quotations(String text) {
        this.text = text;
    }

    static List<Quotation> of(String text, List<Span> paragraphs) {
        Quotations q = new Quotations(text);
        boolean open = false;
        for (Span p : paragraphs) {
            open = q.paragraph(p, open);
        }
        return List.copyOf(q.out);
    }

    /** Reads one paragraph; true when it ends inside a quotation. */
    private boolean paragraph(Span p, boolean openBefore) {
        int i = p.start();
        boolean first = true;
        while (i < p.end()) {
            int mark = markLength(i, p.end());
            if (mark == 0 || !opens(i, mark, p)) {
                i++;
                continue;
            }
            boolean continues = first && openBefore && i == p.start();
            first = false;
            int close = closing(i, mark, p);
            if (close < 0) {
                Span span = new Span(i, p.end());
                out.add(new Quotation(span, new Span(i + mark, p.end()), false, continues));
                return true;
            }
            int closeLength = markLength(close, p.end());
            out.add(new Quotation(new Span(i, close + closeLength), new Span(i + mark, close), true, continues));
            i = close + closeLength;
        }
        return false;
    }

    /** Length of the mark at this place: 0 none, 1 one character, 2 doubled single marks. */
    private int markLength(int i, int end) {
        char c = text.charAt(i);
        if (isDouble(c)) {
            return 1;
        }
        if (isSingle(c)) {
            return i + 1 < end && text.charAt(i + 1) == c ? 2 : 1;
        }
        return 0;
    }

    private static boolean isDouble(char c) {
        return c == '"' || c == '\u201c' || c == '\u201d' || c == '\u201e' || c == '\u00ab' || c == '\u00bb';
    }

    private static boolean isSingle(char c) {
        return c == '\'' || c == '\u2018' || c == '\u2019' || c == '`';
    }

    private boolean opens(int i, int mark, Span p) {
        char c = text.charAt(i);
        if (c == '\u201d' || c == '\u00bb') {
            return false;
        }
        boolean wordAfter = i + mark < p.end() && !Character.isWhitespace(text.charAt(i + mark));
        boolean freeBefore = i == p.start() || !Character.isLetterOrDigit(text.charAt(i - 1));
        if (mark == 1 && isSingle(c)) {
            return c != '\u2019' && freeBefore && wordAfter && singleCloses(i, p);
        }
        if (c == '"' || mark == 2) {
            return freeBefore;
        }
        return true;
    }

    /** A single mark opens only if another closes it in this paragraph, behind a letter or stop and before none. */
    private boolean singleCloses(int i, Span p) {
        return closing(i, 1, p) > i + 2;
    }

    private int closing(int open, int mark, Span p) {
        char c = text.charAt(open);
        for (int i = open + mark; i < p.end(); i++) {
            char d = text.charAt(i);
            if (mark == 2 && isSingle(d) && markLength(i, p.end()) == 2) {
                return i;
            }
            if (mark == 1 && isSingle(c) && closesSingle(i, open, p)) {
                return i;
            }
            if (mark == 1 && isDouble(c) && closesDouble(c, d, i, p)) {
                return i;
            }
        }
        return -1;
    }

    private boolean closesDouble(char open, char d, int i, Span p) {
        return switch (open) {
            case '\u00ab' -> d == '\u00bb';
            case '\u201e' -> d == '\u201c' || d == '\u201d' || d == '"';
            case '\u201c' -> d == '\u201d' || (d == '"' && !startsWord(i, p));
            default -> (d == '"' || d == '\u201d') && !(startsWord(i, p) && text.charAt(i - 1) == ' ');
        };
    }

    private boolean startsWord(int i, Span p) {
        return i + 1 < p.end() && Character.isLetterOrDigit(text.charAt(i + 1));
    }

    private boolean closesSingle(int i, int open, Span p) {
        char d = text.charAt(i);
        if (d != '\'' && d != '\u2019') {
            return false;
        }
        boolean endsWord = i > open + 1 && !Character.isWhitespace(text.charAt(i - 1));
        return endsWord && !startsWord(i, p);
    }
}
