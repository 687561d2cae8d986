package org.stemma.app.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stemma.article.Article;
import org.stemma.article.Published;
import org.stemma.reuse.Copy;

/**
 * Draws the copy tree: time from left to right, a lane for each lineage, an edge for each copy.
 *
 * <p>Nodes stand at their true time. Where two would touch, the later one goes to the next row of its lane (first fit,
 * beginning with the row of its original, so that a chain of copies reads as a line). Labels stand below their nodes
 * and count as part of them. Edges may pass behind nodes and labels, which are drawn over them with a rim of paper.
 */
final class StemmaDrawing {
    static final int RADIUS = 15;
    static final int ROW = 84;
    static final int GAP = 10;
    private static final int CENTRE = 34;
    private static final int LEFT = 96;
    private static final int WIDTH = 960;
    private static final int TOP = 40;
    private static final int UNDATED = 124;
    private static final int LABEL_CHARS = 17;
    private static final double CHAR_WIDTH = 6.9;

    private final Edition edition;
    private final Map<String, Copy> copyInto = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();

    private StemmaDrawing(Edition edition) {
        this.edition = edition;
        for (Copy c : edition.dossier.copyTree().copies()) {
            copyInto.put(c.to(), c);
        }
    }

    static StemmaView of(Edition edition) {
        StemmaDrawing d = new StemmaDrawing(edition);
        return new StemmaView(d.draw(), d.rows());
    }

    private StemmaView.Drawing draw() {
        List<Article> articles = edition.dossier.articles();
        boolean undated = articles.stream().anyMatch(a -> a.published().isEmpty());
        boolean dated = articles.stream().anyMatch(a -> a.published().isPresent());
        int undatedX = undated ? (dated ? WIDTH - UNDATED : LEFT - GAP) : 0;
        TimeAxis axis = TimeAxis.of(
                articles.stream()
                        .flatMap(a -> a.published().map(Published::earliest).stream())
                        .toList(),
                LEFT + 84,
                (undated ? undatedX : WIDTH) - 64);
        List<StemmaView.Lane> lanes = new ArrayList<>();
        int y = TOP;
        List<List<String>> lineages = edition.dossier.copyTree().lineages();
        for (int i = 0; i < lineages.size(); i++) {
            int rows = dated
                    ? place(lineages.get(i), y, axis, undatedX + UNDATED / 2)
                    : placeWithoutTime(lineages.get(i), y);
            int height = rows * ROW + 6;
            lanes.add(new StemmaView.Lane(
                    y,
                    height,
                    edition.hue(i),
                    letters(edition.siglum(lineages.get(i).get(0))),
                    Words.count(lineages.get(i).size(), "article")));
            y += height + 4;
        }
        return new StemmaView.Drawing(
                WIDTH,
                y + 4,
                TOP,
                y - 4,
                description(lineages.size()),
                axis.ticks(),
                undatedX,
                lanes,
                edges(),
                nodes());
    }

    /** Gives every article of a lineage its place; returns how many rows they take. */
    private int place(List<String> lineage, int top, TimeAxis axis, int undatedX) {
        List<Integer> rowEnds = new ArrayList<>();
        for (String id : sortedByTime(lineage)) {
            int x = edition.article(id)
                    .published()
                    .map(p -> axis.x(p.earliest()))
                    .orElse(undatedX);
            int half = half(id);
            Copy copy = copyInto.get(id);
            Place original = copy == null ? null : places.get(copy.from());
            int row = original != null && fits(rowEnds, original.row, x - half) ? original.row : 0;
            while (!fits(rowEnds, row, x - half)) {
                row++;
            }
            if (row == rowEnds.size()) {
                rowEnds.add(0);
            }
            rowEnds.set(row, x + half + GAP);
            places.put(id, new Place(x, top + row * ROW + CENTRE, row, half));
        }
        return Math.max(1, rowEnds.size());
    }

    /** Where no article of the story is dated they stand in their order, side by side. */
    private int placeWithoutTime(List<String> lineage, int top) {
        int row = 0;
        int x = LEFT;
        for (String id : sortedByTime(lineage)) {
            int half = half(id);
            if (x + 2 * half > WIDTH) {
                row++;
                x = LEFT;
            }
            places.put(id, new Place(x + half, top + row * ROW + CENTRE, row, half));
            x += 2 * half + 3 * GAP;
        }
        return row + 1;
    }

    /** Half the width of a node and its label. */
    private int half(String article) {
        double label =
                Math.max(label(article).length() * CHAR_WIDTH, note(article).length() * 6.0);
        return (int) Math.ceil(Math.max(RADIUS, label / 2));
    }

    private static boolean fits(List<Integer> rowEnds, int row, int left) {
        return row >= rowEnds.size() || rowEnds.get(row) <= left;
    }

    private List<String> sortedByTime(List<String> lineage) {
        return lineage.stream()
                .map(edition::article)
                .sorted(Article.BY_TIME_THEN_ID)
                .map(Article::id)
                .toList();
    }

    private List<StemmaView.Node> nodes() {
        List<StemmaView.Node> out = new ArrayList<>();
        for (Article a : edition.dossier.articles()) {
            Place p = places.get(a.id());
            if (p != null) {
                String when = a.published().map(Dates::published).orElse("undated");
                String title = edition.siglum(a.id()) + ", " + edition.outlet(a.id()) + ", " + when
                        + a.title().map(t -> ": " + t).orElse("");
                out.add(new StemmaView.Node(p.x, p.y, edition.cite(a.id()), label(a.id()), note(a.id()), title));
            }
        }
        return out;
    }

