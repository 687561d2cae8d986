package org.stemma.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.app.outcome.Crowds;
import org.stemma.attribution.Attribution;
import org.stemma.attribution.Carrier;
import org.stemma.dossier.CollatedPassage;
import org.stemma.dossier.CollatedUtterance;
import org.stemma.dossier.CriticalText;
import org.stemma.dossier.Dossier;

/** Who said what: what several articles carry with its apparatus, then what only one has, by speaker. */
final class QuotationsReport {
    private static final int VARIANTS = 6;
    private static final int EXCERPT = 240;

    private final Paper paper;

    QuotationsReport(Paper paper) {
        this.paper = paper;
    }

    void print(Dossier d) {
        paper.heading("WHO SAID WHAT");
        List<CollatedUtterance> speech = d.utterances().stream()
                .filter(u -> u.utterance().carriers().stream()
                        .anyMatch(c -> c.attribution().act() == Attribution.Act.SPEECH))
                .toList();
        List<CollatedUtterance> shared =
                speech.stream().filter(u -> carrying(u).size() > 1).toList();
        int n = 0;
        for (CollatedUtterance u : shared) {
            shared(d, ++n, u);
        }
        if (shared.isEmpty()) {
            paper.paragraph("  ", "No statement is carried by more than one article.");
        }
        alone(d, speech.stream().filter(u -> carrying(u).size() == 1).toList());
        int others = d.utterances().size() - speech.size();
        if (others > 0) {
            paper.paragraph(
                    "  ",
                    Ink.PLAIN,
                    Count.of(others, "attitude or document is", "attitudes and documents are")
                            + " listed on the page and in the JSON.",
                    Ink.FAINT);
        }
    }

    private static Set<String> carrying(CollatedUtterance u) {
        Set<String> out = new LinkedHashSet<>();
        u.utterance().carriers().forEach(c -> out.add(c.article()));
        return out;
    }

    private void shared(Dossier d, int n, CollatedUtterance u) {
        String number = String.format(java.util.Locale.ROOT, "%3d  ", n);
        String indent = " ".repeat(number.length());
        paper.paragraph(
                number,
                Ink.FAINT,
                u.utterance().speaker().orElse("Unknown speaker") + ": "
                        + Count.of(u.independent(), "independent text", "independent texts") + " "
                        + Signs.of(d, carrying(u)),
                Ink.STRONG);
        passages(d, indent, u);
        String leftOut = leftOut(d, u);
        if (!leftOut.isEmpty()) {
            paper.paragraph(indent, Ink.PLAIN, leftOut, Ink.FAINT);
        }
        String channels = channels(d, u.utterance().carriers());
        if (!channels.isEmpty()) {
            paper.paragraph(indent, Ink.PLAIN, "by " + channels, Ink.FAINT);
        }
    }

    /** Each passage that several articles carry; of one that is in pieces who carries which, and how many more there are. */
    private void passages(Dossier d, String indent, CollatedUtterance u) {
        List<CollatedPassage> shown = u.passages().stream()
                .filter(p -> u.passages().size() == 1 || p.passage().articles().size() > 1)
                .toList();
        if (shown.isEmpty()) {
            shown = u.passages();
        }
        for (CollatedPassage p : shown) {
            String signs =
                    u.passages().size() == 1 ? "" : Signs.of(d, p.passage().articles()) + " ";
            paper.paragraph(indent, signs + text(d, p.passage().fullest()));
            p.text().ifPresent(t -> variants(d, indent, t));
        }
        int more = u.passages().size() - shown.size();
        if (more > 0) {
            String words =
                    Count.of(more, "more passage, in one article only,", "more passages, each in one article only,")
                            + " on the page";
            paper.paragraph(indent, Ink.PLAIN, words, Ink.FAINT);
        }
    }

    private static String words(Dossier d, Carrier c) {
        return c.text(d.of(c.article()).account().body().text());
    }

    private static String text(Dossier d, Carrier c) {
        String s = words(d, c);
        return s.length() <= EXCERPT ? s : s.substring(0, s.lastIndexOf(' ', EXCERPT)) + " [...]";
    }

