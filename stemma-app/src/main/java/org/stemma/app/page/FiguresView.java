package org.stemma.app.page;

import java.util.List;

/**
 * The figures compared.
 *
 * @param differing those with more than one value
 * @param agreed those with one value
 */
public record FiguresView(List<Row> differing, List<Row> agreed) {
    /** Copies the lists. */
    public FiguresView {
        differing = List.copyOf(differing);
        agreed = List.copyOf(agreed);
    }

    /**
     * One figure.
     *
     * @param what is counted
     * @param status in a word
     * @param sign the same as a sign
     * @param css class of the status
     * @param meaning what the status says, in a sentence
     * @param readings the most carried first
     * @param silent who gives none
     */
    public record Row(
            String what,
            String status,
            String sign,
            String css,
            String meaning,
            List<Reading> readings,
            List<Cite> silent) {
        /** Copies the lists. */
        public Row {
            readings = List.copyOf(readings);
            silent = List.copyOf(silent);
        }
    }

    /**
     * One value.
     *
     * @param text as printed
     * @param cites who has it
     */
    public record Reading(String text, List<Cite> cites) {
        /** Copies the list. */
        public Reading {
            cites = List.copyOf(cites);
        }
    }
}
