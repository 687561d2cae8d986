package org.stemma.ingest;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.article.Article;
import org.stemma.article.Edition;
import org.stemma.ingest.fetch.Served;

/** Addresses beside files, and what stands behind the items of feeds. */
class AddressesTest {
    private static final Instant NOW = Instant.parse("2025-09-14T12:00:00Z");
    private static final Fetching QUICK = new Fetching(Served.QUICK, Following.DEFAULT, Optional.of(NOW));
    private static final Fetching ALL =
            new Fetching(Served.QUICK, Following.DEFAULT.of(Following.Scope.ALL), Optional.of(NOW));

    @RegisterExtension
    static final Served SERVED = new Served();

    @TempDir
    Path dir;

    @Test
    void reads_pages_feeds_and_texts_from_addresses_and_names_those_that_give_nothing() {
        SERVED.server.stubFor(get("/2025/linnet.html?x=1")
                .willReturn(aResponse()
                        .withHeader("Content-Type", "text/html; charset=windows-1251")
                        .withBody(Warcs.page("\u041b\u0438\u043d\u043d\u0435\u0442")
                                .getBytes(Charset.forName("windows-1251")))));
        SERVED.server.stubFor(
                get("/moved").willReturn(aResponse().withStatus(301).withHeader("Location", "/heron")));
        SERVED.put("/heron", "text/html", Warcs.page("Heron"));
        SERVED.put(
                "/feed",
                "application/rss+xml",
                "<rss><channel><title>P</title><item><title>Fog</title><guid>1</guid></item><item><title>Tide"
                        + "</title><guid>2</guid></item></channel></rss>");
        SERVED.put("/picture", "image/gif", "GIF89a");

        Reading reading = Given.fetch(
                QUICK,
                at("/2025/linnet.html?x=1"),
                at("/moved"),
                at("/feed"),
                at("/picture"),
                at("/gone"),
                at("/moved"));

        assertThat(reading.articles())
                .extracting(Article::id)
                .containsExactlyInAnyOrder("linnet", "heron", "feed-1", "feed-2");
        Article linnet = Given.only(reading, "linnet");
        assertThat(linnet.title()).contains("The \u041b\u0438\u043d\u043d\u0435\u0442 comes home");
        assertThat(linnet.url()).contains(at("/2025/linnet.html?x=1"));
        assertThat(linnet.capture().name()).isEqualTo(at("/2025/linnet.html?x=1"));
        assertThat(linnet.capture().sha256()).isPresent();
        assertThat(linnet.extra()).containsEntry("fetched", NOW.toString());
        assertThat(Given.only(reading, "heron").url()).contains(at("/heron"));
        assertThat(Given.only(reading, "feed-1").url()).isEqualTo(Optional.empty());
        assertThat(reading.refusals())
                .extracting(r -> r.name().substring(at("").length()) + " " + r.reason())
                .containsExactly("/gone answers 404 (not there)", "/picture is a picture, not text");
    }

    @Test
    void reads_the_pages_behind_the_summaries_of_a_fetched_feed_as_articles_of_its_items() {
        SERVED.put("/feed", "application/rss+xml", feed(item("linnet"), item("heron"), item("closed"), item("wall")));
        SERVED.put("/linnet", "text/html", Warcs.page("Linnet"));
        SERVED.put("/heron", "text/html", Warcs.page("Heron"));
        SERVED.put("/closed", "text/html", Warcs.page("Dunlin"));
        SERVED.put("/wall", "text/html", "<html><body><p>Log in to read on.</p></body></html>");
        SERVED.put("/robots.txt", "text/plain", "User-agent: *\nDisallow: /closed\n");

        Reading reading = Given.fetch(QUICK, at("/feed"));

        Article linnet = Given.only(reading, "feed-1");
        assertThat(linnet.body()).startsWith("The Linnet was seen off Quillon before dawn");
        assertThat(linnet.title()).contains("The Linnet comes home");
        assertThat(linnet.url()).contains(at("/linnet"));
        assertThat(linnet.published().orElseThrow()).hasToString("2025-09-14T10:00:00Z");
        assertThat(linnet.edition().map(Edition::item)).contains("urn:x:linnet");
        assertThat(linnet.capture().name()).isEqualTo(at("/linnet"));
        assertThat(linnet.extra()).doesNotContainKey("text");
        assertThat(Given.only(reading, "feed-2").body()).contains("Heron");
        assertThat(Given.only(reading, "feed-3").extra()).containsEntry("text", "summary");
        assertThat(Given.only(reading, "feed-4").body()).isEqualTo("In short: wall.");
        assertThat(reading.refusals()).isEmpty();
        assertThat(Given.notes(reading))
                .hasSize(1)
                .first()
                .asString()
                .contains("has 2 items of which only the summary was read: the address (of 1) ");
        SERVED.server.verify(0, getRequestedFor(urlEqualTo("/closed")));
    }

    @Test
    void follows_saved_feeds_and_lists_of_feeds_only_where_it_is_told_to() throws IOException {
        SERVED.put("/map", "application/xml", newsMap("Fog", "/heron"));
        SERVED.put("/heron", "text/html", Warcs.page("Heron"));
        Path list = Given.file(
                dir,
                "list.opml",
                new Opml(
                                "",
                                java.util.List.of(
                                        new Opml.Feed("Map", at("/map"), Optional.empty()),
                                        new Opml.Feed("Disk", "file:///etc/hostname", Optional.empty())))
                        .write());
        Path saved = Given.file(dir, "saved.rss", feed(item("heron")));

        Reading alone = read(QUICK, list, saved);
        assertThat(alone.articles()).extracting(Article::body).containsExactly("In short: heron.");
        assertThat(Given.reasons(alone))
                .containsExactly("list.opml is a list of 2 feeds, and holds no articles itself; name the feeds, or have"
                        + " them fetched with --follow all");
        assertThat(SERVED.server.getAllServeEvents()).isEmpty();

        Reading followed = read(ALL, list, saved);
        assertThat(followed.articles())
                .extracting(Article::body)
                .hasSize(2)
                .allMatch(b -> b.startsWith("The Heron was seen"));
        assertThat(Given.reasons(followed))
                .containsExactly("list.opml lists a feed at what is no address of the web: file:///etc/hostname");
    }

