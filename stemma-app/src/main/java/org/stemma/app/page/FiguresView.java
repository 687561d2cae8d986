package org.stemma.app.page;

import java.util.List;

/**
 * The figures compared.
 *
 * @param differing those with more than one value
 * @param agreed those with one value, of two articles or more
 * @param alone those that one article alone gives
 */
public record FiguresView(List<Row> differing, List<Row> agreed, List<Row> alone) {
    /** Copies the lists. */
    public FiguresView {
        differing = List.copyOf(differing);
        agreed = List.copyOf(agreed);
        alone = List.copyOf(alone);
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
     * @param sentences in which the readings stand
     */
    public record Row(
            String what,
            String status,
            String sign,
            String css,
            String meaning,
            List<Reading> readings,
            SilentView silent,
            List<Sentence> sentences) {
        /** Copies the lists. */
        public Row {
            sentences = List.copyOf(sentences);
            readings = List.copyOf(readings);
        }
    }

    /**
     * One value.
     *
     * @param text as printed
     * @param cites who has it
     */
    public record Reading(Cited text, List<Cite> cites) {
        /** Copies the list. */
        public Reading {
            cites = List.copyOf(cites);
        }
    }

    /**
     * A sentence with a value in it, once for all who print it word for word.
     *
     * @param before its words before the value
     * @param value as printed
     * @param after its words behind the value
     * @param by what the whole sentence refers to in the page's table of citations
     * @param cites who has it
     */
    public record Sentence(String before, String value, String after, String by, List<Cite> cites) {
        /** Copies the list. */
        public Sentence {
            cites = List.copyOf(cites);
        }

        /** The same with other citations. */
        Sentence by(List<Cite> others) {
            return new Sentence(before, value, after, by, others);
        }
    }
}
