package org.stemma.app;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.app.outcome.Version;
import org.stemma.store.FeedState;
import org.stemma.store.Library;
import org.stemma.store.LibrarySettings;
import org.stemma.store.Place;

/** {@code stemma watch} against a server on this machine. */
@Timeout(60)
class WatchCommandTest {
    @TempDir
    Path dir;

    private final WireMockServer server =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));

    @BeforeEach
    void serve() throws IOException {
        server.start();
        Files.writeString(
                dir.resolve("feeds.opml"),
                "<opml version=\"2.0\"><body><outline type=\"rss\" text=\"Pier News\" xmlUrl=\"" + feed()
                        + "\"/></body></opml>");
        server.stubFor(get("/feed")
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/atom+xml")
                        .withHeader("ETag", "\"1\"")
                        .withBody("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Pier News</title>"
                                + "<entry><id>urn:x:pier</id><title>Pier of Ormel reopens</title>"
                                + "<link href=\"http://127.0.0.1:" + server.port() + "/pier\"/>"
                                + "<updated>2031-03-04T10:00:00Z</updated><content>The pier of Ormel has reopened"
                                + " after two winters of repairs, the council said.</content></entry></feed>")));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private String feed() {
        return "http://127.0.0.1:" + server.port() + "/feed";
    }

    private Run watch(String... more) {
        String[] arguments = {"watch", "--library", "lib", "--allow-private"};
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return Run.in(dir, all);
    }

    private Library library() {
        return Library.open(
                new Place.Directory(dir.resolve("lib")),
                LibrarySettings.of(InstantSource.system()).withAnalysis(Version.current()));
    }

    /** As if the time to wait were over. */
    private FeedState due() {
        try (Library library = library()) {
            FeedState f = library.feeds().get(0);
            library.saveFeed(new FeedState(
                    f.address(),
                    f.title(),
                    f.etag(),
                    f.lastModified(),
                    f.polled(),
                    Instant.EPOCH,
                    f.failures(),
                    f.problem(),
                    f.items()));
            return f;
        }
    }

    @Test
    void what_is_new_is_added_and_a_feed_is_not_asked_before_its_time() {
        Run first = watch("--once", "feeds.opml");
        assertThat(first.err()).contains(feed() + ": 1 new, 0 edited");
        assertThat(first.status()).isZero();

        assertThat(watch("--once").err()).isEmpty();

        server.verify(1, getRequestedFor(urlEqualTo("/feed")));
        assertThat(Run.in(dir, "stories", "--library", "lib").out()).contains("Pier of Ormel reopens");
    }

    @Test
    void a_later_run_asks_only_for_what_has_changed_since() {
        watch("--once", "feeds.opml");
        due();
        server.stubFor(get("/feed")
                .withHeader("If-None-Match", equalTo("\"1\""))
                .willReturn(aResponse().withStatus(304)));

        Run second = watch("--once");

        assertThat(second.err()).isEmpty();
        assertThat(second.status()).isZero();
        server.verify(1, getRequestedFor(urlEqualTo("/feed")).withHeader("If-None-Match", equalTo("\"1\"")));
    }

    @Test
    void a_feed_that_fails_is_asked_less_and_less_often_and_told_of() {
        server.stubFor(get("/feed").willReturn(aResponse().withStatus(500)));

        Run failed = watch("--once", "feeds.opml");
        assertThat(failed.err()).contains("answers 500 (the server failed)");
        assertThat(failed.status()).isEqualTo(1);
        FeedState once = due();
        watch("--once");
        FeedState twice = due();

        assertThat(once.failures()).isEqualTo(1);
        assertThat(twice.failures()).isEqualTo(2);
        assertThat(twice.problem()).isPresent();
        assertThat(pause(twice)).isGreaterThan(pause(once) * 3 / 2);
    }

    private static long pause(FeedState feed) {
        return feed.due().toEpochMilli() - feed.polled().orElseThrow().toEpochMilli();
    }

    @Test
    void it_goes_on_until_it_is_stopped_and_leaves_a_whole_library() throws Exception {
        CompletableFuture<Run> ended = new CompletableFuture<>();
        Thread watching = new Thread(() -> ended.complete(watch("feeds.opml")));
        watching.start();
        while (server.getAllServeEvents().isEmpty()) {
            Thread.sleep(20);
        }
        Thread.sleep(300);
        assertThat(ended).isNotDone();

        watching.interrupt();

        assertThat(ended.get(20, TimeUnit.SECONDS).status()).isBetween(0, 1);
        assertThat(Run.in(dir, "check", "--library", "lib").status()).isZero();
    }
}