    /** The weightiest places in the order of the text, then what was changed inside the marks, then what dots hide. */
    private void variants(Dossier d, String indent, CriticalText text) {
        ApparatusLines lines = new ApparatusLines(text, d);
        List<ApparatusLines.Place> places = lines.places();
        List<ApparatusLines.Place> weighty = new ArrayList<>(places);
        weighty.sort(Comparator.comparing(ApparatusLines.Place::difference).reversed());
        List<ApparatusLines.Place> shown = weighty.subList(0, Math.min(VARIANTS, weighty.size()));
        for (ApparatusLines.Place p : places) {
            if (shown.stream().anyMatch(x -> x == p)) {
                paper.paragraph(indent + "\u2260 ", Ink.DIFFERENCE, p.words(), Ink.PLAIN);
            }
        }
        if (places.size() > VARIANTS) {
            paper.paragraph(
                    indent + "  ",
                    Ink.PLAIN,
                    Count.of(places.size() - VARIANTS, "more variant", "more variants") + " on the page",
                    Ink.FAINT);
        }
        int most = Crowds.wordings(d);
        for (String edit : first(lines.silentEdits(), most)) {
            paper.paragraph(indent + "! ", Ink.DIFFERENCE, "silent edit, " + edit, Ink.PLAIN);
        }
        for (String cut : first(lines.cuts(), most)) {
            paper.paragraph(indent + "\u2026 ", Ink.DIFFERENCE, cut, Ink.PLAIN);
        }
        int more = Math.max(0, lines.silentEdits().size() - most)
                + Math.max(0, lines.cuts().size() - most);
        if (more > 0) {
            paper.paragraph(
                    indent + "  ",
                    Ink.PLAIN,
                    Count.of(more, "more silent edit or cut", "more silent edits and cuts") + " in the JSON",
                    Ink.FAINT);
        }
    }

    private static List<String> first(List<String> lines, int most) {
        return lines.subList(0, Math.min(most, lines.size()));
    }

    /** Who leaves it out; nothing when everybody carries it. */
    private static String leftOut(Dossier d, CollatedUtterance u) {
        if (u.silent().isEmpty()) {
            return "";
        }
        String only = u.coverage().isOfOneLineageOnly()
                ? "carried by lineage " + u.coverage().carrying().get(0) + " only; "
                : "";
        return only + "left out by " + Signs.of(d, u.silent());
    }

    private static String channels(Dossier d, List<Carrier> carriers) {
        Map<String, Set<String>> by = new LinkedHashMap<>();
        for (Carrier c : carriers) {
            c.attribution().channel().ifPresent(s -> {
                String channel = s.of(d.of(c.article()).account().body().text());
                by.computeIfAbsent(channel, k -> new LinkedHashSet<>()).add(c.article());
            });
        }
        List<String> out = new ArrayList<>();
        by.forEach((channel, articles) -> out.add(channel + " " + Signs.of(d, articles)));
        return String.join(", ", out);
    }

    private void alone(Dossier d, List<CollatedUtterance> utterances) {
        Map<String, List<CollatedUtterance>> bySpeaker = new LinkedHashMap<>();
        for (CollatedUtterance u : utterances) {
            bySpeaker
                    .computeIfAbsent(u.utterance().speaker().orElse("Unknown speaker"), k -> new ArrayList<>())
                    .add(u);
        }
        if (!bySpeaker.isEmpty()) {
            paper.paragraph("  ", Ink.PLAIN, "Carried by one article only", Ink.STRONG);
        }
        bySpeaker.forEach((speaker, said) -> {
            paper.paragraph("  ", Ink.PLAIN, speaker, Ink.PLAIN);
            for (CollatedUtterance u : said) {
                for (CollatedPassage p : u.passages()) {
                    Carrier c = p.passage().carriers().get(0);
                    paper.paragraph("    " + Paper.fit(d.sigla().getOrDefault(c.article(), "?"), 3) + " ", text(d, c));
                }
            }
        });
    }
}
