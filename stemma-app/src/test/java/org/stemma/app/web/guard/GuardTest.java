package org.stemma.app.web.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {
    private static final String SECRET = Token.fresh();

    private Instant now = Instant.parse("2026-11-22T08:00:00Z");
    private final InstantSource clock = () -> now;
    private final Guard loopback = new Guard(GuardSettings.LOOPBACK, clock);
    private final Guard open =
            new Guard(GuardSettings.LOOPBACK.by(Set.of("desk.example")).openedBy(Token.of(SECRET)), clock);

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:7414", "127.0.0.1:7414", "[::1]:7414", "[::1]"})
    void answers_to_the_names_of_loopback(String host) {
        assertThatCode(() -> loopback.check(get("/").by(host).request())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:7414",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "[::2]",
                ""
            })
    void refuses_a_strangers_name_that_points_here(String host) {
        assertThat(refusal(loopback, get("/").by(host)).status()).isEqualTo(421);
    }

    @Test
    void refuses_a_request_without_a_name() {
        assertThat(refusal(loopback, get("/").byNoName()).status()).isEqualTo(421);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // path, Origin, Sec-Fetch-Site, passes
                "/stories/s1/merge, http://localhost:7414, same-origin, true",
                "/stories/s1/merge, https://localhost:7414, -, true",
                "/stories/s1/merge, http://evil.example, cross-site, false",
                "/stories/s1/merge, http://evil.example, -, false",
                "/stories/s1/merge, http://localhost:9999, same-site, false",
                "/stories/s1/merge, null, -, false",
                "/stories/s1/merge, -, cross-site, false",
                "/stories/s1/merge, -, -, false",
                "/api/v1/articles, -, -, true",
                "/api/v1/articles, http://evil.example, -, false",
                "/api/v1/articles, -, cross-site, false",
            })
    void lets_only_own_pages_change_anything(String path, String origin, String site, boolean passes) {
        Asking post = post(path).from(Optional.ofNullable(origin), Optional.ofNullable(site));

        if (passes) {
            assertThatCode(() -> loopback.check(post.request())).doesNotThrowAnyException();
        } else {
            assertThat(refusal(loopback, post).status()).isEqualTo(403);
        }
    }

    @Test
    void slows_down_a_client_that_asks_too_often_and_no_other() {
        Guard strict = new Guard(new GuardSettings(Set.of(), Optional.empty(), 2, 3, 1_000), clock);
        for (int i = 0; i < 3; i++) {
            strict.check(get("/").request());
        }

        Refused refused = refusal(strict, get("/"));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.retry()).contains(Duration.ofMillis(500));
        assertThatCode(() -> strict.check(get("/").client("10.0.0.9").request()))
                .doesNotThrowAnyException();

        now = now.plusMillis(500);
        assertThatCode(() -> strict.check(get("/").request())).doesNotThrowAnyException();
        assertThat(refusal(strict, get("/")).status()).isEqualTo(429);
    }

    @Test
    void refuses_a_body_that_is_too_long_before_it_comes() {
        assertThat(refusal(loopback, post("/api/v1/articles").length(1L << 30)).status())
                .isEqualTo(413);
    }

    @Test
    void asks_other_machines_for_the_token() {
        assertThat(refusal(open, get("/").by("desk.example")).status()).isEqualTo(401);
        assertThat(refusal(open, get("/").by("desk.example").bearing("Bearer " + Token.fresh()))
                        .status())
                .isEqualTo(401);
        assertThatCode(() -> open.check(
                        get("/").by("desk.example").bearing("bearer " + SECRET).request()))
                .doesNotThrowAnyException();
        assertThatCode(() -> open.check(get("/login").by("desk.example").request()))
                .doesNotThrowAnyException();
    }

    @Test
    void a_browser_shows_the_token_once_and_is_known_for_a_day_at_most() {
        assertThat(open.login("10.0.0.2", "wrong")).isEmpty();
        String session = open.login("10.0.0.2", SECRET).orElseThrow();

        open.check(get("/").by("desk.example").session(session).request());
        assertThat(refusal(open, get("/").by("desk.example").session("made up")).status())
                .isEqualTo(401);

        now = now.plus(Sessions.LIFE);
        assertThat(refusal(open, get("/").by("desk.example").session(session)).status())
                .isEqualTo(401);
    }

    @Test
    void a_browser_that_logs_out_is_not_known_any_more() {
        String session = open.login("10.0.0.2", SECRET).orElseThrow();
        open.logout(session);

        assertThat(refusal(open, get("/").by("desk.example").session(session)).status())
                .isEqualTo(401);
    }

    @Test
    void nobody_guesses_tokens_by_the_thousand() {
        for (int i = 0; i < 10; i++) {
            assertThat(open.login("10.0.0.3", "guess " + i)).isEmpty();
        }

        assertThat(catchThrowableOfType(Refused.class, () -> open.login("10.0.0.3", "guess"))
                        .status())
                .isEqualTo(429);
    }

    @Test
    void a_token_is_kept_by_its_hash_only() {
        assertThat(Token.of(SECRET).toString()).doesNotContain(SECRET);
        assertThat(Token.of(SECRET).opens(SECRET)).isTrue();
        assertThat(Token.of(SECRET).opens(SECRET + " ")).isFalse();
        assertThat(Token.fresh()).isNotEqualTo(SECRET).hasSizeGreaterThan(40);
    }

    private static Refused refusal(Guard guard, Asking asking) {
        return catchThrowableOfType(Refused.class, () -> guard.check(asking.request()));
    }

    private static Asking get(String path) {
        return new Asking("GET", path);
    }

    private static Asking post(String path) {
        return new Asking("POST", path);
    }

    /** A request in the making. */
    private static final class Asking {
        private final String method;
        private final String path;
        private Optional<String> host = Optional.of("localhost:7414");
        private String client = "127.0.0.1";
        private Optional<String> origin = Optional.empty();
        private Optional<String> site = Optional.empty();
        private Optional<String> authorization = Optional.empty();
        private Optional<String> session = Optional.empty();
        private long length = -1;

        Asking(String method, String path) {
            this.method = method;
            this.path = path;
        }

        Asking by(String name) {
            host = Optional.of(name);
            return this;
        }

        Asking byNoName() {
            host = Optional.empty();
            return this;
        }

        Asking client(String address) {
            client = address;
            return this;
        }

        Asking from(Optional<String> page, Optional<String> fetchSite) {
            origin = page;
            site = fetchSite;
            return this;
        }

        Asking bearing(String value) {
            authorization = Optional.of(value);
            return this;
        }

        Asking session(String secret) {
            session = Optional.of(secret);
            return this;
        }

        Asking length(long bytes) {
            length = bytes;
            return this;
        }

        Guard.Request request() {
            return new Guard.Request(method, path, client, host, origin, site, authorization, session, length);
        }
    }
}
