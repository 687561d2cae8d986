package org.stemma.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.app.web.guard.GuardSettings;

/** What strangers may try; the desk refuses it and stays well. */
class AttackTest {
    private static final int STREAMS = 100;
    private static final int PAGES = 80;

    @TempDir
    private Path directory;

    private RunningDesk desk;

    @BeforeEach
    void open() {
        desk = RunningDesk.over(directory.resolve("library"), Duration.ofSeconds(2), STREAMS);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void no_field_of_no_format_brings_a_script_onto_a_page() throws Exception {
        for (Map.Entry<String, String> file : PoisonedFiles.all().entrySet()) {
            Receiving.Received got = desk.add(file.getKey(), file.getValue());
            assertThat(got.receipts()).as(file.getKey() + " " + got.refusals()).isNotEmpty();
        }

        // From page to page as a reader would, by every link.
        Deque<String> ahead = new ArrayDeque<>(List.of("/", "/search?q=linnet", "/quotes?q=fog", "/corrections"));
        Set<String> seen = new HashSet<>(ahead);
        int pages = 0;
        while (!ahead.isEmpty() && pages < PAGES) {
            String path = ahead.remove();
            HttpResponse<String> answer = desk.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            pages++;
            Document page = Jsoup.parse(answer.body());
            harmless(path, page);
            page.select("a[href^=/]").eachAttr("href").stream()
                    .map(href -> href.replaceAll("#.*", ""))
                    .filter(href -> !href.startsWith("/api/"))
                    .filter(seen::add)
                    .forEach(ahead::add);
        }
        assertThat(pages).isGreaterThan(PoisonedFiles.all().size());
        assertThat(seen).anyMatch(p -> p.startsWith("/compare"));
    }

    @Test
    void what_programs_get_is_never_taken_for_a_page() throws Exception {
        PoisonedFiles.all().forEach(desk::add);
        String story = desk.page("/").select(".stories a").attr("href");

        for (String path : List.of(
                "/api/v1" + story + "/dossier",
                "/api/v1" + story + "/feed.atom",
                "/api/v1" + story + "/tables/articles.csv",
                "/api/v1" + story + "/exports/markdown",
                "/api/v1/search?q=linnet",
                "/api/v1/quotes.atom?q=fog",
                "/api/v1/stories/" + RunningDesk.encoded(PoisonedFiles.EVIL))) {
            HttpResponse<String> answer = desk.get(path);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .as(path)
                    .isNotEmpty()
                    .doesNotContain("html")
                    .doesNotContain("svg");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            if (path.contains(".atom")) {
                assertThat(answer.body()).doesNotContain("<script").doesNotContain("<svg");
            }
        }
    }

    @Test
    void a_name_that_climbs_out_of_its_directory_is_a_label_and_nothing_else() throws Exception {
        Path outside = directory.resolve("evil.txt");
        Set<String> before = received();
        for (String name : List.of(
                "../../../../../../../.." + outside, "..\\..\\evil.txt", outside.toString(), "..", "", ".bashrc")) {
            Receiving.Received got = desk.add(name, "The ferry " + name + " ran aground off Quillon on Tuesday.");
            assertThat(got.receipts().size() + got.refusals().size()).as(name).isPositive();
        }
        assertThat(outside).doesNotExist();
        assertThat(received()).as("what was put down for a while").isSubsetOf(before);
    }

    private static Set<String> received() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.map(p -> p.getFileName().toString())
                    .filter(n -> n.startsWith("stemma-received"))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void a_gigabyte_is_refused_before_it_is_sent() throws Exception {
        for (String path : List.of("/api/v1/articles", "/add")) {
            try (Socket socket =
                    desk.connection("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\n"
                            + "Content-Length: 1073741824\r\n\r\n")) {
                assertThat(start(socket)).isEqualTo("HTTP/1.1 413");
            }
        }
        desk.thenIsWell();
    }

    @Test
    void a_gigabyte_that_is_not_announced_is_cut_off_where_it_becomes_too_much() throws Exception {
        long most = 1 << 20;
        GuardSettings small = new GuardSettings(Set.of(), Optional.empty(), 1e6, 1e6, most);
        try (RunningDesk strict = RunningDesk.over(directory.resolve("strict"), small)) {
            Zeros sent = new Zeros(1L << 30);
            HttpRequest chunked = strict.request("/api/v1/articles?name=big.txt")
                    .POST(BodyPublishers.ofInputStream(() -> sent))
                    .build();

            int status = 413;
            try {
                status = strict.send(chunked).statusCode();
            } catch (IOException cut) {
                // The connection may be cut before the answer is read: the sender still writes.
                assertThat(cut).isNotNull();
            }

            assertThat(status).isEqualTo(413);
            assertThat(sent.given()).isLessThan(64 << 20);
            strict.thenIsWell();
            assertThat(strict.library().counts().articles()).isZero();
        }
    }

    @Test
    void ten_thousand_terms_are_refused_with_a_reason() throws Exception {
        HttpResponse<String> program = desk.get("/api/v1/search?q=" + "ferry+".repeat(10_000));
        assertThat(program.statusCode()).isEqualTo(400);
        assertThat(program.body()).contains("detail");

        HttpResponse<String> person = desk.get("/search?q=" + "ferry+".repeat(10_000));
        assertThat(person.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(person.body()).select("[role=alert]").text()).isNotEmpty();
        desk.thenIsWell();
    }

    @Test
    void of_a_thousand_streams_as_many_stay_open_as_there_are_places_and_the_desk_stays_well() throws Exception {
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < 1_000; i++) {
                open.add(desk.connection(
                        "GET /events?since=0 HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n"));
            }
            int listening = 0;
            int refused = 0;
            for (Socket socket : open) {
                String status = start(socket);
                listening += status.endsWith(" 200") ? 1 : 0;
                refused += status.endsWith(" 503") ? 1 : 0;
            }
            assertThat(listening).isEqualTo(STREAMS);
            assertThat(refused).isEqualTo(1_000 - STREAMS);
            desk.thenIsWell();
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
        desk.add("ferry.txt", "The ferry Linnet ran aground off Quillon on Tuesday.");
        desk.add("lamp.txt", "The lamp of Orm was lit on Monday after nine dark years.");
        assertThat(placesAgain())
                .as("places that are free when the streams have gone")
                .isTrue();
    }

