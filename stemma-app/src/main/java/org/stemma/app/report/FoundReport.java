package org.stemma.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stemma.store.index.Facet;
import org.stemma.store.index.FacetCount;
import org.stemma.store.index.Marked;
import org.stemma.store.index.QuoteHit;
import org.stemma.store.index.QuotesPage;
import org.stemma.store.index.SearchHit;
import org.stemma.store.index.SearchPage;
import org.stemma.store.index.Snippet;

/** What a search found, on a terminal. */
public final class FoundReport {
    private static final String INDENT = "    ";
    private static final int MOST_VALUES = 8;

    private final Paper paper;

    private FoundReport(Paper paper) {
        this.paper = paper;
    }

    /** Prints a page of articles. */
    public static void print(SearchPage page, Appendable out, int width, boolean colour) {
        new FoundReport(new Paper(out, width, colour)).articles(page);
    }

    /** Prints a page of attributions. */
    public static void print(QuotesPage page, Appendable out, int width, boolean colour) {
        new FoundReport(new Paper(out, width, colour)).quotations(page);
    }

    private void articles(SearchPage page) {
        for (String note : page.notes()) {
            paper.paragraph("", Ink.PLAIN, note, Ink.FAINT);
        }
        paper.paragraph("", Ink.PLAIN, counted(page.total(), "article", "articles"), Ink.STRONG);
        for (SearchHit hit : page.hits()) {
            paper.blank();
            article(hit);
        }
        facets(page.facets());
        more(page.next());
    }

    private static String counted(long n, String one, String many) {
        return n == 0 ? "No " + many : String.format(Locale.ROOT, "%,d %s", n, n == 1 ? one : many);
    }

    private void article(SearchHit hit) {
        hit.title()
                .filter(t -> !t.text().isBlank())
                .ifPresentOrElse(
                        t -> paper.marked("", Ink.PLAIN, t.text(), t.marks()),
                        () -> paper.paragraph("", Ink.PLAIN, "(no headline)", Ink.FAINT));
        List<String> of = new ArrayList<>();
        hit.outlet().ifPresent(of::add);
        hit.published().ifPresent(p -> of.add(TerminalReport.when(p)));
        hit.agency().ifPresent(of::add);
        hit.story().ifPresent(s -> of.add("story " + s));
        of.add(hit.article());
        paper.paragraph(INDENT, Ink.PLAIN, String.join(" \u00b7 ", of), Ink.FAINT);
        for (Snippet s : hit.snippets()) {
            Marked words = s.shown();
            paper.marked(INDENT, Ink.PLAIN, words.text(), words.marks());
        }
    }

    private void facets(Map<Facet, List<FacetCount>> facets) {
        facets.forEach((facet, counts) -> {
            List<String> values = new ArrayList<>();
            for (FacetCount c : counts.subList(0, Math.min(MOST_VALUES, counts.size()))) {
                values.add(c.value() + " " + c.articles());
            }
            if (!values.isEmpty()) {
                paper.blank();
                paper.paragraph(
                        Paper.fit(facet.name().toLowerCase(Locale.ROOT), 10),
                        String.join(", ", values) + (counts.size() > MOST_VALUES ? ", \u2026" : ""));
            }
        });
    }

    private void more(Optional<String> next) {
        next.ifPresent(n -> {
            paper.blank();
            paper.paragraph("", Ink.PLAIN, "More with --after " + n, Ink.FAINT);
        });
    }

    private void quotations(QuotesPage page) {
        paper.paragraph("", Ink.PLAIN, counted(page.total(), "quotation", "quotations"), Ink.STRONG);
        for (QuoteHit hit : page.hits()) {
            paper.blank();
            quotation(hit);
        }
        more(page.next());
    }

    private void quotation(QuoteHit hit) {
        List<String> of = new ArrayList<>();
        hit.published().ifPresent(p -> of.add(p.date().toString()));
        of.add(hit.speaker().or(hit::source).orElse("speaker unknown"));
        hit.channels().forEach(of::add);
        hit.outlet().ifPresent(of::add);
        of.add(hit.article());
        paper.paragraph("", Ink.PLAIN, String.join(" \u00b7 ", of), Ink.FAINT);
        for (Marked words : hit.words()) {
            paper.marked(INDENT, Ink.PLAIN, words.text(), words.marks());
        }
    }
}
