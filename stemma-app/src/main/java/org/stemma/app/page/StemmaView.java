package org.stemma.app.page;

import gg.jte.Content;
import java.util.List;

/**
 * The copy tree as a drawing, and the same as a table and as a nested list.
 *
 * @param svg the picture
 * @param legend what its signs mean, as far as they occur
 * @param copies its edges in words
 * @param list the same as a nested list; empty when nothing was copied
 */
public record StemmaView(Content svg, Legend legend, List<CopyRow> copies, Content list) {
    /** Copies the list. */
    public StemmaView {
        copies = List.copyOf(copies);
    }

    /**
     * Which signs the picture holds.
     *
     * @param collapsed lineages are lines with strokes for their articles
     * @param lost there are lost sources
     * @param versions there are versions of one article
     */
    public record Legend(boolean collapsed, boolean lost, boolean versions) {}

    /**
     * A copy in words.
     *
     * @param from the original
     * @param to the copy
     * @param kind what sort of copy, and whether a further source
     * @param share of the copy's own prose, in per cent
     * @param credit whether and how the copy names its origin
     * @param why what decided the direction; empty when nothing does
     * @param passages how many passages they share
     * @param directed false when nothing decides which came first
     * @param changes what the copyist did, in one line; empty for nothing
     * @param edits the same word by word
     */
    public record CopyRow(
            Cite from,
            Cite to,
            String kind,
            String share,
            String credit,
            String why,
            int passages,
            boolean directed,
            String changes,
            List<EditRow> edits) {
        /** Copies the list. */
        public CopyRow {
            edits = List.copyOf(edits);
        }
    }

    /**
     * One change of a copyist.
     *
     * @param what sort of change
     * @param was the original's words, or how many where they are long; empty where there are none
     * @param is the copy's, likewise
     * @param quoted true inside quotation marks
     */
    public record EditRow(String what, Cited was, Cited is, boolean quoted) {}
}