    private List<StemmaView.Edge> edges() {
        List<StemmaView.Edge> out = new ArrayList<>();
        for (Copy c : edition.dossier.copyTree().copies()) {
            Place from = places.get(c.from());
            Place to = places.get(c.to());
            if (from != null && to != null) {
                double width = 1.5 + 7 * c.share();
                String dashes = c.credited() ? "" : number(0.1) + " " + number(width * 1.7 + 1.5);
                int gap = c.directed() ? RADIUS + 9 : RADIUS;
                String arrow = c.directed() ? arrow(to) : "";
                out.add(new StemmaView.Edge(
                        path(from, to, gap), arrow, number(width), dashes, edition.hue(c.to()), inWords(c)));
            }
        }
        return out;
    }

    /** All edges come in from the left, so that an arrow head always reads as "into". */
    private String path(Place from, Place to, int gap) {
        int x1 = from.x + RADIUS;
        int x2 = to.x - gap;
        int dx = x2 - x1;
        boolean sameRow = from.y == to.y;
        if (!sameRow && dx < from.half + to.half - RADIUS) {
            return around(from, to, x2);
        }
        if (sameRow) {
            boolean free = places.values().stream().noneMatch(p -> p.y == from.y && p.x > from.x && p.x < to.x);
            int lift = free ? 0 : 34;
            return curve(x1, from.y, x1 + dx / 4, from.y - lift, x2 - dx / 4, to.y - lift, x2, to.y);
        }
        int bend = Math.min(dx / 2, 90);
        return curve(x1, from.y, x1 + bend, from.y, x2 - bend, to.y, x2, to.y);
    }

    /** To the left around both labels, the further down the wider. */
    private static String around(Place from, Place to, int x2) {
        int x1 = from.x - RADIUS;
        int outermost = Math.min(from.x - from.half, to.x - to.half) - 2 - 9 * Math.abs(to.row - from.row);
        // A cubic with both handles at one abscissa goes three quarters of the way to it.
        int handle = (int) Math.round((outermost - (x1 + x2) / 8.0) / 0.75);
        return curve(x1, from.y, handle, from.y, handle, to.y, x2, to.y);
    }

    private static String curve(int x1, int y1, int cx1, int cy1, int cx2, int cy2, int x2, int y2) {
        return "M" + x1 + " " + y1 + "C" + cx1 + " " + cy1 + " " + cx2 + " " + cy2 + " " + x2 + " " + y2;
    }

    private static String arrow(Place to) {
        int tip = to.x - RADIUS - 2;
        return "M" + tip + " " + to.y + "l-10 -6v12z";
    }

    private List<StemmaView.CopyRow> rows() {
        List<StemmaView.CopyRow> out = new ArrayList<>();
        for (Copy c : edition.dossier.copyTree().copies()) {
            out.add(new StemmaView.CopyRow(
                    edition.cite(c.from()),
                    edition.cite(c.to()),
                    Words.percent(c.share()),
                    credit(c),
                    c.passages().size(),
                    c.directed()));
        }
        return out;
    }

    private String credit(Copy c) {
        if (!c.credited()) {
            return "no credit visible";
        }
        return edition.article(c.to()).agency().map(a -> "credits " + a.name()).orElse("credited");
    }

    private String inWords(Copy c) {
        String share = Words.percent(c.share());
        String credit = c.credited() ? "with credit" : "no credit visible";
        String passages = Words.count(c.passages().size(), "shared passage");
        return c.directed()
                ? name(c.to()) + " takes " + share + " of its text from " + name(c.from()) + ", " + credit + "; "
                        + passages
                : name(c.to()) + " and " + name(c.from()) + " share " + share + " of the text, " + credit + "; "
                        + passages + "; which came first is not known";
    }

    private String name(String article) {
        return edition.siglum(article) + " " + edition.outlet(article);
    }

    private String label(String article) {
        return Words.shorten(edition.outlet(article), LABEL_CHARS);
    }

    /** What was taken from whom; and that only the day is known, for the axis would promise more. */
    private String note(String article) {
        Copy c = copyInto.get(article);
        String share = c == null
                ? ""
                : Words.percent(c.share()) + (c.directed() ? " from " : " with ") + edition.siglum(c.from());
        boolean dayOnly = edition.article(article)
                .published()
                .map(p -> p.time().isEmpty())
                .orElse(false);
        return dayOnly ? share + (share.isEmpty() ? "" : ", ") + "day only" : share;
    }

    private String description(int lineages) {
        return Words.count(edition.dossier.articles().size(), "article") + " in " + Words.count(lineages, "lineage")
                + ", from the earliest on the left to the latest on the right; "
                + Words.count(edition.dossier.copyTree().copies().size(), "copy", "copies")
                + ". The table that follows says the same in words.";
    }

    static String letters(String siglum) {
        int i = 0;
        while (i < siglum.length() && !Character.isDigit(siglum.charAt(i))) {
            i++;
        }
        return siglum.substring(0, i);
    }

    private static String number(double d) {
        return String.format(Locale.ROOT, "%.1f", d);
    }

    /** Where a node stands; {@code half} is half the width that it and its label take. */
    private record Place(int x, int y, int row, int half) {}
}
