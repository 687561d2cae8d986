package org.stemma.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.app.web.api.Api;
import org.stemma.app.web.desk.Desk;
import org.stemma.app.web.guard.Guard;
import org.stemma.ingest.fetch.FetchSettings;
import org.stemma.store.Library;
import org.stemma.store.LibrarySettings;
import org.stemma.store.Place;
import org.stemma.store.StoryCard;
import org.stemma.store.StoryQuery;

/** What strangers may try; the desk refuses it and stays well. */
class AttackTest {
    private static final String EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'><svg onload=alert(3)>";
    private static final String JSON_EVIL = EVIL.replace("\"", "\\\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private Optional<Library> library = Optional.empty();
    private Optional<WebServer> server = Optional.empty();
    private Optional<Receiving> receiving = Optional.empty();

    @TempDir
    Path directory = Path.of(".");

    @BeforeEach
    void open() {
        InstantSource clock = InstantSource.system();
        Library opened = Library.open(new Place.Directory(directory.resolve("library")), LibrarySettings.of(clock));
        library = Optional.of(opened);
        WebSettings settings = WebSettings.loopback(0);
        Guard guard = new Guard(settings.guard(), clock);
        Receiving received = new Receiving(opened, FetchSettings.DEFAULT, clock);
        receiving = Optional.of(received);
        List<Routes> parts = List.of(new Api(opened, received, clock), new Desk(opened, received, clock));
        server = Optional.of(WebServer.start(settings, guard, parts, clock, asked -> {}));
    }

    @AfterEach
    void close() {
        server.ifPresent(WebServer::close);
        library.ifPresent(Library::close);
    }

    @Test
    void no_field_of_no_format_brings_a_script_onto_a_page() throws Exception {
        String words = "The ferry Linnet ran aground off Quillon, its owners said. \"" + EVIL
                + " we will not sail in fog,\"" + " said Anna " + EVIL + " Moor.";
        Map<String, String> sent = Map.of(
                "a.md",
                "# " + EVIL + "\n\nPublished at: **2021-05-05T10:00:00+00:00**\n\nAuthor: **" + EVIL
                        + "**\n\nOriginal: [" + EVIL + "](javascript:alert(1))\n\n" + words + "\n",
                "b.html",
                "<html><head><title>" + EVIL.replace("<", "&lt;") + "</title><meta property=og:site_name content='"
                        + EVIL.replace("'", "&#39;")
                        + "'><link rel=canonical href='javascript:alert(1)'></head><body><article><h1>"
                        + EVIL.replace("<", "&lt;") + "</h1><p>" + words.replace("<", "&lt;") + "</p><p>" + EVIL
                        + "</p></article></body></html>",
                "c.jsonl",
                "{\"id\":\"" + JSON_EVIL + "\",\"title\":\"" + JSON_EVIL + "\",\"outlet\":\"" + JSON_EVIL
                        + "\",\"author\":\"" + JSON_EVIL + "\",\"url\":\"javascript:alert(1)\",\"language\":\""
                        + JSON_EVIL
                        + "\",\"text\":\"" + words.replace("\"", "\\\"") + "\"}\n",
                EVIL.replace('/', '_') + ".txt",
                words);
        for (Map.Entry<String, String> file : sent.entrySet()) {
            Receiving.Received got = receiving
                    .orElseThrow()
                    .files(List.of(new Receiving.Sent(
                            file.getKey(),
                            new ByteArrayInputStream(file.getValue().getBytes(StandardCharsets.UTF_8)))));
            assertThat(got.receipts()).as(file.getKey() + " " + got.refusals()).isNotEmpty();
        }

        List<String> pages = new ArrayList<>(List.of("/"));
        for (StoryCard card : library.orElseThrow().stories(StoryQuery.newest(10))) {
            pages.add("/stories/" + card.id());
        }
        assertThat(pages).hasSizeGreaterThan(1);
        for (String page : pages) {
            HttpResponse<String> answer = get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            harmless(Jsoup.parse(answer.body()));
        }
    }

    @Test
    void a_name_that_climbs_out_of_its_directory_is_a_label_and_nothing_else() throws Exception {
        for (String name : List.of(
                "../../../../tmp/stemma-evil.txt", "..\\..\\evil.txt", "/etc/stemma-evil", "..", "", ".bashrc")) {
            Receiving.Received got = receiving
                    .orElseThrow()
                    .files(List.of(new Receiving.Sent(
                            name,
                            new ByteArrayInputStream(("The ferry " + name + " ran aground off Quillon on Tuesday.")
                                    .getBytes(StandardCharsets.UTF_8)))));
            assertThat(got.receipts().size() + got.refusals().size()).as(name).isPositive();
        }
        assertThat(Path.of("/tmp/stemma-evil.txt")).doesNotExist();
        assertThat(Path.of("/etc/stemma-evil")).doesNotExist();
        try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left.map(p -> p.getFileName().toString())).noneMatch(n -> n.startsWith("stemma-received"));
        }
    }

    @Test
    void a_gigabyte_is_refused_before_it_is_sent() throws Exception {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), server.orElseThrow().port())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write("POST /api/v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1073741824\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            byte[] start = socket.getInputStream().readNBytes(12);
            assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
        }
        well();
    }

    @Test
    void ten_thousand_terms_are_refused_with_a_reason() throws Exception {
        HttpResponse<String> answer = get("/api/v1/search?q=" + "ferry+".repeat(10_000));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("detail");
        well();
    }

    @Test
    void a_strangers_page_neither_reads_nor_writes() throws Exception {
        assertThat(post("Origin", "https://evil.example")).isEqualTo(403);
        assertThat(post("Sec-Fetch-Site", "cross-site")).isEqualTo(403);
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), server.orElseThrow().port())) {
            OutputStream out = socket.getOutputStream();
            out.write("GET /api/v1/stories HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 421");
        }
        assertThat(get("/").headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        well();
    }

    private static void harmless(Document page) {
        for (Element script : page.select("script")) {
            assertThat(script.attr("src").startsWith("/assets/")
                            || script.attr("type").endsWith("json"))
                    .as(script.outerHtml())
                    .isTrue();
        }
        assertThat(page.select("img[onerror], svg[onload], iframe, object, embed, base"))
                .isEmpty();
        for (Element e : page.getAllElements()) {
            assertThat(e.attributes().asList()).noneMatch(a -> a.getKey().startsWith("on"));
            assertThat(e.attr("href").strip()).doesNotStartWith("javascript:");
        }
    }

    private int post(String header, String value) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/api/v1/articles"))
                .header(header, value)
                .POST(BodyPublishers.ofString("The ferry ran aground."))
                .build();
        return client.send(request, BodyHandlers.ofString()).statusCode();
    }

    private void well() throws Exception {
        assertThat(get("/").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .timeout(Duration.ofSeconds(20))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.orElseThrow().port() + path);
    }
}
