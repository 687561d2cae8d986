package org.stemma.app.page;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import org.stemma.dossier.Dossier;
import org.stemma.timeline.DateWitness;
import org.stemma.timeline.TimelineEntry;

/**
 * The timeline as an SVG file that needs nothing else: time runs down, a row for each date, each lane with a line of its own,
 * so that no labels meet.
 */
public final class TimelineFile {
    private static final int WIDTH = 960;
    private static final int ROW = 30;
    private static final int TOP = 56;
    private static final int DATE = 16;
    private static final int AXIS = 176;
    private static final int LANE = 26;
    private static final int WORDS = 272;
    private static final int LETTERS = 92;
    private static final String STYLE =
            "text { font: 13px \"Segoe UI\", Roboto, \"Liberation Sans\", Arial, sans-serif; fill: #1c1a17; }"
                    + " .ground { fill: #fbf9f4; } .head { font-size: 16px; font-weight: 600; } .lane { stroke: #cfc7b7; }"
                    + " .signs, .key { fill: #57524a; font-size: 12px; } .past { fill: #7a7469; } .event { fill: #a83e0c; }"
                    + " .ahead { fill: #1b5a9e; } circle { stroke: #fbf9f4; stroke-width: 2; }";

    private final Dossier dossier;
    private final Markup svg = new Markup();

    private TimelineFile(Dossier dossier) {
        this.dossier = dossier;
    }

    /** Writes it in UTF-8; the stream stays open. */
    public static void write(Dossier dossier, OutputStream out) throws IOException {
        StringWriter text = new StringWriter();
        try (PlainWriter plain = new PlainWriter(text)) {
            plain.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
            plain.write(new TimelineFile(dossier).drawing().toString());
            plain.write("\n");
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Markup drawing() {
        int height = TOP + ROW * (dossier.timeline().size() + 1);
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "width",
                Integer.toString(WIDTH),
                "height",
                Integer.toString(height),
                "viewBox",
                "0 0 " + WIDTH + " " + height,
                "role",
                "img",
                "aria-labelledby",
                "title");
        svg.open("title", "id", "title")
                .text("The timeline of: " + dossier.title())
                .close("title");
        svg.open("style").text(STYLE).close("style");
        svg.open("rect", "class", "ground", "width", Integer.toString(WIDTH), "height", Integer.toString(height))
                .close("rect");
        text(DATE, 26, "head", dossier.title(), LETTERS);
        for (TimelineEntry.Lane lane : TimelineEntry.Lane.values()) {
            int x = AXIS + LANE * lane.ordinal();
            svg.open(
                            "line",
                            "class",
                            "lane",
                            "x1",
                            Integer.toString(x),
                            "x2",
                            Integer.toString(x),
                            "y1",
                            Integer.toString(TOP - 6),
                            "y2",
                            Integer.toString(height - ROW))
                    .close("line");
        }
        int y = TOP + ROW / 2;
        for (TimelineEntry e : dossier.timeline()) {
            entry(e, y);
            y += ROW;
        }
        key(height - 10);
        return svg.close("svg");
    }

    private void entry(TimelineEntry e, int y) {
        text(DATE, y + 4, "", Dates.of(e), 24);
        dot(AXIS + LANE * e.lane().ordinal(), y, e);
        String body = dossier.of(e.lead().article()).account().body().text();
        Set<String> sigla = new LinkedHashSet<>();
        for (DateWitness w : e.witnesses()) {
            sigla.add(dossier.sigla().getOrDefault(w.article(), w.article()));
        }
        String signs = String.join(" ", sigla.size() > 6 ? Set.of(sigla.size() + " articles") : sigla);
        text(WORDS, y - 3, "", e.lead().sentence().of(body), LETTERS);
        text(WORDS, y + 10, "signs", signs, LETTERS);
    }

    /** The larger, the more independent texts tell of it. */
    private void dot(int x, int y, TimelineEntry e) {
        svg.open(
                        "circle",
                        "class",
                        css(e.lane()),
                        "cx",
                        Integer.toString(x),
                        "cy",
                        Integer.toString(y),
                        "r",
                        Integer.toString(5 + Math.min(5, e.independent())))
                .close("circle");
    }

    private void key(int y) {
        int x = DATE;
        for (TimelineEntry.Lane lane : TimelineEntry.Lane.values()) {
            svg.open(
                            "circle",
                            "class",
                            css(lane),
                            "cx",
                            Integer.toString(x + 5),
                            "cy",
                            Integer.toString(y - 4),
                            "r",
                            "5")
                    .close("circle");
            text(x + 16, y, "key", name(lane), LETTERS);
            x += 150;
        }
    }

    private static String css(TimelineEntry.Lane lane) {
        return switch (lane) {
            case PAST -> "past";
            case EVENT -> "event";
            case AHEAD -> "ahead";
        };
    }

    private static String name(TimelineEntry.Lane lane) {
        return switch (lane) {
            case PAST -> "background";
            case EVENT -> "the event";
            case AHEAD -> "ahead";
        };
    }

    private void text(int x, int y, String css, String words, int letters) {
        svg.open("text", "x", Integer.toString(x), "y", Integer.toString(y), "class", css)
                .text(shortened(words, letters))
                .close("text");
    }

    /** As many letters as have room, up to the end of a word. */
    private static String shortened(String words, int letters) {
        if (words.codePointCount(0, words.length()) <= letters) {
            return words;
        }
        int end = words.offsetByCodePoints(0, letters);
        int space = words.lastIndexOf(' ', end);
        return words.substring(0, space > 0 ? space : end) + " \u2026";
    }
}
