package org.stemma.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetadataTest {
    private static final String LEAD =
            "The ferry Linnet ran aground off Quillon on Tuesday with forty people on board, its owners said, and all of"
                    + " them were brought ashore by the pilot boats before it was dark.";

    private static PageData page(String head, String belowHeadline) {
        return HtmlPage.of("<html lang=en><head>" + head + "</head><body><h1>Ferry aground off Quillon</h1>"
                        + belowHeadline + "<p>" + LEAD + "</p><p>" + LEAD + "</p></body></html>")
                .data();
    }

    private static String meta(String name, String content) {
        return "<meta property='" + name + "' content='" + content + "'>";
    }

    private static String jsonLd(String fields) {
        return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\"," + fields + "}</script>";
    }

    private static String published(PageData data) {
        return data.published().value().map(Object::toString).orElse("none");
    }

    private static List<String> authors(PageData data) {
        return data.authors().value().orElse(List.of());
    }

    @Test
    void takes_the_printed_day_with_the_told_moment_in_the_outlets_own_offset() {
        PageData data = page(
                meta("article:published_time", "2021-05-05T03:10:20Z"), "<div class=time>May 4, 2021 at 9:10 pm</div>");
        assertThat(published(data)).isEqualTo("2021-05-04T21:10:20-06:00");
        assertThat(data.published().because()).contains("below the headline").contains("another zone");
        assertThat(data.published().evidence())
                .extracting(Evidence::words)
                .contains("2021-05-05T03:10:20Z", "May 4, 2021 at 9:10 pm");
    }

    @Test
    void keeps_the_moment_beside_a_printed_day_without_a_clock() {
        PageData data =
                page(meta("article:published_time", "2021-05-05T03:10:20Z"), "<div class=date>May 4, 2021</div>");
        assertThat(data.published().value().orElseThrow().date()).hasToString("2021-05-04");
        assertThat(data.published().value().orElseThrow().earliest()).hasToString("2021-05-05T03:10:20Z");
    }

    @Test
    void takes_the_older_of_two_days_that_are_far_apart() {
        assertThat(published(
                        page(meta("article:published_time", "2023-01-09T10:00:00Z"), "<p class=date>4 May 2021</p>")))
                .isEqualTo("2021-05-04");
        assertThat(published(
                        page(meta("article:published_time", "2021-05-04T10:00:00Z"), "<p class=date>9 Jan 2023</p>")))
                .isEqualTo("2021-05-04T10:00:00Z");
    }

    @Test
    void knows_a_printed_change_from_the_publication() {
        PageData data = page("", "<div>Published: 4 May 2021</div><div>Updated: 6 May 2021 08:15 GMT</div>");
        assertThat(published(data)).isEqualTo("2021-05-04");
        assertThat(data.modified().value().orElseThrow()).hasToString("2021-05-06T08:15:00Z");
        PageData only = page(meta("article:published_time", "2021-05-04T10:00:00Z"), "<p>Last updated 6 May 2021</p>");
        assertThat(published(only)).isEqualTo("2021-05-04T10:00:00Z");
    }

    @Test
    void refuses_what_lies_after_the_page_was_taken_and_after_its_own_last_change() {
        String html =
                "<html><head>" + meta("article:published_time", "2031-05-04T10:00:00Z") + meta("pubdate", "2021-05-04")
                        + "</head><body><h1>Ferry aground off Quillon</h1><p>" + LEAD + "</p></body></html>";
        Optional<Instant> taken = Optional.of(Instant.parse("2021-06-01T00:00:00Z"));
        assertThat(HtmlPage.of(html, 256, taken).data().published().value().orElseThrow())
                .hasToString("2021-05-04");
        PageData changed = page(
                meta("article:published_time", "2024-05-04T10:00:00Z")
                        + meta("dc.date.issued", "2021-05-04")
                        + meta("article:modified_time", "2021-05-05T10:00:00Z"),
                "");
        assertThat(published(changed)).isEqualTo("2021-05-04");
    }

    @Test
    void does_not_take_the_dates_of_a_list_of_stories_for_the_articles() {
        String list = "<h5>Tug</h5><p class=date>3 May 2019</p><h5>Dam</h5><p class=date>4 May 2018</p><h5>Fog</h5><p"
                + " class=date>5 May 2017</p>";
        assertThat(published(page(meta("pubdate", "2021-05-04"), list))).isEqualTo("2021-05-04");
    }

    @ParameterizedTest
    @CsvSource({"pt-BR,2018-10-05", "en-US,2018-05-10", "en-GB,2018-10-05", "en,none"})
    void reads_day_and_month_as_the_pages_language_writes_them(String language, String day) {
        String html = "<html lang=" + language + "><body><h1>Ferry aground off Quillon</h1><p>05/10/2018 - Porto</p><p>"
                + LEAD + "</p></body></html>";
        assertThat(published(HtmlPage.of(html).data())).isEqualTo(day);
    }

    @Test
    void names_nobody_where_only_the_publisher_is_named() {
        String publisher = jsonLd(
                "\"author\":{\"@type\":\"Organization\",\"name\":\"Quillon Post\"},\"publisher\":{\"name\":\"Quillon Post\"}");
        assertThat(authors(page(publisher, ""))).isEmpty();
        assertThat(page(publisher, "").authors().evidence()).isNotEmpty();
        assertThat(authors(page(meta("author", "admin"), "<p>Posted by qpadmin</p>")))
                .isEmpty();
        assertThat(authors(page("", "<div class=comments><a rel=author>Odd Reader</a></div>")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>By Anna Moor and Jan Vale</p>|Anna Moor, Jan Vale",
                "<p>Monday 4 May 2021 7:45 am PST by Anna Moor</p>|Anna Moor",
                "<p>Von Anna Moor publiziert am 4. Mai 2021</p>|Anna Moor",
                "<p>05/10/2018 - Publicado por: Anna Moor - Categoria: Porto</p>|Anna Moor",
                "<p>By Anna Moor, Harbour Correspondent</p>|Anna Moor",
                "<p>By Anna MoorStaff Writer @amoor</p>|Anna MoorStaff",
                "<p>Текст: Анна Моор</p>|Анна Моор",
                "<p>By Quillon Post Staff</p>|Quillon Post Staff",
                "<div class=author>Anna Moor 4 May 2021 Boats, Fog</div>|Anna Moor",
                "<p>The crew was rescued by Harbour Pilots</p>|",
                "<p>Photo by Anna Moor/Getty Images</p>|"
            })
    void reads_names_out_of_printed_bylines(String line, String names) {
        PageData data = page(meta("og:site_name", "Quillon Post"), line);
        assertThat(String.join(", ", authors(data))).isEqualTo(names == null ? "" : names);
    }

    @Test
    void believes_names_that_readers_see_over_names_in_the_metadata_alone() {
        PageData data = page(meta("author", "Marn Media"), "<p class=byline>Anna Moor</p>");
        assertThat(authors(data)).containsExactly("Anna Moor");
        PageData both = page(
                jsonLd("\"author\":{\"@type\":\"Person\",\"name\":\"Anna Moor\"}"), "<p>By Anna Moor and Jan Vale</p>");
        assertThat(authors(both)).containsExactly("Anna Moor", "Jan Vale");
    }

    @Test
    void keeps_the_agency_of_a_byline_apart_from_its_names() {
        PageData data = page(meta("author", "By ANNA MOOR, AP Business Writer"), "");
        assertThat(authors(data)).containsExactly("ANNA MOOR");
        assertThat(data.agency().value()).contains("AP");
        assertThat(data.byline().value()).contains("ANNA MOOR, AP");
    }

    @Test
    void follows_references_between_the_objects_of_a_page() {
        PageData data = page(
                "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"Article\",\"author\":{\"@id\":\"#a\"},"
                        + "\"isBasedOn\":\"https://wire.example/1\"},{\"@type\":\"Person\",\"@id\":\"#a\",\"name\":\"Anna"
                        + " Moor\"}]}</script>",
                "");
        assertThat(authors(data)).containsExactly("Anna Moor");
        assertThat(data.basedOn().value()).contains("https://wire.example/1");
        assertThat(data.authors().because()).isEqualTo("JSON-LD Article author");
    }

    @Test
    void cuts_the_sites_name_off_a_title() {
        String site = meta("og:site_name", "Quillon Post");
        assertThat(HtmlPage.of("<title>Fog over the bay - Quillon Post</title>" + site + "<p>" + LEAD)
                        .data()
                        .title()
                        .value())
                .contains("Fog over the bay");
        assertThat(HtmlPage.of(site + meta("og:title", "Quillon Post: fog - over the bay") + "<p>" + LEAD)
                        .data()
                        .title()
                        .value())
                .contains("Quillon Post: fog - over the bay");
    }
}
