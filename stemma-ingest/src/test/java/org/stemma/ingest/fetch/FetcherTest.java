package org.stemma.ingest.fetch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.ingest.Given;
import org.stemma.ingest.fetch.Fetched.Validators;

/** Against a real server on this machine. */
class FetcherTest {
    @RegisterExtension
    static final Served SERVED = new Served();

    private static final WireMockServer SERVER = SERVED.server;

    private Fetcher fetcher;

    @BeforeEach
    void open() {
        fetcher = Fetcher.with(Served.QUICK);
    }

    @AfterEach
    void close() {
        fetcher.close();
    }

    @Test
    void fetches_a_page_and_says_who_it_is() throws NotFetched {
        SERVER.stubFor(get("/fog")
                .willReturn(aResponse()
                        .withHeader("Content-Type", "text/HTML; charset=ISO-8859-2")
                        .withHeader("ETag", "\"7\"")
                        .withBody("<p>The fog came.</p>")));
        Fetched page = fetcher.fetch(at("/fog#later"));
        assertThat(new String(page.body(), StandardCharsets.UTF_8)).isEqualTo("<p>The fog came.</p>");
        assertThat(page.type()).isEqualTo("text/html");
        assertThat(page.charset()).contains("iso-8859-2");
        assertThat(page.address()).isEqualTo(at("/fog"));
        assertThat(page.validators().etag()).contains("\"7\"");
        SERVER.verify(getRequestedFor(urlEqualTo("/fog"))
                .withHeader("User-Agent", equalTo("Stemma/test (collates)"))
                .withoutHeader("Cookie")
                .withoutHeader("Authorization"));
    }

    @Test
    void asks_only_for_what_has_changed() throws NotFetched {
        SERVER.stubFor(get("/fog")
                .withHeader("If-None-Match", equalTo("\"7\""))
                .withHeader("If-Modified-Since", equalTo("Sun, 14 Sep 2025 10:00:00 GMT"))
                .willReturn(aResponse().withStatus(304)));
        Fetched page = fetcher.fetch(
                at("/fog"), new Validators(Optional.of("\"7\""), Optional.of("Sun, 14 Sep 2025 10:00:00 GMT")));
        assertThat(page.unchanged()).isTrue();
        assertThat(page.body()).isEmpty();
    }

    @Test
    void says_how_long_an_answer_stays_fresh_and_when_to_ask_again() throws NotFetched {
        SERVER.stubFor(get("/a")
                .willReturn(aResponse()
                        .withHeader("Cache-Control", "public, max-age=600")
                        .withBody("x")));
        SERVER.stubFor(get("/b")
                .willReturn(aResponse()
                        .withHeader("Date", "Sun, 14 Sep 2025 10:00:00 GMT")
                        .withHeader("Expires", "Sun, 14 Sep 2025 10:20:00 GMT")
                        .withBody("x")));
        SERVER.stubFor(get("/busy").willReturn(aResponse().withStatus(429).withHeader("Retry-After", "120")));
        SERVER.stubFor(get("/ill")
                .willReturn(aResponse()
                        .withStatus(503)
                        .withHeader("Date", "Sun, 14 Sep 2025 10:00:00 GMT")
                        .withHeader("Retry-After", "Sun, 14 Sep 2025 11:00:00 GMT")));
        SERVER.stubFor(get("/gone").willReturn(aResponse().withStatus(410)));
        redirect("/old", 301, "/newer");
        redirect("/newer", 308, "/a");
        redirect("/today", 302, "/a");
        assertThat(fetcher.fetch(at("/a")).fresh()).contains(Duration.ofMinutes(10));
        assertThat(fetcher.fetch(at("/b")).fresh()).contains(Duration.ofMinutes(20));
        assertThat(fetcher.fetch(at("/a")).moved()).isFalse();
        assertThat(fetcher.fetch(at("/old")).moved()).isTrue();
        assertThat(fetcher.fetch(at("/today")).moved()).isFalse();
        assertThat(refusal("/busy").retryAfter()).contains(Duration.ofMinutes(2));
        assertThat(refusal("/busy").outlook()).isEqualTo(NotFetched.Outlook.LATER);
        assertThat(refusal("/ill").retryAfter()).contains(Duration.ofHours(1));
        assertThat(refusal("/gone").outlook()).isEqualTo(NotFetched.Outlook.GONE);
        assertThat(refusal("/nothing").outlook()).isEqualTo(NotFetched.Outlook.REFUSED);
    }

    private NotFetched refusal(String path) {
        return catchThrowableOfType(NotFetched.class, () -> fetcher.fetch(at(path)));
    }

