package org.stemma.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.stemma.app.outcome.ErrorRates;
import org.stemma.article.Account;
import org.stemma.article.Article;
import org.stemma.article.Capture;
import org.stemma.article.Outlet;
import org.stemma.article.Part;
import org.stemma.attribution.Attribution;
import org.stemma.attribution.Carrier;
import org.stemma.attribution.Speaker;
import org.stemma.attribution.Utterance;
import org.stemma.dossier.Brief;
import org.stemma.dossier.CollatedUtterance;
import org.stemma.dossier.Coverage;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.Findings;
import org.stemma.reuse.CopyTree;
import org.stemma.text.Span;

class DossierPageTest {
    private static final Coverage NOWHERE = new Coverage(Map.of(), List.of(), List.of());

    private static final String HOSTILE =
            "<script>alert(1)</script><img src=x onerror=alert(2)> \"' & \u202egnp.exe\u0000";

    @Test
    void every_link_in_the_page_leads_somewhere_and_no_id_is_used_twice() throws IOException {
        for (Document page : List.of(one(), two(), parse(page(full(), SampleDossier.dossier())))) {
            Set<String> ids = new HashSet<>();
            for (Element e : page.select("[id]")) {
                assertThat(ids.add(e.id())).as("id %s is unique", e.id()).isTrue();
            }
            for (Element a : page.select("[href^=#]")) {
                assertThat(ids).contains(a.attr("href").substring(1));
            }
            for (Element e : page.select("[aria-labelledby]")) {
                assertThat(ids).contains(e.attr("aria-labelledby").split(" "));
            }
        }
    }

    @Test
    void the_page_fetches_nothing_and_runs_nothing() throws IOException {
        Document page = two();
        assertThat(
                        page.select(
                                "script:not([type=application/json], [type=application/ld+json]), iframe, object, embed, link, base, img, [src], [style]"))
                .isEmpty();
        for (Element e : page.getAllElements()) {
            e.attributes().forEach(a -> assertThat(a.getKey()).doesNotStartWith("on"));
        }
        assertThat(page.select("style").html()).doesNotContain("url(").doesNotContain("@import");
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'; style-src 'sha256-");
        for (Element a : page.select("a[href]:not([href^=#])")) {
            assertThat(a.attr("href")).startsWith("https://");
            assertThat(a.attr("rel")).contains("noreferrer");
        }
    }

    @Test
    void every_picture_has_a_name_or_is_hidden_from_those_who_cannot_see_it() throws IOException {
        for (Element svg : one().select("svg")) {
            boolean named = svg.selectFirst("> title") != null && svg.selectFirst("> desc") != null;
            assertThat(named || svg.attr("aria-hidden").equals("true"))
                    .as(svg.outerHtml())
                    .isTrue();
        }
    }

    @Test
    void headings_do_not_skip_a_level_and_tables_say_what_they_hold() throws IOException {
        for (Document page : List.of(one(), two())) {
            int before = 0;
            for (Element h : page.select("h1, h2, h3, h4, h5, h6")) {
                int level = h.tagName().charAt(1) - '0';
                assertThat(level).as(h.text()).isLessThanOrEqualTo(before + 1);
                before = level;
            }
            assertThat(page.select("table:not(:has(> caption))")).isEmpty();
            assertThat(page.select("th:not([scope])")).isEmpty();
            assertThat(page.select("html").attr("lang")).isEqualTo("en");
        }
    }

    @Test
    void the_headline_numbers_lead_to_their_evidence() throws IOException {
        Document page = one();
        assertThat(page.select(".numbers a").eachText())
                .containsExactly("8 articles", "7 outlets", "4 independent texts", "2 channels");
        assertThat(page.select(".numbers a").eachAttr("href"))
                .containsExactly("#articles", "#articles", "#stemma", "#channels");
    }

