package org.stemma.app.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.Stemma;
import org.stemma.app.web.RunningDesk;
import org.stemma.app.web.guard.SafeHeaders;
import org.stemma.article.Article;
import org.stemma.ingest.Reader;
import org.stemma.store.Entry;
import org.stemma.store.Receipt;

class DeskTest {
    private static final String FERRY = """
            ---
            outlet: Harbour Post
            published: 2031-02-01
            title: Ferry Almira runs aground off Velm
            ---

            The ferry Almira ran aground off the island of Velm on Saturday with 214 passengers on board.

            "Nobody is in danger," said harbour master Olga Renner. Tugs from Norhaven were expected by evening.
            """;
    private static final String REPRINT = """
            ---
            outlet: Velm Daily
            published: 2031-02-02
            title: Almira aground with 214 on board
            ---

            The ferry Almira ran aground off the island of Velm on Saturday with 214 passengers on board.

            "Nobody is in danger," said Renner, the harbour master. Two tugs arrived in the night.
            """;

    @TempDir
    private Path directory;

    private RunningDesk desk;

    @BeforeEach
    void start() {
        desk = RunningDesk.over(directory.resolve("library"));
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void an_empty_library_says_where_to_begin() throws Exception {
        assertThat(desk.page("/").select(".none a").attr("href")).isEqualTo("/add");
        for (String path : List.of("/search", "/search?q=ferry", "/quotes", "/add", "/feeds", "/corrections")) {
            assertThat(desk.get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void every_page_answers_safely_and_every_link_on_it_leads_somewhere() throws Exception {
        desk.paste(FERRY);
        String story = desk.paste(REPRINT).select("[role=status] a").get(1).attr("href");
        List<String> articles = desk.page(story).select("#move-article option").eachAttr("value");
        assertThat(articles).hasSize(2);
        String first = "/articles/" + articles.get(0);

        for (String path : List.of(
                "/",
                story,
                first,
                first + "/versions/1",
                "/compare?a=" + articles.get(0) + "&b=" + articles.get(1),
                "/search?q=almira",
                "/quotes?q=danger",
                "/add",
                "/feeds",
                "/corrections")) {
            HttpResponse<String> answer = desk.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            SafeHeaders.all()
                    .forEach((name, value) -> assertThat(answer.headers().firstValue(name))
                            .as(path + " " + name)
                            .contains(value));
            Document html = Jsoup.parse(answer.body());
            assertThat(html.select("h1")).as(path).hasSize(1);
            assertThat(html.select("[style], script:not([src]):not([type])"))
                    .as(path)
                    .isEmpty();
            for (Element a : html.select("a[href^=#]")) {
                assertThat(html.getElementById(a.attr("href").substring(1)))
                        .as(path + " " + a)
                        .isNotNull();
            }
            for (Element a : html.select("a[href^=/]")) {
                assertThat(desk.get(a.attr("href")).statusCode())
                        .as(path + " " + a)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void what_is_not_here_is_not_found_and_what_cannot_be_asked_is_told() throws Exception {
        for (String path : List.of(
                "/stories/s99", "/articles/nothing", "/articles/nothing/versions/1", "/compare?a=nothing&b=nothing")) {
            assertThat(desk.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(desk.get("/compare").statusCode()).isEqualTo(400);
        assertThat(desk.get("/?page=x").body()).contains("page must be a whole number");
        assertThat(desk.get("/search?q=a&sort=sideways").body()).contains("sort is one of: ");
    }

    @Test
    void what_was_changed_is_marked_beside_what_it_was_changed_from() throws Exception {
        String words =
                "The ferry Almira ran aground off the island of Velm on Saturday with 214 passengers on board, and"
                        + " tugs from Norhaven were expected by evening, the coast guard told the paper in a note.";
        desk.paste("---\ntitle: Ferry aground\noutlet: Velm Daily\npublished: 2031-02-01\n---\n" + words);
        String story = desk.paste("---\ntitle: Almira stuck\noutlet: Coast Herald\npublished: 2031-02-02\n---\n"
                        + words.replace("evening", "midnight"))
                .select("[role=status] a")
                .get(1)
                .attr("href");
        List<String> ids = desk.page(story).select("#move-article option").eachAttr("value");
        Document both = desk.page("/compare?a=" + ids.get(0) + "&b=" + ids.get(1));
        assertThat(both.select(".both .parted").eachText()).containsExactlyInAnyOrder("evening", "midnight");
        assertThat(both.select(".both td").eachAttr("data-of")).containsExactlyInAnyOrder("Velm Daily", "Coast Herald");
    }

    @Test
    void words_that_are_cut_from_a_paragraph_have_dots() throws Exception {
        desk.paste("# Fog\n\n" + "The fog came in. ".repeat(40) + "Then the bell of Orm rang. "
                + "It rang on. ".repeat(60));
        assertThat(desk.page("/search?q=orm").select(".snippet").text())
                .startsWith("… ")
                .endsWith(" …");
    }

    @Test
    void a_query_that_cannot_be_understood_is_shown_with_its_place() throws Exception {
        for (String path : List.of("/search?q=", "/quotes?q=")) {
            HttpResponse<String> answer = desk.get(path + RunningDesk.encoded("ferry \"harbour <b>"));
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            Document html = Jsoup.parse(answer.body());
            assertThat(html.select("[role=alert]").text()).isNotEmpty();
            assertThat(html.select(".query code").text()).isEqualTo("ferry \"harbour <b>");
            assertThat(html.select(".query mark").text()).startsWith("\"");
        }
    }

    @Test
    void finds_articles_and_quotations_and_marks_what_matches() throws Exception {
        desk.paste(FERRY);
        desk.paste(REPRINT);

        assertThat(desk.page("/search?q=norhaven").select(".hits mark").eachText())
                .contains("Norhaven");
        assertThat(desk.page("/search?q=almira").select(".hits > li")).hasSize(2);
        assertThat(desk.page("/search?q=almira").select(".facets a").eachText()).contains("Velm Daily");
        assertThat(desk.page("/search?q=almira&outlet=" + RunningDesk.encoded("Velm Daily"))
                        .select(".hits > li"))
                .hasSize(1);
        assertThat(desk.page("/quotes?q=danger").select("blockquote").text()).contains("Nobody is in danger");
    }

    @Test
    void a_text_is_pasted_with_what_is_known_of_it() throws Exception {
        Document added = Jsoup.parse(desk.submit(
                        "/add",
                        "title=Bridge+falls&outlet=" + RunningDesk.encoded("Reed \"<i>Post")
                                + "&published=2031-03-02&text="
                                + RunningDesk.encoded("The bridge fell.\nNobody was hurt, the mayor said."))
                .body());

        Document article = desk.page(added.select("[role=status] a").get(0).attr("href"));
        assertThat(article.select("h1").text()).isEqualTo("Bridge falls");
        assertThat(article.select(".kicker .outlet").text()).isEqualTo("Reed \"<i>Post");
        assertThat(article.select(".kicker time").attr("datetime")).isEqualTo("2031-03-02");
        assertThat(article.select(".prose p[data-x]")).hasSize(2);
    }

    @Test
    void the_name_of_a_file_is_a_label_and_never_a_path() throws Exception {
        Path outside = directory.resolve("outside.txt");

        Document added = Jsoup.parse(
                desk.upload("../../../../../../../../" + outside, FERRY).body());

        assertThat(Files.exists(outside)).isFalse();
        String article = added.select("[role=status] a").get(0).attr("href");
        assertThat(desk.page(article).select(".facts .mono").eachText()).contains("outside.txt");
    }

    @Test
    void what_cannot_be_read_is_told_by_its_name_and_nothing_at_all_too() throws Exception {
        HttpResponse<String> refused = desk.upload("<script>.pdf", "%PDF-1.4 not a page");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select("[role=status] code").text())
                .endsWith(".pdf");
        assertThat(refused.body()).doesNotContain("<script>.");

        HttpResponse<String> nothing = desk.submit("/add", "text=&addresses=");
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("There was nothing to add.");
    }

    @Test
    void an_address_within_the_network_is_not_fetched() throws Exception {
        HttpResponse<String> answer =
                desk.submit("/add", "addresses=" + RunningDesk.encoded("http://127.0.0.1:" + desk.port() + "/"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("[role=status] li").text()).contains("127.0.0.1");
    }

    @Test
    void a_story_is_split_by_hand_and_the_split_is_taken_back() throws Exception {
        desk.paste(FERRY);
        String story = desk.paste(REPRINT).select("[role=status] a").get(1).attr("href");
        String id = story.substring(story.lastIndexOf('/') + 1);
        String article = desk.page(story).select("#move-article option").get(0).attr("value");

        HttpResponse<String> made = desk.submit("/corrections", "kind=split&story=" + id + "&articles=" + article);
        assertThat(made.statusCode()).isEqualTo(303);
        assertThat(desk.page("/").select(".stories > li")).hasSize(2);

        String undo = desk.page("/corrections").select("form").get(1).attr("action");
        assertThat(undo).endsWith("/undo");
        assertThat(desk.submit(undo, "").statusCode()).isEqualTo(303);
        assertThat(desk.page("/").select(".stories > li")).hasSize(1);
        assertThat(desk.page("/corrections").select(".undone")).hasSize(1);
        Element told = desk.page("/corrections").expectFirst(".hits li");
        assertThat(told.expectFirst("p").text()).startsWith("One article of “").endsWith("” made a story of its own");
        assertThat(told.select("a").eachAttr("href")).containsExactly(story, "/articles/" + article);
        assertThat(desk.submit(undo, "").statusCode()).isEqualTo(404);
    }

    @Test
    void two_names_become_one_speaker_until_that_is_taken_back() throws Exception {
        desk.paste(FERRY.replace("harbour master Olga Renner", "Olga Renner"));
        String story = desk.paste(REPRINT.replace("Renner, the harbour master", "Olha Rennar"))
                .select("[role=status] a")
                .get(1)
                .attr("href");
        assertThat(desk.page(story).select("#speaker-name option").eachText())
                .containsExactly("Olga Renner", "Olha Rennar");
        String id = story.substring(story.lastIndexOf('/') + 1);

        desk.submit("/corrections", "kind=speakers&story=" + id + "&name=Olga+Renner&other=Olha+Rennar");

        assertThat(desk.page(story).select("#speaker-name option")).isEmpty();
        desk.submit("/corrections/1/undo", "");
        assertThat(desk.page(story).select("#speaker-name option")).hasSize(2);
    }

    @Test
    void a_part_that_was_left_out_is_taken_into_the_text() throws Exception {
        String page = "<html><head><title>Lamp</title></head><body><article><h1>Lamp lit</h1>"
                + "<p>The lamp of Orm was lit on Monday after nine dark years on the cape.</p>"
                + "<figure><figcaption>Keeper Ida Vond lights the lamp above the northern cape.</figcaption></figure>"
                + "<p>Ships that pass the cape see it again, and the harbour pays for the oil.</p></article></body></html>";
        String href = Jsoup.parse(desk.upload("lamp.html", page).body())
                .select("[role=status] a")
                .get(0)
                .attr("href");
        Element caption =
                desk.page(href).select("#part option:contains(Ida Vond)").get(0);

        String id = href.substring(href.lastIndexOf('/') + 1);
        desk.submit("/corrections", "kind=restore&article=" + id + "&part=" + caption.attr("value"));

        assertThat(desk.page(href).select(".prose").text()).contains("Ida Vond lights the lamp");
        assertThat(desk.page(href).select(".versions li")).hasSize(2);
        assertThat(desk.page(href + "/versions/1").select(".prose").text()).doesNotContain("Ida Vond");
    }

    @Test
    void who_listens_is_told_when_the_new_page_of_a_story_is_there() throws Exception {
        desk.keepRenewing();
        String story = desk.paste(FERRY).select("[role=status] a").get(1).attr("href");
        String live = desk.page(story).select("body").attr("data-live");
        HttpRequest listen =
                desk.request(live).header("Accept", "text/event-stream").build();
        try (Stream<String> lines = desk.send(listen, BodyHandlers.ofLines()).body()) {
            desk.paste(REPRINT);
            assertThat(lines.filter(l -> l.startsWith("event:")).findFirst()).contains("event: changed");
        }
        assertThat(desk.page(story).select(".renewing:not([hidden])")).isEmpty();
        assertThat(desk.page(story).select("#move-article option")).hasSize(2);
    }

    @Test
    void the_page_at_hand_is_shown_at_once_and_says_that_it_is_being_renewed() throws Exception {
        String story = desk.paste(FERRY).select("[role=status] a").get(1).attr("href");
        String first = desk.get(story).headers().firstValue("ETag").orElseThrow();
        desk.add("reprint.md", REPRINT);

        HttpResponse<String> older = desk.get(story);
        Document page = Jsoup.parse(older.body());
        assertThat(page.select("#move-article option")).hasSize(1);
        assertThat(page.select(".renewing").text()).isEqualTo("Being renewed: 1 new article since this page was made.");
        String tag = older.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).isNotEqualTo(first);
        assertThat(desk.send(desk.request(story).header("If-None-Match", tag).build())
                        .statusCode())
                .isEqualTo(304);

        desk.renew();

        HttpResponse<String> renewed = desk.get(story);
        assertThat(Jsoup.parse(renewed.body()).select("#move-article option")).hasSize(2);
        assertThat(Jsoup.parse(renewed.body()).select(".renewing:not([hidden])"))
                .isEmpty();
        assertThat(renewed.headers().firstValue("ETag").orElseThrow()).isNotIn(first, tag);
    }

    @Test
    void who_adds_something_by_hand_sees_it_in_its_story_at_once() throws Exception {
        String story = desk.paste(FERRY).select("[role=status] a").get(1).attr("href");
        assertThat(desk.page(story).select("#move-article option")).hasSize(1);

        desk.paste(REPRINT);

        assertThat(desk.page(story).select("#move-article option")).hasSize(2);
        assertThat(desk.page(story).select(".renewing:not([hidden])")).isEmpty();
    }

    @Test
    void an_article_that_the_page_at_hand_does_not_have_is_shown_all_the_same() throws Exception {
        String story = desk.paste(FERRY).select("[role=status] a").get(1).attr("href");
        desk.page(story);

        String article = desk.add("reprint.md", REPRINT).receipts().get(0).article();

        assertThat(desk.page("/articles/" + article).select("h1").text()).isEqualTo("Almira aground with 214 on board");
    }

    @Test
    void who_corrects_a_story_sees_it_corrected_although_an_older_page_is_at_hand() throws Exception {
        String story = desk.paste(FERRY).select("[role=status] a").get(1).attr("href");
        desk.paste(REPRINT);
        String id = story.substring(story.lastIndexOf('/') + 1);
        String article = desk.page(story).select("#move-article option").get(0).attr("value");

        desk.submit("/corrections", "kind=split&story=" + id + "&articles=" + article);
        Document split = desk.page(
                desk.page("/").select(".stories a[href$=" + story + "]").attr("href"));
        assertThat(split.select("#move-article option")).hasSize(1);
        assertThat(split.select(".renewing:not([hidden])")).isEmpty();

        desk.submit("/corrections/1/undo", "");
        assertThat(desk.page(story).select("#move-article option")).hasSize(2);
    }

    @Test
    void a_desk_that_starts_again_shows_what_it_has_made_before_and_makes_anew_what_was_damaged() throws Exception {
        String story = desk.paste(FERRY).select("[role=status] a").get(1).attr("href");
        String id = story.substring(story.lastIndexOf('/') + 1);
        String before = desk.get(story).body();

        desk.close();
        desk = RunningDesk.over(directory.resolve("library"));
        assertThat(desk.library().madeAt(id)).as("at hand before anybody asks").isPresent();
        assertThat(desk.get(story).body()).isEqualTo(before);

        desk.close();
        Path kept = kept();
        byte[] bytes = Files.readAllBytes(kept);
        bytes[bytes.length / 2] ^= 1;
        Files.write(kept, bytes);
        desk = RunningDesk.over(directory.resolve("library"));
        assertThat(desk.get(story).body()).isEqualTo(before);
        assertThat(kept()).isEqualTo(kept);
        assertThat(Files.readAllBytes(kept)).isNotEqualTo(bytes);
    }

    private Path kept() throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve("library").resolve("dossiers"))) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    @Test
    void nothing_tells_in_which_directory_of_this_machine_an_article_lay() throws Exception {
        Path file = Files.writeString(
                Files.createDirectory(directory.resolve("secret-place")).resolve("ferry.md"), FERRY);
        Article article = Reader.read(List.of(file), InputStream.nullInputStream())
                .articles()
                .get(0);
        assertThat(article.capture().name()).contains("secret-place");
        Receipt receipt =
                desk.library().add(List.of(Entry.of(Stemma.analyse(article)))).get(0);
        String story = "/stories/" + receipt.story();
        String program = "/api/v1" + story;

        assertThat(desk.page("/articles/" + receipt.article())
                        .select(".facts .mono")
                        .eachText())
                .contains("ferry.md");
        for (String path : List.of(
                story,
                "/articles/" + receipt.article(),
                "/articles/" + receipt.article() + "/versions/1",
                program + "/dossier",
                program + "/tables/articles.csv",
                program + "/exports/tei",
                program + "/exports/json",
                "/api/v1/articles/" + receipt.article())) {
            assertThat(desk.get(path).body()).as(path).doesNotContain("secret-place");
        }
        assertThat(desk.get(program + "/dossier").body()).contains("\"ferry.md\"");
    }

    @Test
    void no_more_than_so_many_listen_at_once() throws Exception {
        HttpRequest listen = desk.request("/events?since=0")
                .header("Accept", "text/event-stream")
                .build();
        List<Stream<String>> open = new ArrayList<>();
        for (int i = 0; i < RunningDesk.STREAMS; i++) {
            HttpResponse<Stream<String>> answer = desk.send(listen, BodyHandlers.ofLines());
            assertThat(answer.statusCode()).isEqualTo(200);
            open.add(answer.body());
        }

        HttpResponse<String> refused = desk.send(listen);

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("30");
        assertThat(desk.get("/").statusCode()).isEqualTo(200);
        open.forEach(Stream::close);
    }

    @Test
    void a_correction_that_cannot_be_made_is_told() throws Exception {
        assertThat(desk.submit("/corrections", "kind=merge&story=s1&other=s2").body())
                .contains("This cannot be corrected so");
        assertThat(desk.submit("/corrections", "kind=nonsense").statusCode()).isEqualTo(400);
        assertThat(desk.submit("/corrections", "").body()).contains("kind is missing.");
        assertThat(desk.submit("/corrections/0/undo", "").statusCode()).isEqualTo(400);
    }

    @Test
    void feeds_are_watched_by_their_address_or_by_a_list() throws Exception {
        assertThat(desk.submit("/feeds", "feeds=" + RunningDesk.encoded("https://one.example/feed"))
                        .statusCode())
                .isEqualTo(303);
        desk.submit("/feeds", "feeds=" + RunningDesk.encoded("""
                <opml version="2.0"><body><outline text="Two" type="rss" xmlUrl="https://two.example/rss"/></body></opml>"""));

        assertThat(desk.page("/feeds").select("tbody .mono").eachText())
                .containsExactly("https://one.example/feed", "https://two.example/rss");
        String two = "address=" + RunningDesk.encoded("https://two.example/rss");
        assertThat(desk.submit("/feeds/remove", two).statusCode()).isEqualTo(303);
        assertThat(desk.submit("/feeds/poll", two).statusCode()).isEqualTo(404);
        assertThat(desk.page("/feeds").select("tbody .mono").eachText()).containsExactly("https://one.example/feed");
        assertThat(desk.submit("/feeds", "feeds=" + RunningDesk.encoded("file:///etc/passwd"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(desk.submit("/feeds", "feeds=" + RunningDesk.encoded("<opml"))
                        .statusCode())
                .isEqualTo(422);
    }
}