    @Test
    void follows_redirects_and_sends_no_cookies_along() throws NotFetched {
        redirect("/a", 301, "/b?x=1");
        redirect("/b?x=1", 307, "c");
        SERVER.stubFor(get("/c").willReturn(aResponse().withBody("here")));
        assertThat(fetcher.fetch(at("/a")).address()).isEqualTo(at("/c"));
        SERVER.verify(getRequestedFor(urlEqualTo("/c")).withoutHeader("Cookie"));
    }

    @Test
    void refuses_redirects_that_lead_in_a_circle_on_and_on_or_off_the_web() {
        redirect("/a", 302, "/b");
        redirect("/b", 302, "/a");
        for (int i = 0; i < 9; i++) {
            redirect("/long" + i, 302, "/long" + (i + 1));
        }
        redirect("/file", 302, "file:///etc/hostname");
        redirect("/user", 302, "http://name:secret@127.0.0.1/");
        redirect("/bad", 302, "http://[");
        thenRefused("/a", "leads in a circle");
        thenRefused("/long0", "no more than 4 redirects");
        thenRefused("/file", "leads to an address that is not of the web");
        thenRefused("/user", "leads to an address with a name or password");
        thenRefused("/bad", "leads to what is no address");
    }

    @Test
    void refuses_a_body_that_comes_too_slowly() {
        SERVER.stubFor(
                get("/slow").willReturn(aResponse().withBody("x".repeat(1000)).withChunkedDribbleDelay(100, 20_000)));
        thenRefused("/slow", "did not answer within 3 seconds");
    }

    @Test
    void refuses_what_is_too_large_packed_or_unpacked() throws IOException {
        SERVER.stubFor(get("/large").willReturn(aResponse().withBody("x".repeat(100_001))));
        SERVER.stubFor(get("/bomb")
                .willReturn(
                        aResponse().withHeader("Content-Encoding", "gzip").withBody(Given.gzip(new byte[30 << 20]))));
        SERVER.stubFor(get("/damaged")
                .willReturn(aResponse()
                        .withHeader("Content-Encoding", "gzip")
                        .withBody(Arrays.copyOf(Given.gzip("fog".repeat(500)), 15))));
        thenRefused("/large", "is larger than");
        thenRefused("/bomb", "unpacks to more than");
        thenRefused("/damaged", "is packed and damaged");
    }

    @Test
    void unpacks_gzip() throws Exception {
        SERVER.stubFor(get("/gz")
                .willReturn(aResponse().withHeader("Content-Encoding", "gzip").withBody(Given.gzip("The fog came."))));
        assertThat(new String(fetcher.fetch(at("/gz")).body(), StandardCharsets.UTF_8))
                .isEqualTo("The fog came.");
    }

