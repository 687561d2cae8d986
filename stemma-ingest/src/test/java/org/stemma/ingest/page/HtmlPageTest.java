package org.stemma.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.stemma.article.Block;
import org.stemma.article.Part;

class HtmlPageTest {
    private static final String LEAD =
            "The ferry Linnet ran aground off Quillon on Tuesday with forty people on board, its owners said.";
    private static final String NEXT =
            "All of them were brought ashore by the pilot boats before it was dark, and nobody was hurt in the cold.";

    private static final String PAGE = """
            <!DOCTYPE html><html lang="en-GB"><head><title>Fog | Quillon Post</title>
            <meta property="og:site_name" content="Quillon Post"><link rel="canonical" href="https://quillonpost.example/2021/05/04/fog">
            <script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":"NewsArticle","headline":"Ferry runs aground off Quillon",
            "datePublished":"2021-05-04T10:00:00Z","author":[{"name":"Anna Moor"},{"name":"Jan Vale"}]}]}</script></head><body>
            <nav><ul><li><a href="/">Home</a></li><li><a href="/sea">Sea</a></li></ul></nav>
            <div class="page has-sidebar"><article><h1>Ferry runs aground off Quillon</h1><p class="byline">By Anna Moor</p><span>4 May 2021</span>
            <figure><img src="a.jpg"><figcaption>The Linnet at the quay</figcaption></figure>
            <p>LEAD</p><div class="share-bar"><a href="#">Share</a> this with all of your friends and their friends, as the saying of the sites goes.</div>
            <p>NEXT</p><h2>Fog</h2><ul><li>One tug came</li><li>Two went</li></ul><blockquote>“It was &amp; is loud,” he&nbsp;said.</blockquote>
            <p>LEAD</p></article>
            <div class="related"><h3><a href="/b">Another story</a></h3><p>Twelve boats left the harbour of Marn on Monday, and not one of them has come home.</p></div>
            <div id="comments"><p>I have always said that the ferries of this line are much too old, and nobody ever listened to me.</p></div></div>
            <footer>All rights reserved by the Quillon Post, its owners, their heirs and whoever may come after them one day.</footer></body></html>
            """.replace("LEAD", LEAD).replace("NEXT", NEXT);

    @Test
    void finds_the_article_and_leaves_the_site_out() {
        HtmlPage page = HtmlPage.of(PAGE);
        assertThat(page.text())
                .isEqualTo(String.join(
                        "\n\n", LEAD, NEXT, "Fog", "One tug came", "Two went", "“It was & is loud,” he said.", LEAD));
        assertThat(page.article())
                .anyMatch(b -> b.kind() == Part.Kind.CAPTION && b.text().text().equals("The Linnet at the quay"));
    }

    @Test
    void believes_what_the_page_says_of_itself() {
        HtmlPage page = HtmlPage.of(PAGE);
        assertThat(page.data().title().value()).contains("Ferry runs aground off Quillon");
        assertThat(page.data().byline().value()).contains("Anna Moor, Jan Vale");
        assertThat(page.data().published().value().orElseThrow()).hasToString("2021-05-04T10:00:00Z");
        assertThat(page.data().outlet().value()).contains("Quillon Post");
        assertThat(page.data().url().value()).contains("https://quillonpost.example/2021/05/04/fog");
        assertThat(page.data().language().value()).contains("en-GB");
    }

    @Test
    void takes_the_date_from_the_address_when_nothing_else_says_it() {
        HtmlPage page =
                HtmlPage.of("<html><head><link rel=canonical href='https://a.example/2021/05/04/fog'></head><body><p>"
                        + LEAD + "</p></body></html>");
        assertThat(page.data().published().value().orElseThrow()).hasToString("2021-05-04");
    }

    @RepeatedTest(100)
    void leads_back_to_the_pages_source() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String[] pieces = {
            "fog",
            " ",
            "\n",
            "&amp;",
            "&nbsp;",
            "&#8217;",
            "&#x1F600;",
            "<b>",
            "</b>",
            "é",
            "&",
            "&copy",
            "&notin;",
            "\u00a0",
            "<br>",
            "<i>x</i>",
            "\r\n",
            "&shy;",
            "\ud83d\ude00",
            "<a href=x>",
            "</a>",
            "&lt;p&gt;",
            "amp;",
            ";",
            "\t"
        };
        StringBuilder html = new StringBuilder("<html><body><p>" + LEAD + "</p><p>");
        for (int i = random.nextInt(30); i >= 0; i--) {
            html.append(pieces[random.nextInt(pieces.length)]);
        }
        String source =
                html.append("</p><p>").append(NEXT).append("</p></body></html>").toString();
        for (Block block : HtmlPage.of(source).article()) {
            for (Part.Stretch s : block.text().map()) {
                for (int i = 0; i < s.length(); i++) {
                    char mine = block.text().text().charAt(s.start() + i);
                    char theirs = source.charAt(s.source() + i);
                    boolean space = mine == ' ' && (Character.isWhitespace(theirs) || Character.isSpaceChar(theirs));
                    assertThat(mine == theirs || space)
                            .as("seed " + seed + " of " + source)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void leaves_another_articles_teaser_out_and_follows_the_markup_that_names_the_text() {
        String teaser =
                "<article><p>Twelve boats left the harbour of Marn on Monday, and not one of them has come home.</p></article>";
        assertThat(HtmlPage.of("<html><body><article><p>" + LEAD + "</p><p>" + NEXT + "</p>" + teaser
                                + "</article></body></html>")
                        .text())
                .isEqualTo(LEAD + "\n\n" + NEXT);
        String notice = "<div><p>" + NEXT + " " + NEXT + " " + NEXT + "</p></div>";
        assertThat(HtmlPage.of("<html><body><div itemprop=\"articleBody\">" + LEAD + "</div>" + notice
                                + "</body></html>")
                        .text())
                .isEqualTo(LEAD);
    }

    @Test
    void maps_most_of_a_page_without_character_references() {
        HtmlPage page = HtmlPage.of("<html><body><p>" + LEAD + "</p><p>" + NEXT + "</p></body></html>");
        int mapped = page.article().stream()
                .flatMap(b -> b.text().map().stream())
                .mapToInt(Part.Stretch::length)
                .sum();
        assertThat(mapped).isEqualTo(LEAD.length() + NEXT.length());
    }
}
