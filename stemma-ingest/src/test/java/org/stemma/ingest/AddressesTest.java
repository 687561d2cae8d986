package org.stemma.ingest;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stemma.article.Article;
import org.stemma.ingest.fetch.FetchSettings;

/** Addresses beside files. */
class AddressesTest {
    private static final FetchSettings QUICK = new FetchSettings(
            true,
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            1_000_000,
            4,
            Duration.ZERO,
            Duration.ofSeconds(5),
            "Stemma/test");

    @Test
    void reads_pages_feeds_and_texts_from_addresses_and_names_those_that_give_nothing() {
        WireMockServer server = new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
        String base = "http://127.0.0.1:" + server.port();
        try {
            server.stubFor(get("/2025/linnet.html?x=1")
                    .willReturn(aResponse()
                            .withHeader("Content-Type", "text/html; charset=windows-1251")
                            .withBody(Warcs.page("\u041b\u0438\u043d\u043d\u0435\u0442")
                                    .getBytes(Charset.forName("windows-1251")))));
            server.stubFor(get("/moved").willReturn(aResponse().withStatus(301).withHeader("Location", "/heron")));
            server.stubFor(get("/heron")
                    .willReturn(
                            aResponse().withHeader("Content-Type", "text/html").withBody(Warcs.page("Heron"))));
            server.stubFor(get("/feed")
                    .willReturn(aResponse()
                            .withHeader("Content-Type", "application/rss+xml")
                            .withBody(
                                    "<rss><channel><title>P</title><item><title>Fog</title><guid>1</guid></item><item><title>Tide"
                                            + "</title><guid>2</guid></item></channel></rss>")));
            server.stubFor(get("/picture")
                    .willReturn(
                            aResponse().withHeader("Content-Type", "image/gif").withBody("GIF89a")));
            Reading reading = Reader.read(
                    new Wanted(
                            List.of(),
                            List.of(
                                    base + "/2025/linnet.html?x=1",
                                    base + "/moved",
                                    base + "/feed",
                                    base + "/picture",
                                    base + "/gone",
                                    base + "/moved"),
                            InputStream.nullInputStream()),
                    Limits.DEFAULT,
                    QUICK,
                    Onlooker.NONE);
            assertThat(reading.articles())
                    .extracting(Article::id)
                    .containsExactlyInAnyOrder("linnet", "heron", "feed-1", "feed-2");
            Article linnet = byId(reading, "linnet");
            assertThat(linnet.title()).contains("The \u041b\u0438\u043d\u043d\u0435\u0442 comes home");
            assertThat(linnet.url()).contains(base + "/2025/linnet.html?x=1");
            assertThat(linnet.capture().name()).isEqualTo(base + "/2025/linnet.html?x=1");
            assertThat(linnet.capture().sha256()).isPresent();
            assertThat(byId(reading, "heron").url()).contains(base + "/heron");
            assertThat(byId(reading, "feed-1").url()).isEqualTo(Optional.empty());
            assertThat(reading.refusals())
                    .extracting(r -> r.name().substring(base.length()) + " " + r.reason())
                    .containsExactly("/gone answers 404 (not there)", "/picture is a picture, not text");
        } finally {
            server.stop();
        }
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

    private static Article byId(Reading reading, String id) {
        return reading.articles().stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