    @Test
    void reads_the_news_of_a_site_from_the_index_of_its_sitemaps() {
        SERVED.put("/index", "application/xml", """
                <?xml version="1.0"?><sitemapindex xmlns="http://s">
                <sitemap><loc>%s</loc><lastmod>2025-09-13</lastmod></sitemap>
                <sitemap><loc>%s</loc><lastmod>2025-09-14</lastmod></sitemap>
                <sitemap><loc>%s</loc></sitemap></sitemapindex>""".formatted(at("/news-1"), at("/news-2"), at("/2024-05")));
        SERVED.put("/news-1", "application/xml", newsMap("Fog", "/heron"));
        SERVED.put("/news-2", "application/xml", newsMap("Tide", "/linnet"));
        SERVED.put("/heron", "text/html", Warcs.page("Heron"));
        SERVED.put("/linnet", "text/html", Warcs.page("Linnet"));
        Reading reading = Given.fetch(QUICK, at("/index"));
        assertThat(reading.articles()).extracting(Article::body).hasSize(2);
        assertThat(reading.refusals()).isEmpty();
        SERVED.server.verify(0, getRequestedFor(urlEqualTo("/2024-05")));
    }

    @Test
    void a_list_that_lists_itself_is_read_once() {
        // Made anew for each request, so that its bytes never repeat.
        SERVED.server.stubFor(get("/list")
                .willReturn(aResponse()
                        .withHeader("Content-Type", "text/x-opml+xml")
                        .withBody("<?xml version=\"1.0\"?><opml><head><title>{{randomValue}}</title></head><body>"
                                + "<outline xmlUrl=\"" + at("/list") + "\"/></body></opml>")
                        .withTransformers("response-template")));
        Reading reading = Given.fetch(QUICK, at("/list"));
        assertThat(Given.reasons(reading))
                .singleElement()
                .asString()
                .endsWith("is a list of 1 feed, and holds no articles itself; name the feeds, or have them fetched with"
                        + " --follow all");
        SERVED.server.verify(2, getRequestedFor(urlEqualTo("/list")));
    }

    @Test
    void fetches_no_more_than_the_newest_items_and_leaves_a_failing_host_alone() {
        SERVED.put("/feed", "application/rss+xml", feed(item("a"), item("b"), item("c"), item("d"), item("e")));
        SERVED.server.stubFor(get("/a").willReturn(aResponse().withStatus(503)));
        SERVED.server.stubFor(get("/b").willReturn(aResponse().withStatus(503)));
        SERVED.server.stubFor(get("/c").willReturn(aResponse().withStatus(503)));
        Fetching four = new Fetching(Served.QUICK, new Following(Following.Scope.FETCHED, 4, 10), Optional.empty());

        Reading reading = Given.fetch(four, at("/feed"));

        assertThat(reading.articles()).hasSize(5);
        assertThat(Given.notes(reading))
                .anyMatch(n -> n.contains("has 4 items of which only the summary was read"))
                .anyMatch(n -> n.contains("has one item more than the 4 newest"));
        SERVED.server.verify(0, getRequestedFor(urlEqualTo("/d")));
        SERVED.server.verify(0, getRequestedFor(urlEqualTo("/e")));
    }

    @Test
    void names_articles_by_the_last_part_of_their_address() {
        assertThat(Addresses.stem("https://a.example/2025/fog.html?x=/y#z")).isEqualTo("fog");
        assertThat(Addresses.stem("https://a.example/2025/fog/")).isEqualTo("fog");
        assertThat(Addresses.stem("https://a.example/")).isEqualTo("a.example");
        assertThat(Addresses.stem("https://a.example")).isEqualTo("a.example");
        assertThat(Addresses.isAddress("HTTPS://a.example")).isTrue();
        assertThat(Addresses.isAddress("a.txt")).isFalse();
    }

    private static Reading read(Fetching fetching, Path... files) {
        Wanted wanted =
                new Wanted(java.util.List.of(files), java.util.List.of(), java.io.InputStream.nullInputStream());
        return Reader.read(wanted, Limits.DEFAULT, fetching, Onlooker.NONE);
    }

    private static String newsMap(String title, String path) {
        return """
                <?xml version="1.0"?><urlset xmlns:news="http://n"><url><loc>%s</loc><news:news>
                <news:publication_date>2025-09-14</news:publication_date><news:title>%s</news:title></news:news></url>
                </urlset>""".formatted(at(path), title);
    }

    private static String feed(String... items) {
        return "<rss><channel><title>Quillon Post</title>" + String.join("", items) + "</channel></rss>";
    }

    private static String item(String name) {
        return "<item><title>On " + name + "</title><guid isPermaLink=\"false\">urn:x:" + name + "</guid><link>"
                + at("/" + name) + "</link><pubDate>Sun, 14 Sep 2025 10:00:00 GMT</pubDate><description>In short: "
                + name + ".</description></item>";
    }

    private static String at(String path) {
        return SERVED.at(path);
    }
}
