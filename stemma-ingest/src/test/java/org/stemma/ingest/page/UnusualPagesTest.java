package org.stemma.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of an invented paper, built as real ones are; beside each its text, one run a line. */
class UnusualPagesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "amp",
                "arabic",
                "author-box",
                "blog-many-comments",
                "blog-without-paragraphs",
                "code",
                "collapsed",
                "comments-first",
                "cookie-wall",
                "cookie-wall-below",
                "divs",
                "encyclopedia",
                "essay-site",
                "gallery",
                "german",
                "inline-promotion",
                "interview",
                "japanese",
                "json-ld-only",
                "lazy-noscript",
                "line-breaks",
                "lists",
                "live-blog",
                "nested-articles",
                "next-story-below",
                "old-tables",
                "paywall",
                "plain-columns",
                "press-release",
                "sections",
                "short-item",
                "spanish",
                "state-only",
                "tables",
                "teasers-and-law-below",
                "transcript",
                "wire-copy"
            })
    void finds_the_text_and_nothing_else(String name) throws IOException {
        assertThat(runs(HtmlPage.of(file(name + ".html"))))
                .isEqualTo(file(name + ".txt").lines().toList());
    }

    @Test
    void goes_around_no_wall_even_where_the_page_brings_the_text_along() throws IOException {
        String page = file("json-ld-only.html");
        String costs = page.replace("\"headline\"", "\"isAccessibleForFree\": \"False\", \"headline\"");
        assertThat(costs).isNotEqualTo(page);
        assertThat(runs(HtmlPage.of(costs))).isEmpty();
    }

    @Test
    void reads_a_report_about_consent_to_cookies() throws IOException {
        String wall = file("cookie-wall.html");
        int from = wall.indexOf("<p>We value");
        String consent = wall.substring(from, wall.indexOf("<button>", from));
        String report = "<html><head><title>What the box says</title></head><body><article><h1>What the box says</h1>"
                + consent + "</article></body></html>";
        assertThat(runs(HtmlPage.of(report))).hasSize(5);
    }

    private static List<String> runs(HtmlPage page) {
        return page.blocks().stream()
                .filter(b -> b.dropped().isEmpty())
                .map(b -> b.text().text())
                .toList();
    }

    private static String file(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(UnusualPagesTest.class.getResourceAsStream("unusual/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