    @Test
    void refuses_a_body_shorter_than_its_length_and_a_broken_answer() throws Exception {
        try (Lying server =
                new Lying("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5000\r\n\r\n<p>cut")) {
            assertThatThrownBy(() -> fetcher.fetch(server.address()))
                    .isInstanceOf(NotFetched.class)
                    .hasMessageContaining("breaks off");
        }
        SERVER.stubFor(get("/fault").willReturn(aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)));
        thenRefused("/fault", "breaks off");
    }

    @ParameterizedTest
    @CsvSource({
        "401,not allowed",
        "402,paywalls are not bypassed",
        "404,not there",
        "451,legal reasons",
        "503,server failed"
    })
    void says_what_a_refusal_of_the_server_means(int status, String meaning) {
        SERVER.stubFor(get("/p").willReturn(aResponse().withStatus(status)));
        thenRefused("/p", "answers " + status);
        thenRefused("/p", meaning);
    }

    @Test
    void obeys_robots_txt_and_asks_for_it_once() throws NotFetched {
        SERVER.stubFor(
                get("/robots.txt")
                        .willReturn(
                                aResponse()
                                        .withBody(
                                                "User-agent: *\nDisallow: /\n\nUser-agent: stemma\nDisallow: /closed/*.html$\nAllow: /\n")));
        SERVER.stubFor(get("/closed/a.html").willReturn(aResponse().withBody("x")));
        SERVER.stubFor(get("/open").willReturn(aResponse().withBody("x")));
        redirect("/round", 302, "/closed/a.html");
        assertThat(fetcher.fetch(at("/open")).body()).hasSize(1);
        thenRefused("/closed/a.html", "may not be fetched by programs");
        thenRefused("/round", "leads to " + at("/closed/a.html") + ", which may not be fetched by programs");
        SERVER.verify(1, getRequestedFor(urlEqualTo("/robots.txt")));
        SERVER.verify(0, getRequestedFor(urlEqualTo("/closed/a.html")));
    }

    @Test
    void leaves_a_host_alone_whose_robots_txt_cannot_be_had_or_that_wants_very_long_pauses() {
        SERVER.stubFor(get("/robots.txt").willReturn(aResponse().withStatus(500)));
        thenRefused("/open", "may not be fetched by programs");
        SERVER.stubFor(get("/robots.txt").willReturn(aResponse().withBody("User-agent: *\nCrawl-delay: 90\n")));
        try (Fetcher other = Fetcher.with(Served.QUICK)) {
            assertThatThrownBy(() -> other.fetch(at("/open"))).hasMessageContaining("asks for 90 seconds");
        }
    }

    @Test
    void waits_between_two_requests_to_one_host() throws NotFetched {
        SERVER.stubFor(get("/robots.txt").willReturn(aResponse().withBody("User-agent: *\nCrawl-delay: 1\n")));
        SERVER.stubFor(get("/a").willReturn(aResponse().withBody("x")));
        long start = System.nanoTime();
        fetcher.fetch(at("/a"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(990));
    }

    @Test
    void honours_a_reservation_of_text_and_data_mining() throws NotFetched {
        SERVER.stubFor(get("/header")
                .willReturn(aResponse().withHeader("tdm-reservation", "1").withBody("x")));
        SERVER.stubFor(get("/meta")
                .willReturn(aResponse().withBody("<head><META content='1' name='TDM-Reservation'></head>")));
        SERVER.stubFor(get("/file/a").willReturn(aResponse().withBody("x")));
        SERVER.stubFor(get("/free")
                .willReturn(aResponse().withHeader("tdm-reservation", "0").withBody("x")));
        SERVER.stubFor(
                get("/.well-known/tdmrep.json")
                        .willReturn(
                                aResponse()
                                        .withBody(
                                                "[{\"location\":\"/file/*\",\"tdm-reservation\":1},{\"location\":\"/\",\"tdm-reservation\":0}]")));
        thenRefused("/header", "is reserved by its publisher");
        thenRefused("/meta", "is reserved by its publisher");
        thenRefused("/file/a", "is reserved by its publisher");
        assertThat(fetcher.fetch(at("/free")).body()).hasSize(1);
        SERVER.verify(1, getRequestedFor(urlEqualTo("/.well-known/tdmrep.json")));
    }

    @Test
    void compares_places_of_rules_with_stars_and_ends() {
        assertThat(Mining.fits("/a*b$", "/axxb")).isTrue();
        assertThat(Mining.fits("/a*b$", "/axxbc")).isFalse();
        assertThat(Mining.fits("/a", "/abc")).isTrue();
        assertThat(Mining.fits("/a$", "/abc")).isFalse();
        assertThat(Mining.fits("*", "/")).isTrue();
        assertThat(Mining.fits("/a*a$", "/a")).isFalse();
        assertThat(Mining.of("nonsense".getBytes(StandardCharsets.UTF_8)).reserves("/"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "127.1"})
    void connects_to_no_private_address_however_it_is_written(String host) {
        try (Fetcher strict = Fetcher.with(Served.QUICK.withPrivate(false))) {
            assertThatThrownBy(() -> strict.fetch("http://" + host + ":" + SERVER.port() + "/fog"))
                    .isInstanceOf(NotFetched.class);
        }
        assertThat(SERVER.getAllServeEvents()).isEmpty();
    }

    @Test
    void connects_to_the_address_that_was_checked_and_checks_each_redirect_anew() throws Exception {
        List<String> asked = new ArrayList<>();
        InetAddress good = InetAddress.getByName("127.0.0.1");
        InetAddress bad = InetAddress.getByName("127.0.0.2");
        Map<String, List<InetAddress>> names = Map.of(
                "news.example", List.of(good), "inner.example", List.of(bad), "both.example", List.of(good, bad));
        AddressGuard guard = new AddressGuard(
                host -> {
                    asked.add(host);
                    return names.getOrDefault(host, List.of(bad)).toArray(InetAddress[]::new);
                },
                a -> a.equals(good));
        SERVER.stubFor(get("/fog").willReturn(aResponse().withBody("x")));
        redirect("/in", 302, "http://inner.example:" + SERVER.port() + "/fog");
        try (Fetcher guarded = Fetcher.with(Served.QUICK, guard)) {
            assertThat(guarded.fetch("http://news.example:" + SERVER.port() + "/fog")
                            .body())
                    .hasSize(1);
            SERVER.verify(
                    getRequestedFor(urlEqualTo("/fog")).withHeader("Host", equalTo("news.example:" + SERVER.port())));
            assertThat(asked).containsOnly("news.example");
            assertThatThrownBy(() -> guarded.fetch("http://news.example:" + SERVER.port() + "/in"))
                    .hasMessageContaining("inner.example is at 127.0.0.2, which is not on the public internet");
            assertThatThrownBy(() -> guarded.fetch("http://both.example:" + SERVER.port() + "/fog"))
                    .hasMessageContaining("not on the public internet");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "127.0.0.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "192.0.2.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "::7f00:1",
                "2001:db8::1",
                "2002:a00:1::",
                "2001::1",
                "100::1"
            })
    void knows_what_is_not_on_the_public_internet(String address) throws Exception {
        assertThat(AddressGuard.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "172.32.0.1",
                "100.128.0.1",
                "192.1.2.3",
                "198.20.0.1",
                "223.255.255.1",
                "2606:4700::1",
                "2001:4860::8888"
            })
    void knows_what_is(String address) throws Exception {
        assertThat(AddressGuard.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void refuses_a_certificate_that_nobody_vouches_for() {
        assertThatThrownBy(() -> fetcher.fetch("https://localhost:" + SERVER.httpsPort() + "/fog"))
                .hasMessageContaining("certificate");
    }

    @Test
    void speaks_http_2_and_checks_the_certificate_by_the_hosts_name_not_by_its_address(@TempDir Path dir)
            throws Exception {
        Path store = dir.resolve("news.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "news",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=news.example",
                        "-ext",
                        "SAN=dns:news.example",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "password",
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .start();
        keytool.getInputStream().readAllBytes();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "password".toCharArray());
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        WireMockServer secure = new WireMockServer(options()
                .dynamicPort()
                .dynamicHttpsPort()
                .bindAddress("127.0.0.1")
                .keystorePath(store.toString())
                .keystorePassword("password")
                .keyManagerPassword("password")
                .keystoreType("PKCS12"));
        secure.start();
        InetAddress here = InetAddress.getByName("127.0.0.1");
        AddressGuard guard = new AddressGuard(host -> new InetAddress[] {here}, a -> true);
        try (Fetcher trusting = Fetcher.with(Served.QUICK, guard, context)) {
            secure.stubFor(get("/fog").willReturn(aResponse().withBody("x")));
            assertThat(trusting.fetch("https://news.example:" + secure.httpsPort() + "/fog")
                            .body())
                    .hasSize(1);
            assertThat(secure.getAllServeEvents())
                    .allSatisfy(e -> assertThat(e.getRequest().getProtocol()).isEqualTo("HTTP/2.0"));
            assertThatThrownBy(() -> trusting.fetch("https://other.example:" + secure.httpsPort() + "/fog"))
                    .hasMessageContaining("certificate");
        } finally {
            secure.stop();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org/",
                "http://",
                "https://name:word@example.org/",
                "http:// /",
                "nonsense",
                "http://exa mple/"
            })
    void refuses_what_is_no_address_of_the_web(String address) {
        assertThatThrownBy(() -> fetcher.fetch(address)).isInstanceOf(NotFetched.class);
    }

    private void thenRefused(String path, String reason) {
        assertThatThrownBy(() -> fetcher.fetch(at(path)))
                .isInstanceOf(NotFetched.class)
                .hasMessageContaining(reason);
    }

    private static void redirect(String from, int status, String to) {
        SERVER.stubFor(get(from)
                .willReturn(aResponse()
                        .withStatus(status)
                        .withHeader("Location", to)
                        .withHeader("Set-Cookie", "a=b")));
    }

    private static String at(String path) {
        return SERVED.at(path);
    }

    /** A server that says the same to all but robots.txt, and hangs up. */
    private static final class Lying implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));

        Lying(String answer) throws IOException {
            Thread thread = new Thread(() -> serve(answer));
            thread.setDaemon(true);
            thread.start();
        }

        private void serve(String answer) {
            while (!socket.isClosed()) {
                try (Socket client = socket.accept();
                        InputStream in = client.getInputStream();
                        OutputStream out = client.getOutputStream()) {
                    byte[] head = new byte[2000];
                    int n = in.read(head);
                    boolean robots =
                            new String(head, 0, Math.max(0, n), StandardCharsets.US_ASCII).contains("/robots.txt");
                    String say = robots
                            ? "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                            : answer;
                    out.write(say.getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                } catch (IOException e) {
                    // The client may hang up first.
                    continue;
                }
            }
        }

        String address() {
            return "http://127.0.0.1:" + socket.getLocalPort() + "/x";
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
