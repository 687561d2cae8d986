package org.stemma.app.page;

import java.util.Locale;

/** Sets a {@link Drawing} as SVG: the picture in the page, and the same in a file of its own. */
final class StemmaSvg {
    private static final String WHOLE = "tree-whole";
    private static final int STRIP = 160;

    private final Drawing d;
    private final String prefix;
    private final Markup svg = new Markup();

    private StemmaSvg(Drawing d, String prefix) {
        this.d = d;
        this.prefix = prefix;
    }

    /** The picture for a page whose ids begin with a prefix; colours and type come from its style sheet. */
    static Markup inPage(Drawing d, String prefix) {
        StemmaSvg s = new StemmaSvg(d, prefix);
        boolean tall = d.height() > d.width();
        s.open(false);
        s.head("The copy tree");
        if (!tall) {
            s.drawn(true);
            return s.svg.close("svg");
        }
        s.svg.open("g", "id", prefix + WHOLE);
        s.drawn(true);
        s.svg.close("g").close("svg");
        s.strips();
        return s.svg;
    }

    /**
     * The same in strips of some lanes each, for paper: no browser parts a picture between sheets unless it is taller than one,
     * and then it leaves the rest of the sheet before it empty and cuts lanes in two.
     */
    private void strips() {
        svg.open("div", "class", "strips", "aria-hidden", "true");
        int from = 0;
        for (Drawing.Lane l : d.lanes()) {
            if (l.y() - from >= STRIP) {
                strip(from, l.y());
                from = l.y();
            }
        }
        strip(from, d.height());
        svg.close("div");
    }

    private void strip(int from, int to) {
        svg.open("svg", "viewBox", "0 " + from + " " + d.width() + " " + (to - from));
        svg.open("use", "href", "#" + prefix + WHOLE).close("use");
        svg.close("svg");
        line();
    }

    /** The picture as a document of its own, with its style; its links lead nowhere and are left out. */
    static Markup alone(Drawing d, String title, String style) {
        StemmaSvg s = new StemmaSvg(d, "");
        s.open(true);
        s.head(title);
        s.style(style);
        s.drawn(false);
        return s.svg.close("svg");
    }

    private void open(boolean alone) {
        svg.open(
                "svg",
                "xmlns",
                alone ? "http://www.w3.org/2000/svg" : "",
                "class",
                "tree",
                "role",
                alone ? "img" : "group",
                "width",
                number(d.width()),
                "height",
                number(d.height()),
                "viewBox",
                "0 0 " + d.width() + " " + d.height(),
                "aria-labelledby",
                prefix + "tree-title " + prefix + "tree-desc");
        line();
    }

    private void head(String title) {
        svg.open("title", "id", prefix + "tree-title").text(title).close("title");
        line();
        svg.open("desc", "id", prefix + "tree-desc").text(d.description()).close("desc");
        line();
    }

    private void style(String style) {
        svg.open("style").text(style).close("style");
        svg.open("rect", "class", "ground", "width", number(d.width()), "height", number(d.height()))
                .close("rect");
        line();
    }

    private void drawn(boolean links) {
        d.lanes().forEach(this::lane);
        ticks();
        d.edges().forEach(this::edge);
        d.strokes().forEach(s -> stroke(s, links));
        d.nodes().forEach(n -> node(n, links));
    }

    private void lane(Drawing.Lane l) {
        svg.open("g", "class", "lane " + l.hue());
        svg.open(
                        "rect",
                        "x",
                        "0",
                        "y",
                        number(l.y()),
                        "width",
                        number(d.width()),
                        "height",
                        number(l.height()),
                        "rx",
                        "3")
                .close("rect");
        boolean tall = l.height() > 48;
        int middle = l.y() + Math.min(l.height(), 60) / 2;
        text("letter", 12, middle + (tall ? 5 : 8), "", l.letter());
        if (tall || l.letter().isEmpty()) {
            text("many", 12, middle + (l.letter().isEmpty() ? 4 : 21), "", l.label());
        } else {
            text("many", 34 + 12 * Math.max(0, l.letter().length() - 1), middle + 4, "", digits(l.label()));
        }
        svg.close("g");
        line();
    }

    /** In a lane of one row only the number has room. */
    private static String digits(String label) {
        int space = label.indexOf(' ');
        return space < 0 ? label : "\u00d7" + label.substring(0, space);
    }

