package org.stemma.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
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
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.app.web.guard.Guard;
import org.stemma.app.web.guard.GuardSettings;
import org.stemma.app.web.guard.SafeHeaders;
import org.stemma.app.web.guard.Token;

class WebServerTest {
    private static final String SECRET = Token.fresh();

    private final List<Asked> log = new CopyOnWriteArrayList<>();
    private final Metrics metrics = new Metrics();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private Optional<WebServer> server = Optional.empty();

    @AfterEach
    void stop() {
        server.ifPresent(WebServer::close);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/nothing/here",
                "/api/v1/nothing",
                "/healthz",
                "/metrics",
                "/fault",
                "/assets/x/y"
            })
    void every_answer_tells_the_browser_what_to_refuse(String path) throws Exception {
        start(GuardSettings.LOOPBACK);

        HttpResponse<String> answer = get(path);

        SafeHeaders.all()
                .forEach((name, value) -> assertThat(answer.headers().firstValue(name))
                        .as(path + " " + name)
                        .contains(value));
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void a_program_gets_problem_details_and_a_person_a_page() throws Exception {
        start(GuardSettings.LOOPBACK);

        HttpResponse<String> program = get("/api/v1/nothing");
        assertThat(program.statusCode()).isEqualTo(404);
        assertThat(program.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(program.body()).contains("\"status\":404").contains("\"title\":\"Not Found\"");

        HttpResponse<String> person = get("/nothing");
        assertThat(person.statusCode()).isEqualTo(404);
        assertThat(person.body()).contains("<h1>Not Found</h1>").contains("There is nothing at this address.");
    }

    @Test
    void a_fault_of_ours_is_told_to_the_log_and_not_to_the_world() throws Exception {
        start(GuardSettings.LOOPBACK);

        HttpResponse<String> answer = get("/fault");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("the secret reason").doesNotContain("Exception");
        assertThat(log).anySatisfy(a -> assertThat(a.fault()).contains("the secret reason"));
        assertThat(AskedLine.of(log.get(0))).startsWith("{\"time\":\"").contains("\"status\":500");
    }

    @Test
    void a_browser_without_a_session_is_led_to_the_login_and_comes_in_by_it() throws Exception {
        start(GuardSettings.LOOPBACK.by(Set.of("desk.example")).openedBy(Token.of(SECRET)));

        HttpResponse<String> led = get("/");
        assertThat(led.statusCode()).isEqualTo(303);
        assertThat(led.headers().firstValue("Location"))
                .hasValueSatisfying(l -> assertThat(l).endsWith("/login"));
        assertThat(get("/api/v1/nothing").statusCode()).isEqualTo(401);

        assertThat(login("guess").statusCode()).isEqualTo(403);
        HttpResponse<String> in = login(SECRET);
        assertThat(in.statusCode()).isEqualTo(303);
        String cookie = in.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict").doesNotContain(SECRET);
        HttpRequest known = request("/")
                .header("Cookie", cookie.substring(0, cookie.indexOf(';')))
                .build();
        assertThat(client.send(known, BodyHandlers.ofString()).body()).contains("home");
    }

    @Test
    void assets_are_kept_for_good_under_their_hash() throws Exception {
        start(GuardSettings.LOOPBACK);

        HttpResponse<String> css = get(Assets.href("page.css"));

        assertThat(css.statusCode()).isEqualTo(200);
        assertThat(css.headers().firstValue("Content-Type"))
                .hasValueSatisfying(t -> assertThat(t).startsWith("text/css"));
        assertThat(css.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(get("/assets/0000/page.css").statusCode()).isEqualTo(404);
        assertThat(get("/assets/x/..%2f..%2fsecret").statusCode()).isIn(400, 404);
    }

    @Test
    void counts_what_it_answers() throws Exception {
        start(GuardSettings.LOOPBACK);
        get("/");
        get("/nothing");

        String text = get("/metrics").body();

        assertThat(text)
                .contains("stemma_http_requests_total{method=\"GET\",status=\"200\"} 1\n")
                .contains("stemma_http_requests_total{method=\"GET\",status=\"404\"} 1\n")
                .contains("stemma_http_request_seconds_count 2\n")
                .contains("stemma_articles 12\n");
        assertThat(get("/healthz").body()).isEqualTo("ok\n");
    }

    @Test
    void a_body_that_lies_about_its_length_is_cut_off() throws Exception {
        start(new GuardSettings(Set.of(), Optional.empty(), 100, 100, 1_000));

        HttpRequest chunked = request("/api/echo")
                .POST(BodyPublishers.ofInputStream(() -> new Endless(100_000)))
                .build();

        assertThat(client.send(chunked, BodyHandlers.ofString()).statusCode()).isEqualTo(413);
        assertThat(get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void a_slow_body_is_given_up() throws Exception {
        WebSettings hasty = new WebSettings(
                "127.0.0.1", 0, GuardSettings.LOOPBACK, Duration.ofMillis(300), 0, Duration.ofMillis(50));
        start(hasty);

        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), server.orElseThrow().port())) {
            socket.setSoTimeout(5_000);
            OutputStream out = socket.getOutputStream();
            out.write("POST /api/echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900\r\n\r\nab"
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            byte[] all = socket.getInputStream().readAllBytes();
            assertThat(new String(all, StandardCharsets.UTF_8)).doesNotContain(" 200 ");
        }
        assertThat(get("/").statusCode()).isEqualTo(200);
    }

    private void start(GuardSettings guarded) {
        start(new WebSettings("127.0.0.1", 0, guarded, Duration.ofSeconds(5), 0, Duration.ofMillis(50)));
    }

    private void start(WebSettings settings) {
        Guard guard = new Guard(settings.guard(), InstantSource.system());
        Routes own = routes -> {
            routes.get("/", ctx -> ctx.html("<p>home</p>"));
            routes.get("/fault", ctx -> {
                throw new IllegalStateException("the secret reason");
            });
            routes.post("/api/echo", ctx -> ctx.result(ctx.bodyAsBytes()));
        };
        List<Routes> parts = List.of(
                new Assets(),
                new Login(guard),
                new Health(() -> true, metrics.with("stemma_articles", "Articles.", () -> 12)),
                own);
        server = Optional.of(WebServer.start(settings, guard, parts, InstantSource.system(), asked -> {
            metrics.count(asked);
            log.add(asked);
        }));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> login(String token) throws IOException, InterruptedException {
        HttpRequest post = request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "http://127.0.0.1:" + server.orElseThrow().port())
                .POST(BodyPublishers.ofString("token=" + token))
                .build();
        return client.send(post, BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.orElseThrow().port() + path))
                .timeout(Duration.ofSeconds(10));
    }

    /** A body of so many bytes, of unknown length. */
    private static final class Endless extends InputStream {
        private int left;

        Endless(int left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'a' : -1;
        }
    }
}
