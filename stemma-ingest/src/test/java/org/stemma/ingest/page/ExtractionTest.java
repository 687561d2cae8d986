package org.stemma.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExtractionTest {
    private static final String LEAD =
            "The ferry Linnet ran aground off Quillon on Tuesday with forty people on board, its owners said.";
    private static final String NEXT =
            "All of them were brought ashore by the pilot boats before it was dark, and nobody was hurt in the cold.";
    private static final String LAST =
            "The harbour master of Marn said that he had warned of the sandbank twice since the storms of the winter.";
    private static final String OPINION =
            "I have always said that the ferries of this line are much too old, and that nobody ever listens to us here.";

    private static HtmlPage page(String body) {
        return HtmlPage.of("<html><head><title>Ferry aground</title></head><body>" + body + "</body></html>");
    }

    private static String p(String... paragraphs) {
        StringBuilder out = new StringBuilder();
        for (String s : paragraphs) {
            out.append("<p>").append(s).append("</p>");
        }
        return out.toString();
    }

    private static String text(String... paragraphs) {
        return String.join("\n\n", paragraphs);
    }

    private static List<String> dropped(HtmlPage page, Dropped reason) {
        return page.blocks().stream()
                .filter(b -> b.dropped().equals(Optional.of(reason)))
                .map(b -> b.text().text())
                .toList();
    }

    @Test
    void keeps_what_it_drops_with_the_reason() {
        HtmlPage page =
                page("<nav><a href=/>Home</a></nav><article><h1>Ferry aground</h1><p class=byline>By Anna Moor</p>"
                        + p(LEAD)
                        + "<figure><figcaption>The Linnet at the quay</figcaption></figure><div class=share-bar>Share"
                        + " it</div>" + p(NEXT) + "<div class=related><h3><a href=/b>Another story</a></h3></div>"
                        + p(LAST)
                        + "</article><div id=comments>" + p(OPINION) + "</div>");
        assertThat(page.text()).isEqualTo(text(LEAD, NEXT, LAST));
        assertThat(dropped(page, Dropped.CREDIT)).containsExactly("By Anna Moor");
        assertThat(dropped(page, Dropped.CAPTION)).containsExactly("The Linnet at the quay");
        assertThat(dropped(page, Dropped.SHARE)).containsExactly("Share it");
        assertThat(dropped(page, Dropped.RELATED)).containsExactly("Another story");
        assertThat(dropped(page, Dropped.COMMENT)).containsExactly(OPINION);
        assertThat(dropped(page, Dropped.FURNITURE)).contains("Home");
    }

    @Test
    void keeps_the_structure_of_the_text() {
        HtmlPage page = page("<article>" + p(LEAD) + "<h2>Fog</h2><ul><li>One tug came.</li></ul><blockquote><p>" + NEXT
                + "</p></blockquote><table><tr><td>40 aboard</td></tr></table>" + p(LAST) + "</article>");
        assertThat(page.blocks())
                .extracting(PageBlock::form)
                .containsExactly(
                        PageBlock.Form.PARAGRAPH,
                        PageBlock.Form.HEADING,
                        PageBlock.Form.ITEM,
                        PageBlock.Form.QUOTE,
                        PageBlock.Form.CELL,
                        PageBlock.Form.PARAGRAPH);
    }

    @Test
    void believes_no_name_that_most_of_the_page_goes_by() {
        String widgets = "<div class='promo'>" + p(LEAD) + "</div><div class='promo'>" + p(NEXT)
                + "</div><div class='promo'>" + p(LAST) + "</div>";
        assertThat(page("<div>" + widgets + "</div>").text()).isEqualTo(text(LEAD, NEXT, LAST));
        String builder = "<div class='elementor-widget elementor-widget-text'>" + p(LEAD) + "</div>";
        assertThat(page("<div>" + builder + p(NEXT, LAST, LEAD, NEXT) + "</div>")
                        .text())
                .startsWith(LEAD);
    }

    @Test
    void leaves_out_more_comments_than_text_where_the_page_is_an_article_and_keeps_the_posts_of_a_forum() {
        StringBuilder comments = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            comments.append("<div class=comment>").append(p(OPINION + " " + i)).append("</div>");
        }
        String article = "<article><h1>Ferry aground</h1>" + p(LEAD, NEXT, LAST, LEAD, NEXT, LAST, LEAD) + "</article>";
        HtmlPage news = HtmlPage.of("<html><head><meta property=og:type content=article></head><body><div>" + article
                + "<div>" + comments + "</div></div></body></html>");
        assertThat(news.text()).doesNotContain("ferries of this line").startsWith(LEAD);
        assertThat(page("<h1>Old ferries?</h1><div>" + comments + "</div>").text())
                .contains(OPINION + " 29");
    }

    @Test
    void ends_at_a_label_of_comments_in_other_languages() {
        for (String label : List.of("Kommentare", "Deja un comentario", "Отзывы", "コメント", "Leave a Reply")) {
            assertThat(page("<div>" + p(LEAD, NEXT, LAST, LEAD) + "<h3>" + label + "</h3>" + p(OPINION) + "</div>")
                            .text())
                    .as(label)
                    .isEqualTo(text(LEAD, NEXT, LAST, LEAD));
        }
    }

    @Test
    void goes_on_after_a_label_in_the_middle_of_a_text() {
        assertThat(page("<div>" + p(LEAD) + "<p><strong>Lees ook</strong></p>" + p(NEXT, LAST, LEAD, NEXT) + "</div>")
                        .text())
                .endsWith(NEXT);
    }

    @Test
    void reads_short_paragraphs_of_a_script_without_spaces() {
        String first =
                "\u6e2f\u306e\u6c34\u5148\u6848\u5185\u4eba\u306f\u706b\u66dc\u65e5\u306b\u56db\u5341\u4eba\u3092\u4e57\u305b\u305f\u9023\u7d61\u8239\u304c\u6d45\u702c\u306b\u4e57\u308a\u4e0a\u3052\u305f\u3068\u8ff0\u3079\u305f\u3002";
        String menu = "<div><p>Terms of use, cookies, imprint.</p></div>";
        assertThat(page(menu + "<div>" + p(first, first, first, first) + "</div>")
                        .text())
                .isEqualTo(text(first, first, first, first));
    }

    @Test
    void does_not_widen_the_article_for_a_stray_paragraph_beside_it() {
        String stray = "<div><p>" + OPINION + "</p></div>";
        String[] story = new String[20];
        for (int i = 0; i < story.length; i++) {
            story[i] = i % 2 == 0 ? LEAD : NEXT;
        }
        assertThat(page(stray + "<div>" + p(story) + "</div>").text()).isEqualTo(text(story));
    }

    @Test
    void takes_the_story_with_the_headline_of_several_on_a_page() {
        String[] story = {LEAD, NEXT, LAST, LEAD, NEXT, LAST, LEAD, NEXT};
        String[] other = {OPINION, OPINION, OPINION, OPINION, OPINION, OPINION, OPINION, OPINION, OPINION};
        assertThat(page("<main><article><h1>Ferry aground</h1>" + p(story) + "</article><article><h1>Old ferries</h1>"
                                + p(other) + "</article></main>")
                        .text())
                .isEqualTo(text(story));
    }

    @Test
    void keeps_a_standfirst_that_is_called_a_teaser() {
        String teaser = "<p class='article__teaser'>" + OPINION + "</p>";
        assertThat(page("<article>" + teaser + p(LEAD, NEXT, LAST, LEAD, NEXT, LAST) + "</article>")
                        .text())
                .startsWith(OPINION);
    }

    @Test
    void finds_text_that_the_page_hides_until_its_scripts_run() {
        HtmlPage page = page("<div style='display:none'>" + p(LEAD, NEXT, LAST) + "</div><p>Loading ...</p>");
        assertThat(page.text()).isEqualTo(text(LEAD, NEXT, LAST));
        assertThat(page.way()).isEqualTo(HtmlPage.Way.LENIENT);
    }

    @Test
    void falls_back_on_the_metadata_where_the_page_shows_nothing() {
        String told = String.join("\\n", LEAD, NEXT, LAST, LEAD, NEXT, LAST);
        HtmlPage page = HtmlPage.of("<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\","
                + "\"articleBody\":\"" + told + "\"}</script></head><body><div id=app></div></body></html>");
        assertThat(page.way()).isEqualTo(HtmlPage.Way.METADATA);
        assertThat(page.text()).isEqualTo(text(LEAD, NEXT, LAST, LEAD, NEXT, LAST));
        assertThat(page.confidence()).isBetween(0.1, 0.6);
    }

    @Test
    void reads_lines_parted_by_breaks_and_tables_that_lay_out_a_page() {
        assertThat(page("<table><tr><td><a href=/a>Home</a><br><a href=/b>Sea</a></td><td>" + LEAD + "<br><br>" + NEXT
                                + "<br><br>" + LAST + "</td></tr></table>")
                        .text())
                .isEqualTo(text(LEAD, NEXT, LAST));
    }

    @Test
    void drops_the_line_that_tells_author_and_date_and_what_scripts_left() {
        HtmlPage page =
                page("<div><h1>Ferry aground</h1><p>05/24/2021 - Posted by: Anna Moor - Category: The harbour and"
                        + " the sea - Tags: ferry fog sand</p>" + p(LEAD, NEXT) + "<p>https://a.example/one.jpg 540 960"
                        + " https://b.example/two.jpg</p>" + p(LAST) + "</div>");
        assertThat(page.text()).isEqualTo(text(LEAD, NEXT, LAST));
    }

    @Test
    void tells_little_text_from_much_by_its_confidence() {
        double little = page(p(LEAD)).confidence();
        double much = page("<article>" + p(LEAD, NEXT, LAST, LEAD, NEXT, LAST, LEAD, NEXT, LAST) + "</article>")
                .confidence();
        assertThat(little).isLessThan(much);
        assertThat(page("").confidence()).isZero();
        assertThat(page("").text()).isEmpty();
    }
}
