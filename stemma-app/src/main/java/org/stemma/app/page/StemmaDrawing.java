package org.stemma.app.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stemma.app.tree.Branch;
import org.stemma.article.Article;
import org.stemma.article.Published;
import org.stemma.reuse.Copy;
import org.stemma.reuse.LostSource;

/**
 * Lays out the copy tree: time from left to right, a lane for each lineage, a row for each article.
 *
 * <p>Nodes stand at their true time, each in a row of its own, an original above its copies and a copy with all that
 * was taken from it above the next. Labels stand to the right of their nodes. So no two labels can meet, and an edge, which
 * runs down from the original and then to the right, passes beside all that stands between but where times contradict the
 * tree. In a large story a lineage is one row: its root and a stroke for each article; texts that stand alone share
 * rows, as many as fit.
 */
final class StemmaDrawing {
    /** Stories of more articles have their lineages collapsed. */
    static final int MOST_SINGLY = 60;

    private static final int MOST_ROOMY = 12;
    private static final int WIDTH = 960;
    private static final int LETTERS = 84;
    private static final int TOP = 40;
    private static final int MARGIN = 12;
    private static final int LANE_GAP = 4;
    private static final int UNDATED = 76;
    private static final int LOST_AHEAD = 58;
    private static final int INDENT = 44;
    private static final int SHORTEST_BRANCH = 34;
    private static final int BEND = 9;
    private static final int NAME_CHARS = 24;
    private static final int STROKE = 4;

    private final Edition edition;
    private final StemmaWords words;
    private final List<List<Branch>> lineages;
    private final boolean collapsed;
    private final int radius;
    private final int row;
    private final int rightmost;
    private final int undatedX;
    private final TimeAxis axis;
    private final Map<String, Integer> across = new HashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final List<Drawing.Lane> lanes = new ArrayList<>();
    private final List<Drawing.Node> nodes = new ArrayList<>();
    private final List<Drawing.Edge> edges = new ArrayList<>();
    private final List<Drawing.Stroke> strokes = new ArrayList<>();
    private int y = TOP;

    private StemmaDrawing(Edition edition) {
        this.edition = edition;
        this.words = new StemmaWords(edition);
        this.lineages = Branch.lineages(edition.dossier.copyTree());
        List<Article> articles = edition.dossier.articles();
        this.collapsed = articles.size() > MOST_SINGLY;
        boolean roomy = articles.size() <= MOST_ROOMY;
        this.radius = roomy ? 15 : 11;
        this.row = roomy ? 46 : 30;
        boolean dated = articles.stream().anyMatch(a -> a.published().isPresent());
        boolean undated = dated && articles.stream().anyMatch(a -> a.published().isEmpty());
        this.rightmost = WIDTH - MARGIN - widestLabel();
        this.undatedX = undated ? rightmost : 0;
        int left =
                LETTERS + radius + MARGIN + (edition.dossier.copyTree().lost().isEmpty() ? 0 : LOST_AHEAD);
        this.axis = TimeAxis.of(
                articles.stream()
                        .flatMap(a -> a.published().map(Published::earliest).stream())
                        .toList(),
                left,
                undated ? rightmost - UNDATED : rightmost);
    }

    static Drawing of(Edition edition) {
        StemmaDrawing d = new StemmaDrawing(edition);
        return d.draw();
    }

    private Drawing draw() {
        for (List<Branch> lineage : lineages) {
            lineage.forEach(b -> placeAcross(b, 0));
        }
        for (int i = 0; i < lineages.size(); i++) {
            if (!collapsed) {
                lane(i, lineages.get(i).stream().flatMap(b -> b.all().stream()).toList());
            } else if (articlesOf(i) > 1) {
                collapsedLane(i);
            }
        }
        if (collapsed) {
            laneOfThoseAlone();
        }
        edition.dossier.copyTree().further().forEach(this::edge);
        return new Drawing(
                WIDTH,
                y + LANE_GAP,
                TOP,
                y - LANE_GAP,
                words.description(collapsed),
                axis.ticks(),
                undatedX,
                lanes,
                edges,
                nodes,
                strokes);
    }

