package org.stemma.app.page;

import java.util.List;

/**
 * How the witnesses of one utterance part.
 *
 * @param base the base text's words, with a letter at each place where the witnesses part; empty without apparatus
 * @param baseSign whose words they are
 * @param reason why they are the base text
 * @param places where they part, in the order of the text
 * @param edits what was changed inside the quotation marks within one lineage, a line for each editor
 * @param cuts what dots stand for
 * @param heads of the alignment table's columns: a letter where the witnesses part, else empty
 * @param rows of the alignment table, one for each witness
 * @param note on lesser differences, empty for none
 */
public record ApparatusView(
        Cited base,
        String baseSign,
        String reason,
        List<Place> places,
        List<Edits> edits,
        List<Cut> cuts,
        List<String> heads,
        List<Row> rows,
        String note) {
    /** Copies the lists. */
    public ApparatusView {
        places = List.copyOf(places);
        edits = List.copyOf(edits);
        cuts = List.copyOf(cuts);
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /** Nothing to collate. */
    static ApparatusView none() {
        return new ApparatusView(Cited.NOTHING, "", "", List.of(), List.of(), List.of(), List.of(), List.of(), "");
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
     * @param named true when the kind is so weighty that it is printed
     * @param css class of its underline
     * @param readings the base text's first
     * @param origins where the differences come from, in words; empty where nobody can say or nobody asks
     */
    public record Place(
            String letter, String kind, boolean named, String css, List<Reading> readings, List<String> origins) {
        /** Copies the lists. */
        public Place {
            readings = List.copyOf(readings);
            origins = List.copyOf(origins);
        }
    }

    /**
     * Words and who has them.
     *
     * @param words empty for an omission
     * @param css class of their underline, by how they part from the base text
     * @param signs the witnesses
     */
    public record Reading(Cited words, String css, List<Sign> signs) {
        /** Copies the list. */
        public Reading {
            signs = List.copyOf(signs);
        }
    }

    /**
     * What one witness changed inside the quotation marks.
     *
     * @param editor the witness
     * @param from what it was compared with
     * @param changes in the order of the text
     */
    public record Edits(Sign editor, Sign from, List<Change> changes) {
        /** Copies the list. */
        public Edits {
            changes = List.copyOf(changes);
        }
    }

    /**
     * A change.
     *
     * @param letter of the place, empty for marks
     * @param was the words before, empty for none
     * @param is the words after, empty for none
     * @param moved true when the words only went to another place
     */
    public record Change(String letter, Cited was, Cited is, boolean moved) {}

    /**
     * Dots and what they stand for.
     *
     * @param sign the witness with the dots
     * @param reading what it prints beside them, if anything
     * @param words what others have there
     * @param signs those others
     */
    public record Cut(Sign sign, Cited reading, Cited words, List<Sign> signs) {
        /** Copies the list. */
        public Cut {
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
     * @param also others with the same words
     * @param base true for the base text
     * @param cells one for each column
     */
    public record Row(Sign sign, List<Sign> also, boolean base, List<Cell> cells) {
        /** Copies the lists. */
        public Row {
            also = List.copyOf(also);
            cells = List.copyOf(cells);
        }
    }

    /**
     * Words at one place.
     *
     * @param words empty where the witness has nothing
     * @param css class of the difference from the base text
     * @param letter of the place, empty where the witnesses agree
     * @param gap why there are no words, in words; empty when there are
     * @param edited true when the words were silently changed here
     */
    public record Cell(Cited words, String css, String letter, String gap, boolean edited) {
        /** True where the witness carries only another piece. */
        public boolean absent() {
            return gap.equals(ApparatusSetter.NOT_CARRIED);
        }
    }
}
