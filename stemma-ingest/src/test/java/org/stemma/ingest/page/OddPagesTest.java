package org.stemma.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.article.Part;

/** Whatever bytes call themselves a page: no exception, no endless work, and every span leads back to the source. */
class OddPagesTest {
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final List<String> PIECES = List.of(
            "<html>",
            "<head>",
            "</head>",
            "<body>",
            "<div class='comments related'>",
            "<div itemprop=articleBody>",
            "</div>",
            "<p>",
            "</p>",
            "<article>",
            "</article>",
            "<h1>",
            "</h1>",
            "<ul><li>",
            "</ul>",
            "<a href='x'>",
            "</a>",
            "<table><tr><td>",
            "</table>",
            "<time datetime='2021-13-45T99:99'>",
            "<meta property=article:published_time content='0000-00-00'>",
            "<meta name=author content='@@@, ,, and and'>",
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":[[[{\"@id\":\"#a\"}]]],",
            "\"datePublished\":99999999999999999999}",
            "</script>",
            "<script type='application/ld+json'>{\"@graph\":[{\"@id\":\"#a\",\"name\":{\"name\":{\"@id\":\"#a\"}}}]}</script>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<svg><title>",
            "<template>",
            "<form>",
            "<select><option>",
            "&",
            "&#0;",
            "&#xD800;",
            "&nbsp;",
            "\u0000",
            "\ud83d",
            "\ufffe",
            "By ",
            "By , and and @x 12",
            "31/02/2021 99:99 am +99:99",
            "Comments",
            "The ferry Linnet ran aground off Quillon on Tuesday with forty people on board, its owners said. ",
            "\u6e2f\u306e\u6c34\u5148",
            "<br><br>",
            "<blockquote>",
            "<pre>",
            "<b",
            "='",
            "\">");

    @RepeatedTest(300)
    void takes_any_pile_of_tags() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        StringBuilder html = new StringBuilder();
        for (int i = random.nextInt(120); i >= 0; i--) {
            html.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        check(html.toString(), "seed " + seed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<div>", "<p>", "<b>", "<table><tr><td>", "<ul><li>", "<a href=x>", "<blockquote>", "<article>"})
    void takes_elements_in_elements_without_end(String tag) {
        check(tag.repeat(20_000) + "The ferry ran aground off Quillon on Tuesday.", tag);
    }

    @Test
    void takes_huge_attributes_and_flat_pages() {
        check("<div class='" + "comment ".repeat(200_000) + "'><p>The ferry ran aground.</p></div>", "class");
        check("<p style='" + "x:y;".repeat(200_000) + "'>The ferry ran aground.</p>", "style");
        check("<h2><a href=x>Fog</a></h2><p>Sand.</p>".repeat(20_000), "cards");
        check("<meta name=author content=x>".repeat(50_000), "meta");
        check("<time datetime=2021-05-04>x</time><span class=author>Anna Moor</span>".repeat(20_000), "times");
        check("<p>" + "By Anna Moor 4 May 2021 | ".repeat(20_000) + "</p>", "byline");
        check("<script type='application/ld+json'>" + "[".repeat(50_000) + "</script>", "json");
        check(
                "<script type='application/ld+json'>{\"@type\":\"Article\",\"author\":" + "[".repeat(900)
                        + "]".repeat(900) + "}</script>",
                "nested json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "<", "<>", "</p>", "<html>", "&", "<!doctype html>", "\u0000", "<frameset><frame src=x>"
            })
    void takes_next_to_nothing(String html) {
        check(html, "nothing");
    }

    private static void check(String html, String what) {
        HtmlPage page = Assertions.assertTimeout(LONGEST, () -> HtmlPage.of(html), what);
        assertThat(page.confidence()).as(what).isBetween(0.0, 1.0);
        for (PageBlock block : page.blocks()) {
            assertThat(block.text().isEmpty()).as(what).isFalse();
            int last = 0;
            for (Part.Stretch s : block.text().map()) {
                assertThat(s.start()).as(what).isGreaterThanOrEqualTo(last);
                assertThat(s.source() + s.length()).as(what).isLessThanOrEqualTo(html.length());
                last = s.start() + s.length();
            }
        }
    }
}
