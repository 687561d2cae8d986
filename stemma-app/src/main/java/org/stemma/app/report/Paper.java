package org.stemma.app.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.stemma.text.Span;

/**
 * Lines of a given width. Words from articles are printed without control characters, so that no text can drive the
 * terminal.
 */
final class Paper {
    private static final int NARROWEST = 40;

    private static final char BAR = '\u2502';
    private static final char BRANCH = '\u251c';

    private final Appendable out;
    private final int width;
    private final boolean colour;

    Paper(Appendable out, int width, boolean colour) {
        this.out = out;
        this.width = Math.max(NARROWEST, width);
        this.colour = colour;
    }

    int width() {
        return width;
    }

    void blank() {
        append("\n");
    }

    /** A heading in capitals with a rule behind it. */
    void heading(String words) {
        blank();
        String rule = " " + "\u2500".repeat(Math.max(0, width - length(words) - 1));
        append(Ink.STRONG.dye(words, colour) + Ink.FAINT.dye(rule, colour) + "\n");
    }

    /** A paragraph: the first line behind {@code first}, the others behind spaces and the bars that go on downwards. */
    void paragraph(String first, Ink firstInk, String words, Ink ink) {
        String below = goingOn(clean(first));
        String hang = below.isBlank() ? below : firstInk.dye(below, colour);
        String lead = firstInk.dye(clean(first), colour);
        int room = Math.max(NARROWEST / 2, width - length(first));
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : pieces(clean(words), room)) {
            int n = length(word);
            if (used > 0 && used + 1 + n > room) {
                append(lead + ink.dye(line.toString(), colour) + "\n");
                lead = hang;
                line.setLength(0);
                used = 0;
            }
            line.append(used > 0 ? " " : "").append(word);
            used += n + (used > 0 ? 1 : 0);
        }
        append(lead + ink.dye(line.toString(), colour) + "\n");
    }

    /** A paragraph with what matched in it: strong, or between stars where there are no colours. */
    void marked(String first, Ink firstInk, String words, List<Span> marks) {
        String below = " ".repeat(length(clean(first)));
        String lead = firstInk.dye(clean(first), colour);
        int room = Math.max(NARROWEST / 2, width - length(clean(first)));
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (MarkedPieces.Piece piece : MarkedPieces.of(words, marks, room, colour)) {
            if (used > 0 && used + 1 + piece.columns() > room) {
                append(lead + line + "\n");
                lead = below;
                line.setLength(0);
                used = 0;
            }
            line.append(used > 0 ? " " : "").append(piece.shown());
            used += piece.columns() + (used > 0 ? 1 : 0);
        }
        append(lead + line + "\n");
    }

    /** What stands on the next line below the lead of a tree's branch. */
    private static String goingOn(String lead) {
        StringBuilder s = new StringBuilder(lead.length());
        lead.codePoints().forEach(c -> s.append(c == BRANCH || c == BAR ? BAR : ' '));
        return s.toString();
    }

    /** The words; one that is longer than a line is cut. */
    private static List<String> pieces(String words, int room) {
        List<String> out = new ArrayList<>();
        for (String word : words.split(" +")) {
            String rest = word;
            while (length(rest) > room) {
                int cut = rest.offsetByCodePoints(0, room);
                out.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            out.add(rest);
        }
        return out;
    }

    /** A paragraph in plain ink. */
    void paragraph(String first, String words) {
        paragraph(first, Ink.SIGN, words, Ink.PLAIN);
    }

    /** Pads with spaces to a width in columns, or cuts with an ellipsis. */
    static String fit(String words, int columns) {
        String w = clean(words);
        int n = length(w);
        if (n <= columns) {
            return w + " ".repeat(columns - n);
        }
        return w.substring(0, w.offsetByCodePoints(0, Math.max(0, columns - 1))) + "\u2026";
    }

    /** White space of any kind becomes one space, control and direction characters vanish. */
    static String clean(String words) {
        StringBuilder s = new StringBuilder(words.length());
        words.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                s.append(' ');
            } else if (type != Character.CONTROL && type != Character.FORMAT) {
                s.appendCodePoint(c);
            }
        });
        return s.toString();
    }

    static int length(String words) {
        return words.codePointCount(0, words.length());
    }

    private void append(String words) {
        try {
            out.append(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
