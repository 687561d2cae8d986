package org.stemma.app.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.stemma.dossier.Dossier;
import org.stemma.figure.Figure;
import org.stemma.figure.FigureReading;

/** Where the accounts agree, differ or keep silent; differences first. */
final class FiguresReport {
    private static final int STATUS = 14;

    private final Paper paper;

    FiguresReport(Paper paper) {
        this.paper = paper;
    }

    void print(Dossier d) {
        paper.heading("FIGURES");
        if (d.figures().isEmpty()) {
            paper.paragraph("  ", "No figures found.");
        }
        int alone = 0;
        for (Figure f : d.figures()) {
            if (carriers(f).size() == 1) {
                alone++;
                continue;
            }
            boolean apart = f.status() == Figure.Status.DIFFER || f.status() == Figure.Status.EVOLVES;
            String silent = f.silent().isEmpty() ? "" : "  silent: " + Signs.bare(d, f.silent());
            paper.paragraph(
                    "  " + Paper.fit(sign(f.status()) + " " + f.status().name().toLowerCase(Locale.ROOT), STATUS),
                    apart ? Ink.DIFFERENCE : Ink.FAINT,
                    readings(d, f) + silent,
                    Ink.PLAIN);
        }
        if (alone > 0) {
            paper.paragraph(
                    "  ",
                    Ink.PLAIN,
                    Count.of(alone, "figure stands", "figures stand") + " in one article only; see the page.",
                    Ink.FAINT);
        }
    }

    /** What is counted, and every value with its witnesses. */
    static String readings(Dossier d, Figure f) {
        List<String> readings = new ArrayList<>();
        for (FigureReading r : f.readings()) {
            readings.add(r.text() + " " + Signs.of(d, articles(r)));
        }
        return f.what() + ": " + String.join(" : ", readings);
    }

    static String sign(Figure.Status status) {
        return switch (status) {
            case AGREE -> "=";
            case COMPATIBLE -> "\u2248";
            case DIFFER -> "\u2260";
            case EVOLVES -> "\u2197";
        };
    }

    private static Set<String> articles(FigureReading r) {
        Set<String> out = new LinkedHashSet<>();
        r.witnesses().forEach(w -> out.add(w.article()));
        return out;
    }

    private static Set<String> carriers(Figure f) {
        Set<String> out = new LinkedHashSet<>();
        f.readings().forEach(r -> out.addAll(articles(r)));
        return out;
    }
}
