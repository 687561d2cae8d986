package org.stemma.app.page;

import gg.jte.Content;
import java.util.List;

/**
 * How the witnesses of one utterance part.
 *
 * @param base the fullest witness's words, with a letter at each place where the witnesses part; empty without apparatus
 * @param baseSign whose words they are
 * @param places where they part, in the order of the text
 * @param heads of the alignment table's columns: a letter where the witnesses part, else empty
 * @param rows of the alignment table, one for each witness
 * @param note on lesser differences, empty for none
 */
public record ApparatusView(
        Content base, String baseSign, List<Place> places, List<String> heads, List<Row> rows, String note) {
    /** Copies the lists. */
    public ApparatusView {
        places = List.copyOf(places);
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /** True when there is something to show. */
    public boolean exists() {
        return !rows.isEmpty();
    }

    /**
     * A place where the witnesses part.
     *
     * @param letter that marks it
     * @param kind of difference, in words
     * @param css class of its underline
     * @param readings the most carried first
     */
    public record Place(String letter, String kind, String css, List<Reading> readings) {
        /** Copies the list. */
        public Place {
            readings = List.copyOf(readings);
        }
    }

    /**
     * Words and who has them.
     *
     * @param words empty for an omission
     * @param signs the witnesses
     */
    public record Reading(String words, List<Sign> signs) {
        /** Copies the list. */
        public Reading {
            signs = List.copyOf(signs);
        }
    }

    /**
     * A witness's siglum.
     *
     * @param siglum with a letter behind it when an article carries the words twice
     * @param hue class of its lineage's colour
     */
    public record Sign(String siglum, String hue) {}

    /**
     * One witness in the alignment table.
     *
     * @param sign the witness
     * @param cells one for each column
     */
    public record Row(Sign sign, List<Cell> cells) {
        /** Copies the list. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Words at one place.
     *
     * @param words empty where the witness has nothing
     * @param css class of the difference
     * @param letter of the place, empty where the witnesses agree
     * @param absent true where the witness carries only another piece
     */
    public record Cell(String words, String css, String letter, boolean absent) {}
}