    private void ticks() {
        for (Drawing.Tick t : d.ticks()) {
            svg.open("g", "class", "tick");
            vertical(t.x(), d.top() - 6);
            text("", t.x(), d.top() - 14, "middle", t.label());
            svg.close("g");
            line();
        }
        if (!d.ticks().isEmpty()) {
            text("axis", 12, d.top() - 14, "", "UTC");
            line();
        }
        if (d.undatedX() > 0) {
            svg.open("g", "class", "undated");
            vertical(d.undatedX() - 36, d.top() - 30);
            text("", d.undatedX(), d.top() - 14, "middle", "undated");
            svg.close("g");
            line();
        }
    }

    private void vertical(int x, int y) {
        svg.open("line", "x1", number(x), "y1", number(y), "x2", number(x), "y2", number(d.bottom()))
                .close("line");
    }

    private void edge(Drawing.Edge e) {
        svg.open("g", "class", "edge " + e.hue());
        if (!e.title().isEmpty()) {
            svg.open("title").text(e.title()).close("title");
        }
        if (!e.spine().isEmpty()) {
            svg.open("path", "class", "spine", "d", e.spine()).close("path");
        }
        int end = e.directed() ? e.end() - 6 : e.end();
        if (e.line() == Drawing.Line.DOUBLE) {
            horizontal("line", e.x(), end, e.y() - 2.5, 1.4, "");
            horizontal("line", e.x(), end, e.y() + 2.5, 1.4, "");
        } else if (e.line() == Drawing.Line.DOTTED) {
            String dots = "0.1 " + number(e.width() * 1.5 + 2);
            horizontal("line dots", e.x() + e.width() / 2, end, e.y(), e.width(), dots);
        } else {
            horizontal("line", e.x(), end, e.y(), e.width(), "");
        }
        if (e.directed()) {
            svg.open("path", "class", "tip", "d", "M" + (e.end() + 1) + " " + e.y() + "l-10 -6v12z")
                    .close("path");
        }
        svg.close("g");
        line();
    }

    private void horizontal(String type, double from, double to, double y, double width, String dashes) {
        svg.open(
                        "path",
                        "class",
                        type,
                        "d",
                        "M" + number(from) + " " + number(y) + "H" + number(to),
                        "stroke-width",
                        number(width),
                        "stroke-dasharray",
                        dashes)
                .close("path");
    }

    private void stroke(Drawing.Stroke s, boolean links) {
        openLink("stroke " + s.cite().hue(), s.cite(), s.title(), links);
        svg.open(
                        "path",
                        "d",
                        "M" + s.x() + " " + (s.y() - s.half()) + "V" + (s.y() + s.half()),
                        "stroke-dasharray",
                        s.line() == Drawing.Line.DOTTED ? "2.5 2.5" : "")
                .close("path");
        closeLink(links);
    }

    private void node(Drawing.Node n, boolean links) {
        openLink("node " + n.cite().hue() + (n.lost() ? " lost" : ""), n.cite(), n.title(), links);
        svg.open("circle", "cx", number(n.x()), "cy", number(n.y()), "r", number(n.radius()))
                .close("circle");
        boolean small = n.radius() < 15 || n.cite().siglum().length() > 3;
        text(small ? "sign small" : "sign", n.x(), n.y() + 4, "middle", n.cite().siglum());
        boolean below = n.below() && !n.note().isEmpty();
        svg.open("text", "class", "name", "x", number(n.labelX()), "y", number(n.y() + (below ? -2 : 4)));
        svg.open("tspan").text(n.name()).close("tspan");
        if (!n.below() && !n.note().isEmpty()) {
            svg.open("tspan", "class", "note", "dx", number(Drawing.LABEL_GAP))
                    .text(n.note())
                    .close("tspan");
        }
        svg.close("text");
        if (below) {
            text("note", n.labelX(), n.y() + 12, "", n.note());
        }
        closeLink(links);
    }

    private void openLink(String type, Cite cite, String title, boolean links) {
        if (links) {
            svg.open("a", "class", type, "href", cite.href(), "aria-label", title);
        } else {
            svg.open("g", "class", type);
        }
        svg.open("title").text(title).close("title");
    }

    private void closeLink(boolean links) {
        svg.close(links ? "a" : "g");
        line();
    }

    private void text(String type, int x, int y, String anchor, String words) {
        if (!words.isEmpty()) {
            svg.open("text", "class", type, "x", number(x), "y", number(y), "text-anchor", anchor)
                    .text(words)
                    .close("text");
        }
    }

    private void line() {
        svg.text("\n");
    }

    private static String number(double n) {
        return n == Math.rint(n) ? Integer.toString((int) n) : String.format(Locale.ROOT, "%.1f", n);
    }
}