    /** Abscissas, from the copies to the originals: a lost source stands ahead of the earliest text taken from it. */
    private int placeAcross(Branch branch, int depth) {
        int earliest = rightmost;
        for (Branch b : branch.branches()) {
            earliest = Math.min(earliest, placeAcross(b, depth + 1));
        }
        Optional<LostSource> lost = edition.dossier.copyTree().lost(branch.id());
        int x = lost.isPresent() ? earliest - LOST_AHEAD : across(branch.id(), depth);
        across.put(branch.id(), Math.max(LETTERS + radius, x));
        return Math.max(LETTERS + radius, x);
    }

    private int across(String article, int depth) {
        int untimed = undatedX > 0 ? undatedX : Math.min(rightmost, LETTERS + radius + MARGIN + depth * INDENT);
        return edition.article(article)
                .published()
                .map(p -> axis.x(p.earliest()))
                .orElse(untimed);
    }

    private void lane(int lineage, List<Branch> rows) {
        openLane(lineage, rows.size() * row + MARGIN);
        for (int i = 0; i < rows.size(); i++) {
            Branch b = rows.get(i);
            places.put(b.id(), new Place(x(b.id()), y + MARGIN / 2 + i * row + row / 2, radius));
            node(b.id(), words.note(b), words.title(b));
        }
        rows.forEach(b -> b.copy().ifPresent(this::edge));
        closeLane();
    }

    /** The root with its label behind the last stroke, and a stroke for each other article. */
    private void collapsedLane(int lineage) {
        openLane(lineage, row + 4);
        int middle = y + (row + 4) / 2;
        Branch root = lineages.get(lineage).get(0);
        int last = x(root.id()) + radius;
        for (Branch b : allOf(lineage)) {
            boolean first = b == root;
            // A stroke under the circle could be neither seen nor pointed at.
            int x = first ? x(b.id()) : Math.max(x(b.id()), x(root.id()) + radius + 4);
            places.put(b.id(), new Place(x, middle, first ? radius : STROKE));
            if (!first) {
                int half =
                        b.copy().map(c -> 3 + (int) Math.round(8 * c.share())).orElse(radius);
                Drawing.Line line = b.copy().map(StemmaDrawing::line).orElse(Drawing.Line.SOLID);
                strokes.add(new Drawing.Stroke(x, middle, half, line, edition.cite(b.id()), words.title(b)));
                last = Math.max(last, x);
            }
        }
        String hue = edition.hue(lineage);
        int from = x(root.id()) + radius;
        edges.add(new Drawing.Edge("", from, last, middle, 1.5, Drawing.Line.SOLID, false, hue, ""));
        nodes.add(new Drawing.Node(
                x(root.id()),
                middle,
                radius,
                last + Drawing.LABEL_GAP,
                edition.isLost(root.id()),
                false,
                edition.cite(root.id()),
                shortName(root.id()),
                words.copies(allOf(lineage)),
                words.title(root)));
        closeLane();
    }

    /** Texts of no lineage but their own: first fit into rows, by time. */
    private void laneOfThoseAlone() {
        List<Branch> alone = new ArrayList<>();
        for (int i = 0; i < lineages.size(); i++) {
            if (articlesOf(i) == 1) {
                alone.addAll(allOf(i));
            }
        }
        if (alone.isEmpty()) {
            return;
        }
        alone.sort(Comparator.comparingInt(b -> x(b.id())));
        List<Double> ends = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        for (Branch b : alone) {
            int fit = 0;
            while (fit < ends.size() && ends.get(fit) > x(b.id()) - radius - MARGIN) {
                fit++;
            }
            double end = x(b.id()) + radius + Drawing.LABEL_GAP + Glyphs.width(shortName(b.id()), Drawing.NAME_SIZE);
            if (fit == ends.size()) {
                ends.add(end);
            } else {
                ends.set(fit, end);
            }
            rows.add(fit);
        }
        int height = ends.size() * row + MARGIN;
        lanes.add(new Drawing.Lane(y, height, "alone", "", Words.count(alone.size(), "text") + " alone"));
        for (int i = 0; i < alone.size(); i++) {
            Branch b = alone.get(i);
            places.put(b.id(), new Place(x(b.id()), y + MARGIN / 2 + rows.get(i) * row + row / 2, radius));
            node(b.id(), "", words.title(b));
        }
        y += height;
        closeLane();
    }