    @Test
    void who_asks_for_no_stream_takes_no_place() throws Exception {
        for (int i = 0; i <= STREAMS; i++) {
            desk.get("/events?since=0");
        }
        assertThat(placesAgain()).isTrue();
    }

    @Test
    void slow_bodies_and_readers_who_do_not_read_keep_nobody_waiting() throws Exception {
        desk.add("ferry.txt", "The ferry Linnet ran aground off Quillon on Tuesday.");
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 60; i++) {
                slow.add(
                        desk.connection(
                                "POST /api/v1/articles?name=a.txt HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900\r\n\r\nab"));
                slow.add(desk.connection("GET /stories/s1 HTTP/1.1\r\nHost: localhost\r\n\r\n"));
                slow.add(desk.connection("GET / HTTP/1.1\r\nHos"));
            }
            desk.thenIsWell();
            for (int i = 0; i < slow.size(); i += 3) {
                assertThat(start(slow.get(i)))
                        .as("a body that never came")
                        .doesNotEndWith(" 201")
                        .doesNotEndWith(" 500");
            }
            desk.thenIsWell();
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void a_strangers_page_neither_reads_nor_writes() throws Exception {
        assertThat(post("Origin", "https://evil.example")).isEqualTo(403);
        assertThat(post("Origin", "null")).isEqualTo(403);
        assertThat(post("Sec-Fetch-Site", "cross-site")).isEqualTo(403);
        assertThat(post("Sec-Fetch-Site", "same-site")).isEqualTo(403);
        for (String host : List.of("evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80")) {
            try (Socket socket = desk.connection(
                    "GET /api/v1/stories HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")) {
                assertThat(start(socket)).as(host).isEqualTo("HTTP/1.1 421");
            }
        }
        assertThat(desk.get("/").headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
        desk.thenIsWell();
    }

    private static void harmless(String path, Document page) {
        for (Element script : page.select("script")) {
            assertThat(script.attr("src").startsWith("/assets/")
                            || script.attr("type").endsWith("json"))
                    .as(path + " " + script.outerHtml())
                    .isTrue();
        }
        assertThat(page.select("img, svg[onload], iframe, object, embed, base"))
                .as(path)
                .isEmpty();
        for (Element e : page.getAllElements()) {
            assertThat(e.attributes().asList())
                    .as(path + " " + e.cssSelector())
                    .noneMatch(a -> a.getKey().startsWith("on"));
            for (String attribute : List.of("href", "src", "action", "formaction")) {
                String to = e.attr(attribute).strip();
                assertThat(to.isEmpty() || to.startsWith("/") || to.startsWith("#") || to.startsWith("?") || isWeb(to))
                        .as(path + " " + to)
                        .isTrue();
            }
        }
    }

    private static boolean isWeb(String address) {
        return Set.of("http", "https")
                .contains(String.valueOf(URI.create(address).getScheme()));
    }

    /** Whether all places become free, soon. */
    private boolean placesAgain() throws Exception {
        for (int tries = 0; tries < 12; tries++) {
            List<Socket> open = new ArrayList<>();
            try {
                boolean all = true;
                for (int i = 0; i < STREAMS && all; i++) {
                    Socket socket = desk.connection(
                            "GET /events?since=9 HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n");
                    open.add(socket);
                    all = start(socket).endsWith(" 200");
                }
                if (all) {
                    return true;
                }
            } finally {
                for (Socket socket : open) {
                    socket.close();
                }
            }
            Thread.sleep(1_000);
        }
        return false;
    }

    private int post(String header, String value) throws Exception {
        HttpRequest request = desk.request("/api/v1/articles")
                .header(header, value)
                .POST(BodyPublishers.ofString("The ferry ran aground."))
                .build();
        return desk.send(request).statusCode();
    }

    /** How an answer begins, up to its status. */
    private static String start(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes("HTTP/1.1 200".length()), StandardCharsets.US_ASCII);
    }

    /** So many bytes, and how many of them were asked for. */
    private static final class Zeros extends InputStream {
        private final long all;
        private volatile long given;

        Zeros(long all) {
            this.all = all;
        }

        long given() {
            return given;
        }

        @Override
        public int read() {
            return given >= all ? -1 : (int) (given++ & 0);
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            if (given >= all) {
                return -1;
            }
            int n = (int) Math.min(length, all - given);
            given += n;
            return n;
        }
    }
}
