package org.stemma.app.report;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.stemma.app.outcome.Crowds;
import org.stemma.article.Article;
import org.stemma.article.Named;
import org.stemma.article.Outlet;
import org.stemma.article.Published;
import org.stemma.dossier.Brief;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.Findings;
import org.stemma.figure.Figure;

/** The dossiers as a report for a terminal: the same things in the same order as the page. */
public final class TerminalReport {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(" HH:mm", Locale.ROOT);
    /** Articles of a lineage of so many have a line each, however many there are in all. */
    private static final int FEW = 6;

    private final Paper paper;
    private final boolean wordByWord;

    /**
     * A report.
     *
     * @param out where it is printed
     * @param width in columns; less than 40 is taken as 40
     * @param colour whether to use ANSI colours
     * @param wordByWord whether to show all that copyists changed, or only what they changed inside quotation marks
     */
    public TerminalReport(Appendable out, int width, boolean colour, boolean wordByWord) {
        this.paper = new Paper(out, width, colour);
        this.wordByWord = wordByWord;
    }

    /** Prints all dossiers. */
    public void print(List<Dossier> dossiers) {
        if (dossiers.size() > 1) {
            contents(dossiers);
        }
        for (Dossier d : dossiers) {
            story(d);
        }
    }

    private void contents(List<Dossier> dossiers) {
        paper.paragraph("", Ink.PLAIN, Count.of(dossiers.size(), "story", "stories"), Ink.STRONG);
        int n = 0;
        for (Dossier d : dossiers) {
            n++;
            paper.paragraph(String.format(java.util.Locale.ROOT, "%3d  ", n), d.title() + " (" + numbers(d) + ")");
        }
        paper.blank();
    }

    private void story(Dossier d) {
        paper.paragraph("", Ink.PLAIN, d.title(), Ink.STRONG);
        paper.paragraph("", Ink.PLAIN, numbers(d), Ink.PLAIN);
        if (d.independentTexts() == 1 && d.articles().size() > 1) {
            paper.paragraph("", Ink.PLAIN, "We found no second independent text.", Ink.DIFFERENCE);
        }
        brief(d);
        articles(d);
        new CopyTreeReport(paper, wordByWord).print(d);
        new QuotationsReport(paper).print(d);
        new TimelineReport(paper).print(d);
        new FiguresReport(paper).print(d);
        paper.blank();
    }

    private static String numbers(Dossier d) {
        return String.join(
                " \u00b7 ",
                Count.of(d.articles().size(), "article", "articles"),
                Count.of(d.outlets().size(), "outlet", "outlets"),
                Count.of(d.independentTexts(), "independent text", "independent texts"),
                Count.of(d.channels().size(), "channel", "channels"));
    }

    private void brief(Dossier d) {
        paper.heading("BRIEF");
        for (Brief.Sentence s : d.brief().sentences()) {
            String only = s.only() ? " only here" : "";
            paper.paragraph("  \u2022 ", s.text(d) + "  " + Signs.of(d, s.witnesses()) + only);
            for (Figure f : s.figures()) {
                paper.paragraph(
                        "    " + FiguresReport.sign(f.status()) + " ",
                        Ink.DIFFERENCE,
                        FiguresReport.readings(d, f),
                        Ink.PLAIN);
            }
        }
    }

    private void articles(Dossier d) {
        paper.heading("ARTICLES");
        int sign = d.sigla().values().stream().mapToInt(String::length).max().orElse(2);
        Set<String> folded = new HashSet<>();
        for (List<String> lineage : d.copyTree().lineages()) {
            if (Crowds.isThrong(d) && lineage.size() > FEW) {
                lineage(d, lineage);
                folded.addAll(lineage);
            }
        }
        for (Findings f : d.findings()) {
            if (!folded.contains(f.account().id())) {
                article(d, f, sign);
            }
        }
    }

    /** Of a lineage of many its sigla, how many outlets it has and from when to when it goes. */
    private void lineage(Dossier d, List<String> lineage) {
        List<Article> articles = new ArrayList<>();
        lineage.forEach(id -> articles.add(d.of(id).account().article()));
        long outlets = articles.stream()
                .flatMap(a -> a.outlet().stream())
                .map(Outlet::name)
                .distinct()
                .count();
        List<Published> times = articles.stream()
                .flatMap(a -> a.published().stream())
                .sorted(Comparator.comparing(Published::earliest))
                .toList();
        String time = times.isEmpty() ? "no date" : when(times.get(0)) + " to " + when(times.get(times.size() - 1));
        paper.paragraph(
                "  ",
                Signs.bare(d, lineage) + "  " + Count.of(articles.size(), "article", "articles") + " of "
                        + Count.of((int) outlets, "outlet", "outlets") + ", " + time
                        + "; each of them on the page, in the JSON and the CSV");
    }

    private void article(Dossier d, Findings f, int sign) {
        Article a = f.account().article();
        StringBuilder line = new StringBuilder();
        line.append(a.outlet().map(Outlet::name).orElse("unknown outlet"));
        line.append(", ").append(a.published().map(TerminalReport::when).orElse("no date"));
        a.agency().map(Named::name).ifPresent(n -> line.append(", text by ").append(n));
        a.dateline().map(Named::name).ifPresent(n -> line.append(", from ").append(n));
        a.title().ifPresent(t -> line.append(": ").append(t));
        line.append(" (").append(file(a.capture().name())).append(")");
        paper.paragraph("  " + Paper.fit(d.sigla().getOrDefault(a.id(), "?"), sign) + "  ", line.toString());
        if (!f.notRead().isEmpty()) {
            paper.paragraph(
                    "      ",
                    Ink.PLAIN,
                    "not read: " + String.join(", ", f.notRead()) + " (no rules for language "
                            + a.language().orElse("?") + "); compared by words and figures",
                    Ink.FAINT);
        }
    }

    /** The file without the way to it, which the user knows. */
    private static String file(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** Day and time; the offset where it is not UTC, since times of several are read beside each other. */
    static String when(Published p) {
        return p.date()
                + p.time()
                        .map(t -> TIME.format(t)
                                + (t.getOffset().equals(ZoneOffset.UTC)
                                        ? ""
                                        : " " + t.getOffset().getId()))
                        .orElse("");
    }
}