    private void openLane(int lineage, int height) {
        String letter = edition.letter(lineage);
        int articles = articlesOf(lineage);
        lanes.add(new Drawing.Lane(
                y, height, edition.hue(lineage), letter, articles == 1 ? "" : Words.count(articles, "article")));
    }

    private void closeLane() {
        Drawing.Lane last = lanes.get(lanes.size() - 1);
        y = last.y() + last.height() + LANE_GAP;
    }

    private void node(String id, String note, String title) {
        Place p = place(id);
        nodes.add(new Drawing.Node(
                p.x,
                p.y,
                radius,
                p.x + radius + Drawing.LABEL_GAP,
                edition.isLost(id),
                row > 40,
                edition.cite(id),
                shortName(id),
                note,
                title));
    }

    /** Down from the original, then to the right into the copy; around to the left where there is no room for that. */
    private void edge(Copy c) {
        if (!places.containsKey(c.from()) || !places.containsKey(c.to())) {
            return;
        }
        Place from = place(c.from());
        Place to = place(c.to());
        int end = to.x - to.reach - (c.directed() ? 3 : 0);
        int down = Integer.signum(to.y - from.y);
        int x = from.x;
        String spine;
        if (down == 0) {
            x = from.x + from.reach;
            spine = "";
        } else if (end - from.x >= SHORTEST_BRANCH) {
            spine = "M" + x + " " + (from.y + down * from.reach) + "V" + (to.y - down * BEND) + bend(x, to.y);
            x += BEND;
        } else {
            x = Math.min(from.x - from.reach, end) - SHORTEST_BRANCH;
            spine = "M" + (from.x - from.reach) + " " + from.y + "H" + (x + BEND) + "Q" + x + " " + from.y + " " + x
                    + " " + (from.y + down * BEND) + "V" + (to.y - down * BEND) + bend(x, to.y);
            x += BEND;
        }
        double width = row > 40 ? 1.5 + 7 * c.share() : 1.2 + 4.8 * c.share();
        edges.add(new Drawing.Edge(
                spine, x, end, to.y, width, line(c), c.directed(), edition.hue(c.from()), words.inWords(c)));
    }

    private static String bend(int x, int y) {
        return "Q" + x + " " + y + " " + (x + BEND) + " " + y;
    }

    static Drawing.Line line(Copy c) {
        return switch (c.kind()) {
            case REVISION -> Drawing.Line.DOUBLE;
            // Nobody credits himself.
            case OWN_TEXT -> Drawing.Line.SOLID;
            case REPRINT, PARTIAL -> c.credited() ? Drawing.Line.SOLID : Drawing.Line.DOTTED;
        };
    }

    private int widestLabel() {
        double widest = 0;
        for (List<Branch> lineage : lineages) {
            List<Branch> all = lineage.stream().flatMap(b -> b.all().stream()).toList();
            for (Branch b : all) {
                String note = collapsed ? words.copies(all) : words.note(b);
                Drawing.Node n = new Drawing.Node(
                        0,
                        0,
                        radius,
                        radius + Drawing.LABEL_GAP,
                        false,
                        row > 40,
                        edition.cite(b.id()),
                        shortName(b.id()),
                        note,
                        "");
                widest = Math.max(widest, n.labelX() + n.labelWidth());
            }
        }
        return (int) Math.ceil(widest);
    }

    private List<Branch> allOf(int lineage) {
        return lineages.get(lineage).stream().flatMap(b -> b.all().stream()).toList();
    }

    private int articlesOf(int lineage) {
        return edition.dossier.copyTree().lineages().get(lineage).size();
    }

    private String shortName(String id) {
        return Words.shorten(edition.name(id), NAME_CHARS);
    }

    private int x(String id) {
        return across.getOrDefault(id, LETTERS + radius);
    }

    private Place place(String id) {
        return places.getOrDefault(id, new Place(0, 0, 0));
    }

    /** Where a node or stroke stands; {@code reach} is half its width. */
    private record Place(int x, int y, int reach) {}
}
