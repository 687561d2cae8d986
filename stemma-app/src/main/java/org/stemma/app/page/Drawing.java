package org.stemma.app.page;

import java.util.List;

/**
 * The copy tree, laid out in pixels from the upper left corner.
 *
 * @param width of the whole
 * @param height of the whole
 * @param top where the lanes begin
 * @param bottom where they end
 * @param description the picture in words
 * @param ticks places on the time axis
 * @param undatedX the centre of the column of undated articles; 0 when there is none
 * @param lanes one for each lineage, and one for all that stand alone when lineages are collapsed
 * @param edges one for each copy
 * @param nodes articles and lost sources
 * @param strokes articles of collapsed lineages
 */
record Drawing(
        int width,
        int height,
        int top,
        int bottom,
        String description,
        List<Tick> ticks,
        int undatedX,
        List<Lane> lanes,
        List<Edge> edges,
        List<Node> nodes,
        List<Stroke> strokes) {
    /** Copies the lists. */
    Drawing {
        ticks = List.copyOf(ticks);
        lanes = List.copyOf(lanes);
        edges = List.copyOf(edges);
        nodes = List.copyOf(nodes);
        strokes = List.copyOf(strokes);
    }

    /**
     * A place on the time axis.
     *
     * @param x where
     * @param label its time
     */
    record Tick(int x, String label) {}

    /**
     * The lane of one lineage.
     *
     * @param y its upper edge
     * @param height of the lane
     * @param hue class of its colour
     * @param letter of the lineage
     * @param label how many articles
     */
    record Lane(int y, int height, String hue, String letter, String label) {}

    /** How an edge is drawn. */
    enum Line {
        /** With credit, or an outlet's own text. */
        SOLID,
        /** No credit visible. */
        DOTTED,
        /** Another version of the same article. */
        DOUBLE
    }

    /**
     * A copy.
     *
     * @param spine SVG path from the original to the height of the copy
     * @param x where the branch to the copy begins
     * @param end where it ends
     * @param y the height of the copy
     * @param width of the branch: how much was taken
     * @param line how it is drawn
     * @param directed true for an arrow head
     * @param hue class of its colour
     * @param title what it says in words
     */
    record Edge(
            String spine, int x, int end, int y, double width, Line line, boolean directed, String hue, String title) {}

    /**
     * An article or a lost source with its label to the right of it.
     *
     * @param x centre
     * @param y centre
     * @param radius of the circle
     * @param labelX where the label begins
     * @param lost true for a lost source
     * @param below true when the note stands below the name, not behind it
     * @param cite its sign and where it leads
     * @param name its outlet, short enough for its place
     * @param note how much of it was taken from whom, empty for nothing
     * @param title all of it in words
     */
    record Node(
            int x,
            int y,
            int radius,
            int labelX,
            boolean lost,
            boolean below,
            Cite cite,
            String name,
            String note,
            String title) {
        /** How wide the label is, rather too much than too little. */
        double labelWidth() {
            double first = Glyphs.width(name, NAME_SIZE);
            double second = Glyphs.width(note, NOTE_SIZE);
            return below ? Math.max(first, second) : first + (note.isEmpty() ? 0 : LABEL_GAP + second);
        }
    }

    /**
     * An article of a collapsed lineage.
     *
     * @param x where
     * @param y its middle
     * @param half half its height: how much was taken
     * @param line how it is drawn
     * @param cite its sign and where it leads
     * @param title what it says in words
     */
    record Stroke(int x, int y, int half, Line line, Cite cite, String title) {}

    static final int LABEL_GAP = 8;
    static final double NAME_SIZE = 12.5;
    static final double NOTE_SIZE = 11;
}
