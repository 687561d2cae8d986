package org.stemma.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadRunTest {
    private final AtomicInteger stories = new AtomicInteger();
    private final AtomicInteger added = new AtomicInteger();
    private final ExecutorService answering = Executors.newSingleThreadExecutor();

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(answering);
    }

    @AfterEach
    void stop() {
        server.stop(0);
        answering.shutdownNow();
    }

    @Test
    void asks_at_its_pace_and_counts_what_is_answered() throws Exception {
        answer("/stories/", stories, 200, 0);
        answer("/search", new AtomicInteger(), 404, 0);
        answer("/api/v1/articles", added, 201, 0);

        LoadRun.Took times = run(Duration.ofSeconds(1), 40, 10);

        assertThat(stories).hasValue(20);
        assertThat(added).hasValue(10);
        assertThat(times.of(LoadRun.Kind.STORY).size()).isEqualTo(20);
        assertThat(times.of(LoadRun.Kind.SEARCH).failed()).isEqualTo(20);
        assertThat(times.of(LoadRun.Kind.ADD).millis(.5)).isPositive();
    }

    @Test
    void a_server_that_stalls_is_charged_for_all_that_waited() throws Exception {
        answer("/stories/", stories, 200, 100);
        answer("/search", new AtomicInteger(), 200, 0);

        LoadRun.Took times = run(Duration.ofMillis(500), 40, 0);

        // Ten answers that take 100 ms each, one after the other, and are due 50 ms apart: the last waits half a
        // second.
        assertThat(times.of(LoadRun.Kind.STORY).size()).isEqualTo(10);
        assertThat(times.of(LoadRun.Kind.STORY).millis(1)).isGreaterThan(450);
        assertThat(times.of(LoadRun.Kind.STORY).millis(.5)).isGreaterThan(200);
    }

    @Test
    void a_share_of_the_times_is_the_smallest_that_holds_so_many() {
        Times times = new Times();
        for (int i = 100; i > 0; i--) {
            times.add(0, i * 1_000L);
        }

        assertThat(times.millis(.5)).isEqualTo(50);
        assertThat(times.millis(.99)).isEqualTo(99);
        assertThat(times.millis(1)).isEqualTo(100);
        assertThat(new Times().millis(.99)).isZero();
    }

    @Test
    void the_slowest_of_each_stretch_tells_a_slow_start_from_pauses() {
        Times times = new Times();
        times.add(0, 80_000);
        times.add(9_999_999, 3_000);
        times.add(10_000_000, 5_000);
        times.add(30_000_000, 6_000);

        assertThat(times.slowest(10)).containsExactly(80.0, 5.0, 0.0, 6.0);
        assertThat(new Times().slowest(10)).isEmpty();
    }

    private LoadRun.Took run(Duration length, int perSecond, int articles) throws InterruptedException {
        server.start();
        URI desk = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        List<String> lines = List.of("{\"text\":\"The ferry sails.\"}");
        LoadRun.Asked asked =
                new LoadRun.Asked(List.of("/stories/s1", "/stories/s2"), List.of("ferry", "fog"), lines.iterator());
        return new LoadRun(desk, asked, 7).run(length, perSecond, articles);
    }

    private void answer(String path, AtomicInteger counted, int status, int millis) {
        server.createContext(path, exchange -> {
            counted.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.sendResponseHeaders(status, 2);
            exchange.getResponseBody().write(new byte[] {'o', 'k'});
            exchange.close();
        });
    }
}
