package org.stemma.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stemma.article.PartSpan;
import org.stemma.article.Published;
import org.stemma.attribution.Attribution;
import org.stemma.attribution.Speaker;
import org.stemma.store.index.Facet;
import org.stemma.store.index.FacetCount;
import org.stemma.store.index.Marked;
import org.stemma.store.index.QuoteHit;
import org.stemma.store.index.QuotesPage;
import org.stemma.store.index.SearchHit;
import org.stemma.store.index.SearchPage;
import org.stemma.store.index.Snippet;
import org.stemma.text.Span;

class FoundReportTest {
    private static final Published DAY = Published.on(java.time.LocalDate.of(2026, 11, 3));

    private static SearchHit hit(String text, Span... marks) {
        Snippet snippet =
                new Snippet(new PartSpan(1, new Span(0, text.length())), new Marked(text, List.of(marks)), true, false);
        return new SearchHit(
                "a1",
                Optional.of("s4"),
                Optional.of(new Marked("Ferries stop in Oresk", List.of(new Span(0, 7)))),
                Optional.of("The Quillon Post"),
                Optional.of(DAY),
                Optional.empty(),
                Optional.of("en"),
                Optional.empty(),
                1,
                List.of(snippet));
    }

    private static String printed(SearchPage page, int width, boolean colour) {
        StringBuilder out = new StringBuilder();
        FoundReport.print(page, out, width, colour);
        return out.toString();
    }

    private static SearchPage page(SearchHit... hits) {
        return new SearchPage(
                List.of(hits),
                hits.length,
                Optional.of("bWFyaw"),
                Map.of(Facet.OUTLET, List.of(new FacetCount("The Quillon Post", 1))),
                List.of());
    }

    @Test
    void an_article_stands_with_its_headline_origin_and_what_matched() {
        String text = "All ferries in the harbour of Oresk stood still on Tuesday, and nobody could tell for how long.";

        assertThat(printed(page(hit(text, new Span(4, 11), new Span(19, 35))), 80, false))
                .isEqualTo("""
                        1 article

                        *Ferries* stop in Oresk
                            The Quillon Post \u00b7 2026-11-03 \u00b7 story s4 \u00b7 a1
                            \u2026 All *ferries* in the *harbour of Oresk* stood still on Tuesday, and nobody
                            could tell for how long.

                        outlet    The Quillon Post 1

                        More with --after bWFyaw
                        """);
    }

    @Test
    void a_mark_is_dyed_where_there_are_colours_and_ends_with_its_line() {
        String text = "x".repeat(30) + " harbour of Oresk";
        String out = printed(page(hit(text, new Span(31, 47))), 50, true);

        assertThat(out).contains("\u001b[1mharbour\u001b[0m").doesNotContain("*");
        assertThat(out.lines())
                .allSatisfy(
                        l -> assertThat(l.lastIndexOf("\u001b[0m")).isGreaterThanOrEqualTo(l.lastIndexOf("\u001b[1m")));
    }

    @Test
    void no_text_drives_the_terminal_or_leaves_its_width() {
        String text = "Ferries\u001b[31m in\u202e " + "w".repeat(200) + " \u0007end";
        String out = printed(page(hit(text, new Span(0, 7), new Span(15, 100))), 60, false);

        assertThat(out).doesNotContain("\u001b", "\u202e", "\u0007");
        assertThat(out.lines()).allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(60));
    }

    @Test
    void a_quotation_stands_with_day_speaker_road_and_outlet() {
        Attribution a = new Attribution(
                Attribution.Kind.DIRECT,
                Attribution.Act.SPEECH,
                List.of(new Span(0, 12)),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                new Speaker.Unknown(),
                1);
        QuoteHit hit = new QuoteHit(
                "a1",
                0,
                a,
                Optional.of("Ida Brandt"),
                List.of(new Marked("\u201cNo ferry sails.\u201d", List.of(new Span(4, 9)))),
                Optional.of("she"),
                List.of("a statement"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("Velm Echo"),
                Optional.of(DAY),
                Optional.empty());
        StringBuilder out = new StringBuilder();
        FoundReport.print(new QuotesPage(List.of(hit), 1, Optional.empty()), out, 80, false);

        assertThat(out.toString()).isEqualTo("""
                        1 quotation

                        2026-11-03 \u00b7 Ida Brandt \u00b7 a statement \u00b7 Velm Echo \u00b7 a1
                            \u201cNo *ferry* sails.\u201d
                        """);
    }
}