    @Test
    void the_matrix_tells_whole_quotations_from_cut_ones_other_wordings_and_silence() throws IOException {
        Element row = one().expectFirst("#u1");
        assertThat(row.select(".cell .vh").eachText())
                .containsExactly(
                        "full quotation",
                        "other wording or translation",
                        "silent",
                        "silent",
                        "other wording or translation",
                        "other wording or translation",
                        "cut or quoted in part",
                        "silent");
    }

    @Test
    void the_apparatus_names_the_witnesses_of_every_reading() throws IOException {
        assertThat(one().select("#u1 .app li").eachText())
                .containsExactly(
                        "a Those who think that this A1 A2 Whoever believes the B1 B2 translation variant B1",
                        "b patched once more A1 A2 mended again B1 B2 translation variant B1",
                        "c are A1 A2 is B1 B2 translation variant B1",
                        "d certainly mistaken A1 C1 certainly wrong A2 one hundred percent wrong B1"
                                + " 100 percent wrong B2 silent edit A2, translation variant B1");
    }

    @Test
    void a_silent_edit_shows_what_stood_there() throws IOException {
        assertThat(one().select("#u1 .finds li").eachText())
                .containsExactly("Silent edit A2 changes the words inside the marks (against A1):"
                        + " d \u201cmistaken\u201d \u2192 \u201cwrong\u201d");
    }

    @Test
    void the_base_text_is_named_with_its_reason() throws IOException {
        assertThat(one().expectFirst("#u1 .why").text())
                .isEqualTo("Base text A1: the earliest of the 2 fullest among 3 independent witnesses,"
                        + " 2 others of the same lineages left aside.");
    }

    @Test
    void who_leaves_an_utterance_out_is_named() throws IOException {
        assertThat(one().select("#u1 .panel > .meta").text()).contains("Left out by A3 A4 D1");
        assertThat(one().select("#u2 .panel > .meta").text())
                .contains("Carried by lineage A only; left out by A4 B1 B2 C1 D1");
    }

    @Test
    void a_witness_of_a_piece_is_no_witness_for_the_rest() throws IOException {
        Element utterance = one().expectFirst("#u1");
        assertThat(utterance.select(".passage > .meta").text()).contains("C1 carries a piece only.");
        assertThat(utterance.expectFirst(".align tbody tr:last-child").text())
                .isEqualTo("C1 not carried not carried not carried not carried dcertainly mistaken");
    }

    @Test
    void a_citation_leads_to_its_words_in_the_article() throws IOException {
        Document page = one();
        for (Element a : page.select(".brief a.sig, .figures .readings a.sig, .tl a.sig")) {
            Element target = page.getElementById(a.attr("href").substring(1));
            assertThat(target).isNotNull();
        }
        Element first = page.expectFirst(".readings .value");
        Element cite = page.expectFirst(".readings a.sig");
        assertThat(page.expectFirst(cite.attr("href")).text()).contains(first.text());
    }

    @Test
    void only_cited_words_and_their_context_stand_in_the_page_unless_all_are_asked_for() throws IOException {
        String uncited = "Shopkeepers on the north bank fear for their trade.";
        assertThat(one().text()).doesNotContain(uncited).contains("left out");
        assertThat(parse(page(full(), SampleDossier.dossier())).text()).contains(uncited);
    }

    @Test
    void words_of_articles_never_become_markup() throws IOException {
        String html = page(PageSettings.quoted(), hostile());
        Document page = Jsoup.parse(html);
        assertThat(page.select("script:not(#stemma-data, #stemma-linked), img, [onerror]"))
                .isEmpty();
        assertThat(page.select("a[href^=javascript]")).isEmpty();
        assertThat(html).doesNotContain("\u0000");
        assertThat(page.select("h1").text()).contains("<script>alert(1)</script>");
        for (Element e : page.select("#main *")) {
            boolean override = e.ownText().indexOf('\u202e') >= 0;
            boolean isolated = e.closest("bdi, [dir=auto], .node, [data-label], code") != null
                    || e.tagName().equals("dd");
            assertThat(!override || isolated).as(e.outerHtml()).isTrue();
        }
    }

