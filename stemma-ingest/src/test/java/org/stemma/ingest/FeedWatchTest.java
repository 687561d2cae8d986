package org.stemma.ingest;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.stemma.article.Article;
import org.stemma.article.Edition;
import org.stemma.ingest.Polled.Outcome;
import org.stemma.ingest.fetch.Served;

class FeedWatchTest {
    private static final Instant NOON = Instant.parse("2025-09-14T12:00:00Z");

    @RegisterExtension
    static final Served SERVED = new Served();

    private FeedWatch watch;

    @BeforeEach
    void open() {
        watch = FeedWatch.with(
                Limits.DEFAULT,
                new Fetching(Served.QUICK, Following.DEFAULT, java.util.Optional.empty()),
                Onlooker.NONE);
    }

    @AfterEach
    void close() {
        watch.close();
    }

    @Test
    void gives_each_item_once_and_asks_with_the_servers_own_marks() {
        serve("\"1\"", entry("fog", "11:00", "The fog came."));
        Polled first = watch.poll(FeedMemory.of(at("/feed")), NOON);
        assertThat(first.outcome()).isEqualTo(Outcome.READ);
        assertThat(first.articles()).extracting(Article::body).containsExactly("The fog came.");

        SERVED.server.stubFor(get("/feed")
                .withHeader("If-None-Match", equalTo("\"1\""))
                .willReturn(aResponse().withStatus(304)));
        Polled same = watch.poll(first.after(), NOON);
        assertThat(same.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(same.after().validators()).isEqualTo(first.after().validators());

        serve("\"2\"", entry("tide", "11:30", "The tide went."), entry("fog", "11:00", "The fog came."));
        Polled later = watch.poll(same.after(), NOON);
        assertThat(later.articles()).extracting(Article::body).containsExactly("The tide went.");
        assertThat(watch.poll(later.after(), NOON).articles()).isEmpty();
    }

    @Test
    void an_edited_item_comes_again_as_a_later_edition_of_the_same() {
        serve("\"1\"", entry("fog", "11:00", "The fog came."));
        Polled first = watch.poll(FeedMemory.of(at("/feed")), NOON);
        serve("\"2\"", entry("fog", "11:40", "The fog came and went."));
        Polled second = watch.poll(first.after(), NOON);

        Edition before = first.articles().get(0).edition().orElseThrow();
        Edition after = second.articles().get(0).edition().orElseThrow();
        assertThat(before.compareNumber(after)).isNegative();
        assertThat(second.articles().get(0).url())
                .isEqualTo(first.articles().get(0).url());
    }

    @Test
    void fetches_the_text_behind_a_summary_once_and_asks_again_for_one_that_could_not_be_had() {
        String items = summary("linnet") + summary("heron");
        serve("\"1\"", items);
        SERVED.put("/linnet", "text/html", Warcs.page("Linnet"));
        SERVED.server.stubFor(get("/heron").willReturn(aResponse().withStatus(503)));
        Polled first = watch.poll(FeedMemory.of(at("/feed")), NOON);
        assertThat(first.articles()).hasSize(2);
        assertThat(first.articles().get(0).body()).startsWith("The Linnet was seen");
        assertThat(first.articles().get(1).extra()).containsEntry("text", "summary");
        assertThat(first.notes()).hasSize(1);

        SERVED.put("/heron", "text/html", Warcs.page("Heron"));
        Polled second = watch.poll(first.after(), NOON);
        assertThat(second.articles()).singleElement().satisfies(a -> {
            assertThat(a.body()).startsWith("The Heron was seen");
            assertThat(a.edition().map(Edition::item)).contains("urn:x:heron");
            assertThat(a.extra()).containsEntry("fetched", NOON.toString());
        });
        SERVED.server.verify(1, getRequestedFor(urlEqualTo("/linnet")));
        assertThat(watch.poll(second.after(), NOON).articles()).isEmpty();
    }

    @Test
    void watches_the_feed_that_a_page_names_from_then_on() {
        serve("\"1\"", entry("fog", "11:00", "The fog came."));
        SERVED.put("/", "text/html", """
                <html><head><link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">
                <link rel="Alternate" type="application/atom+xml" href="feed"></head>
                <body><p>The harbour, the fog and the tide: all that happens at Port Quillon.</p></body></html>""");
        Polled first = watch.poll(FeedMemory.of(at("/")), NOON);
        assertThat(first.refusals()).isEmpty();
        assertThat(first.articles()).extracting(Article::body).containsExactly("The fog came.");
        assertThat(first.after().address()).isEqualTo(at("/feed"));
        assertThat(first.notes())
                .containsExactly(
                        new Refusal(at("/"), "is a page; the feed it names, " + at("/feed") + ", is watched instead"));

        serve("\"2\"", entry("tide", "11:30", "The tide went."), entry("fog", "11:00", "The fog came."));
        assertThat(watch.poll(first.after(), NOON).articles())
                .extracting(Article::body)
                .containsExactly("The tide went.");
    }

    @Test
    void a_page_whose_feed_cannot_be_had_is_asked_again() {
        SERVED.put("/", "text/html", """
                <html><head><link rel=alternate type=application/rss+xml href=/gone></head><body><p>Fog.</p></body></html>""");
        SERVED.server.stubFor(get("/gone").willReturn(aResponse().withStatus(410)));
        Polled polled = watch.poll(FeedMemory.of(at("/")), NOON);
        assertThat(polled.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(polled.after().address()).isEqualTo(at("/"));
        assertThat(polled.refusals()).extracting(Refusal::name).containsExactly(at("/gone"));
    }

    @Test
    void says_when_to_ask_again() {
        serve("\"1\"", entry("fog", "11:00", "The fog came."));
        assertThat(wait(watch.poll(FeedMemory.of(at("/feed")), NOON))).isEqualTo(Duration.ofMinutes(30));
        SERVED.put(
                "/ttl",
                "application/rss+xml",
                "<rss><channel><ttl>90</ttl><item><title>Fog</title></item></channel></rss>");
        assertThat(wait(watch.poll(FeedMemory.of(at("/ttl")), NOON))).isEqualTo(Duration.ofMinutes(90));
        SERVED.put(
                "/period",
                "application/rss+xml",
                "<rss><channel><sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>"
                        + "<item><title>Fog</title></item></channel></rss>");
        assertThat(wait(watch.poll(FeedMemory.of(at("/period")), NOON))).isEqualTo(Duration.ofHours(6));
        SERVED.server.stubFor(get("/age")
                .willReturn(aResponse()
                        .withHeader("Cache-Control", "max-age=10")
                        .withBody("<rss><channel><item><title>Fog</title></item></channel></rss>")));
        assertThat(wait(watch.poll(FeedMemory.of(at("/age")), NOON))).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void waits_longer_after_each_failure_and_never_less_than_the_server_wants() {
        SERVED.server.stubFor(get("/feed").willReturn(aResponse().withStatus(500)));
        FeedMemory memory = FeedMemory.of(at("/feed"));
        for (int minutes : new int[] {30, 60, 120, 240}) {
            Polled polled = watch.poll(memory, NOON);
            assertThat(polled.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(polled.refusals())
                    .extracting(Refusal::reason)
                    .containsExactly("answers 500 (the server failed)");
            assertThat(wait(polled)).isEqualTo(Duration.ofMinutes(minutes));
            memory = polled.after();
        }
        SERVED.server.stubFor(
                get("/feed").willReturn(aResponse().withStatus(429).withHeader("Retry-After", "36000")));
        assertThat(wait(watch.poll(memory, NOON))).isEqualTo(Duration.ofHours(10));
        serve("\"1\"", entry("fog", "11:00", "The fog came."));
        assertThat(watch.poll(memory, NOON).after().failures()).isZero();
    }

    @Test
    void goes_along_when_a_feed_moves_for_good_and_stops_where_it_is_gone() {
        serve("\"1\"", entry("fog", "11:00", "The fog came."));
        SERVED.server.stubFor(get("/old").willReturn(aResponse().withStatus(301).withHeader("Location", "/feed")));
        SERVED.server.stubFor(
                get("/today").willReturn(aResponse().withStatus(302).withHeader("Location", "/feed")));
        SERVED.server.stubFor(get("/gone").willReturn(aResponse().withStatus(410)));
        SERVED.put("/none", "text/html", "<rss/>");
        assertThat(watch.poll(FeedMemory.of(at("/old")), NOON).after().address())
                .isEqualTo(at("/feed"));
        assertThat(watch.poll(FeedMemory.of(at("/today")), NOON).after().address())
                .isEqualTo(at("/today"));
        assertThat(watch.poll(FeedMemory.of(at("/gone")), NOON).outcome()).isEqualTo(Outcome.GONE);
        assertThat(watch.poll(FeedMemory.of(at("/none")), NOON).outcome()).isEqualTo(Outcome.FAILED);
    }

    private static Duration wait(Polled polled) {
        return Duration.between(NOON, polled.after().due());
    }

    private static void serve(String etag, String... entries) {
        SERVED.server.resetMappings();
        SERVED.server.stubFor(get("/feed")
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/atom+xml")
                        .withHeader("ETag", etag)
                        .withBody(
                                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Quillon Post</title><id>urn:x:f</id>"
                                        + String.join("", entries) + "</feed>")));
    }

    private static String entry(String name, String time, String text) {
        return "<entry><id>urn:x:" + name + "</id><title>On " + name + "</title><link href=\"" + at("/" + name)
                + "\"/><updated>2025-09-14T" + time + ":00Z</updated><content>" + text + "</content></entry>";
    }

    private static String summary(String name) {
        return "<entry><id>urn:x:" + name + "</id><title>On " + name + "</title><link href=\"" + at("/" + name)
                + "\"/><updated>2025-09-14T11:00:00Z</updated><summary>In short.</summary></entry>";
    }

    private static String at(String path) {
        return SERVED.at(path);
    }
}
