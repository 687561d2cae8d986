package org.stemma.app.page;

import java.util.List;

/**
 * The copy tree as a drawing, and the same as a table.
 *
 * @param drawing the picture
 * @param copies its edges in words
 */
public record StemmaView(Drawing drawing, List<CopyRow> copies) {
    /** Copies the list. */
    public StemmaView {
        copies = List.copyOf(copies);
    }

    /**
     * The picture, in pixels from its upper left corner.
     *
     * @param width of the whole
     * @param height of the whole
     * @param top where the lanes begin
     * @param bottom where they end
     * @param description the picture in words
     * @param ticks places on the time axis
     * @param undatedX where the column of undated articles begins; 0 when there is none
     * @param lanes one for each lineage
     * @param edges one for each copy
     * @param nodes one for each article
     */
    public record Drawing(
            int width,
            int height,
            int top,
            int bottom,
            String description,
            List<Tick> ticks,
            int undatedX,
            List<Lane> lanes,
            List<Edge> edges,
            List<Node> nodes) {
        /** Copies the lists. */
        public Drawing {
            ticks = List.copyOf(ticks);
            lanes = List.copyOf(lanes);
            edges = List.copyOf(edges);
            nodes = List.copyOf(nodes);
        }
    }

    /**
     * A place on the time axis.
     *
     * @param x where
     * @param label its time
     */
    public record Tick(int x, String label) {}

    /**
     * The lane of one lineage.
     *
     * @param y its upper edge
     * @param height of the lane
     * @param hue class of its colour
     * @param letter of the lineage
     * @param label how many articles
     */
    public record Lane(int y, int height, String hue, String letter, String label) {}

    /**
     * A copy.
     *
     * @param path SVG path from the original to the copy
     * @param arrow SVG path of the arrow head, empty when nothing decides the direction
     * @param width of the stroke: how much was taken
     * @param dashes SVG dash pattern, empty for a solid line
     * @param hue class of its colour
     * @param title what it says in words
     */
    public record Edge(String path, String arrow, String width, String dashes, String hue, String title) {}

    /**
     * An article.
     *
     * @param x centre
     * @param y centre
     * @param cite its sign and where it leads
     * @param label its outlet, short enough for its place
     * @param note how much of it was taken from whom, empty for nothing
     * @param title all of it in words
     */
    public record Node(int x, int y, Cite cite, String label, String note, String title) {}

    /**
     * A copy in words.
     *
     * @param from the original
     * @param to the copy
     * @param share of the copy's own prose, in per cent
     * @param credit whether and how the copy names its origin
     * @param passages how many passages they share
     * @param directed false when nothing decides which came first
     */
    public record CopyRow(Cite from, Cite to, String share, String credit, int passages, boolean directed) {}
}