    @Test
    void one_origin_is_a_headline() throws IOException {
        Document page = parse(page(PageSettings.quoted(), hostile()));
        assertThat(page.select(".verdict.alone").text()).startsWith("We found no second independent text");
    }

    @Test
    void what_was_not_found_is_said() throws IOException {
        Account account = Account.of(Article.ofBody("x", ""));
        Dossier empty = new Dossier(
                "s1",
                "",
                List.of(new Findings(account, List.of(), List.of(), List.of())),
                Map.of("x", "A1"),
                new CopyTree(List.of(), List.of(List.of("x"))),
                List.of(),
                List.of(),
                List.of(),
                new Brief(List.of()));
        assertThat(parse(page(PageSettings.quoted(), empty)).text())
                .contains(
                        "No article takes text from another.",
                        "No article reports anybody\u2019s words.",
                        "No article names the road",
                        "No article dates anything.",
                        "No number stands in two articles",
                        "Nothing could be chosen");
        assertThat(parse(page(PageSettings.quoted())).text()).contains("No article could be read");
    }

    @Test
    void forty_articles_and_a_hundred_utterances_make_one_page() throws IOException {
        Document page = parse(page(PageSettings.quoted(), big()));
        assertThat(page.select("tr.u")).hasSize(100);
        // A column for each of eight lineages, and who prints the same words stands once.
        assertThat(page.select("tr.u .cell")).hasSize(800);
        assertThat(page.select(".carriers li")).hasSize(100);
        assertThat(page.select(".node")).hasSize(40);
    }

    @Test
    void an_article_in_a_language_without_rules_says_what_was_not_read() throws IOException {
        assertThat(one().select("#a-D1").text()).contains("Stemma has no rules for French yet");
    }

    @Test
    void what_was_not_read_is_listed() throws IOException {
        PageSettings settings =
                new PageSettings(false, List.of(new PageSettings.NotRead("scan.bin", "this is not text")));
        assertThat(parse(page(settings, SampleDossier.dossier()))
                        .select(".unread li")
                        .text())
                .isEqualTo("scan.bin this is not text");
    }

    @Test
    void equal_dossiers_give_equal_bytes_and_the_page_is_the_one_agreed_on() throws IOException {
        String html = page(PageSettings.quoted(), SampleDossier.dossier());
        assertThat(page(PageSettings.quoted(), SampleDossier.dossier())).isEqualTo(html);
        // The style sheet and its hash stand apart: a new colour is no new page.
        String content = html.substring(0, html.indexOf("<style>")) + html.substring(html.indexOf("</style>"));
        content = content.replaceFirst("sha256-[^']{44}", "sha256-");
        content = content.replaceFirst("Seal <code>[0-9a-f]{64}", "Seal <code>");
        // Nor are new measurements, which the foot tells.
        content = content.replaceFirst("(?s)(<details class=\"rates\">).*?(</details>)", "$1$2");
        Agreed.check("agreed.html", content);
    }

    @Test
    void the_foot_tells_every_rate_that_is_built_in() throws IOException {
        ErrorRates built = ErrorRates.built();
        Element foot = one().expectFirst(".foot .rates");
        assertThat(foot.expectFirst("caption").text()).isEqualTo("Measured on " + built.measured());
        assertThat(foot.select("tbody tr").eachText())
                .isEqualTo(built.rates().stream()
                        .map(r -> String.join(" ", r.what(), r.value(), r.measure(), r.data()))
                        .toList());
    }

    private static PageSettings full() {
        return new PageSettings(true, List.of());
    }

    private static Document one() throws IOException {
        return parse(page(PageSettings.quoted(), SampleDossier.dossier()));
    }

    private static Document two() throws IOException {
        return parse(page(full(), SampleDossier.dossier(), hostile()));
    }

    private static Document parse(String html) {
        return Jsoup.parse(html);
    }

