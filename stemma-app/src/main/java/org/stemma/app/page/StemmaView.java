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
     * @param kind what sort of copy
     * @param share of the copy's own prose, in per cent
     * @param credit whether and how the copy names its origin
     * @param passages how many passages they share
     * @param directed false when nothing decides which came first
     */
    public record CopyRow(
            Cite from, Cite to, String kind, String share, String credit, int passages, boolean directed) {}
}
