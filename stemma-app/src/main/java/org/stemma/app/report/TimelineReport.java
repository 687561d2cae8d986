package org.stemma.app.report;

import java.util.LinkedHashSet;
import java.util.Set;
import org.stemma.dossier.Dossier;
import org.stemma.timeline.DateWitness;
import org.stemma.timeline.TimelineEntry;

/** When it happened: a date, its best sentence, its witnesses. */
final class TimelineReport {
    private static final int DATE = 10;
    private static final int EXCERPT = 220;

    private final Paper paper;

    TimelineReport(Paper paper) {
        this.paper = paper;
    }

    void print(Dossier d) {
        paper.heading("WHEN");
        if (d.timeline().isEmpty()) {
            paper.paragraph("  ", "No sentence dates anything.");
        }
        for (TimelineEntry e : d.timeline()) {
            Set<String> articles = new LinkedHashSet<>();
            for (DateWitness w : e.witnesses()) {
                articles.add(w.article());
            }
            String body = d.of(e.lead().article()).account().body().text();
            String sentence = e.lead().sentence().of(body);
            if (sentence.length() > EXCERPT) {
                sentence = sentence.substring(0, sentence.lastIndexOf(' ', EXCERPT)) + " [...]";
            }
            paper.paragraph(
                    "  " + Paper.fit(e.date(), DATE) + "  ", sentence + rivals(e) + "  " + Signs.of(d, articles));
        }
    }

    private static String rivals(TimelineEntry e) {
        return e.rivals().isEmpty() ? "" : " (others date it " + String.join(", ", e.rivals()) + ")";
    }
}