    static String page(PageSettings settings, Dossier... dossiers) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DossierPage.write(settings, List.of(dossiers), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Forty articles in eight lineages, each said to quote a hundred sentences. */
    static Dossier big() {
        List<Findings> findings = new ArrayList<>();
        Map<String, String> sigla = new HashMap<>();
        List<List<String>> lineages = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            lines.add("\"This is sentence " + i + " of a speech that had many.\"");
        }
        String body = String.join("\n", lines);
        for (int i = 0; i < 40; i++) {
            String id = "article-" + i;
            if (i % 5 == 0) {
                lineages.add(new ArrayList<>());
            }
            lineages.get(i / 5).add(id);
            sigla.put(id, (char) ('A' + i / 5) + "" + (i % 5 + 1));
            findings.add(new Findings(Account.of(Article.ofBody(id, body)), List.of(), List.of(), List.of()));
        }
        List<CollatedUtterance> utterances = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Span span = new Span(
                    body.indexOf(lines.get(i)),
                    body.indexOf(lines.get(i)) + lines.get(i).length());
            Attribution a = new Attribution(
                    Attribution.Kind.DIRECT,
                    Attribution.Act.SPEECH,
                    List.of(span),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    new Speaker.Unknown(),
                    1);
            List<Carrier> carriers = new ArrayList<>();
            for (Findings f : findings) {
                carriers.add(new Carrier(f.account().id(), a, a.content(), "q" + i));
            }
            utterances.add(CollatedUtterance.of(
                    Utterance.of("u" + i, Optional.empty(), carriers), Optional.empty(), NOWHERE, 8, List.of()));
        }
        return new Dossier(
                "s1",
                "A long day",
                findings,
                sigla,
                new CopyTree(List.of(), lineages),
                utterances,
                List.of(),
                List.of(),
                new Brief(List.of()));
    }

    /** One article in which every field that comes from outside tries to be something else. */
    static Dossier hostile() {
        String body = HOSTILE + "\n" + "x".repeat(4000) + "\nHe said: " + HOSTILE + "\n";
        List<Part> parts = new ArrayList<>();
        parts.add(Part.whole(Part.Kind.TITLE, HOSTILE));
        parts.add(Part.whole(Part.Kind.BODY, body));
        parts.add(Part.whole(Part.Kind.CAPTION, HOSTILE));
        Article article = new Article(
                HOSTILE,
                new Capture(HOSTILE, Optional.empty()),
                Optional.of(new Outlet(HOSTILE, Optional.empty())),
                Optional.empty(),
                Optional.of("javascript:alert(3)"),
                Optional.of("\"><script>"),
                Optional.of(HOSTILE),
                Optional.empty(),
                Optional.empty(),
                parts,
                Map.of());
        Span content = new Span(body.lastIndexOf("<script>"), body.length() - 1);
        Attribution a = new Attribution(
                Attribution.Kind.DIRECT,
                Attribution.Act.SPEECH,
                List.of(content),
                Optional.of(new Span(0, HOSTILE.length())),
                Optional.of(new Span(0, HOSTILE.length())),
                Optional.of(new Span(0, HOSTILE.length())),
                new Speaker.Known(HOSTILE, content),
                .1);
        Utterance u = Utterance.of("u1", Optional.of(HOSTILE), List.of(new Carrier(HOSTILE, a, a.content(), "q1")));
        return new Dossier(
                "s1",
                HOSTILE,
                List.of(new Findings(Account.of(article), List.of(a), List.of(), List.of())),
                Map.of(HOSTILE, "A1"),
                new CopyTree(List.of(), List.of(List.of(HOSTILE))),
                List.of(CollatedUtterance.of(u, Optional.empty(), NOWHERE, 1, List.of())),
                List.of(),
                List.of(),
                new Brief(List.of(new Brief.Sentence(HOSTILE, content, List.of(HOSTILE), 1))));
    }
}
