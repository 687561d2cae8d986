package org.stemma.app.report;

import java.util.ArrayList;
import java.util.List;
import org.stemma.text.Span;

/**
 * A text cut at its spaces, with what is marked in it made visible.
 *
 * <p>In colour each marked stretch of a piece is dyed by itself, so that a line's end leaves nothing dyed behind it; without,
 * a mark stands between two stars, however many pieces it has.
 */
final class MarkedPieces {
    private static final String STAR = "*";

    /**
     * What stands between two spaces.
     *
     * @param shown with its marks
     * @param columns how wide it is
     */
    record Piece(String shown, int columns) {}

    private final boolean colour;
    private final int room;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder shown = new StringBuilder();
    private int columns;

    private MarkedPieces(boolean colour, int room) {
        this.colour = colour;
        this.room = room;
    }

    /**
     * The pieces, none of them wider than the room there is.
     *
     * @param marks offsets in the words, in ascending order, apart
     */
    static List<Piece> of(String words, List<Span> marks, int room, boolean colour) {
        MarkedPieces out = new MarkedPieces(colour, room);
        int from = 0;
        for (Span m : marks) {
            out.run(words.substring(from, m.start()), false);
            out.run(m.of(words), true);
            from = m.end();
        }
        out.run(words.substring(from), false);
        out.flush();
        return out.pieces;
    }

    private void run(String words, boolean marked) {
        String clean = Paper.clean(words);
        if (clean.isBlank()) {
            if (!clean.isEmpty()) {
                flush();
            }
            return;
        }
        boolean starred = marked && !colour;
        if (starred) {
            add(STAR, false);
        }
        int from = 0;
        while (from < clean.length()) {
            int space = clean.indexOf(' ', from);
            int to = space < 0 ? clean.length() : space;
            add(clean.substring(from, to), marked && colour);
            if (space >= 0) {
                flush();
            }
            from = to + 1;
        }
        if (starred) {
            add(STAR, false);
        }
    }

    /** A piece that is wider than the room is cut. */
    private void add(String words, boolean dyed) {
        String rest = words;
        while (columns + Paper.length(rest) > room) {
            int cut = rest.offsetByCodePoints(0, room - columns);
            put(rest.substring(0, cut), dyed);
            flush();
            rest = rest.substring(cut);
        }
        put(rest, dyed);
    }

    private void put(String words, boolean dyed) {
        shown.append(dyed ? Ink.STRONG.dye(words, true) : words);
        columns += Paper.length(words);
    }

    private void flush() {
        if (columns > 0) {
            pieces.add(new Piece(shown.toString(), columns));
        }
        shown.setLength(0);
        columns = 0;
    }
}
