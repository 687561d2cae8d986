package org.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The desk as its users run it: in a process of its own, copied while it runs, stopped by a signal. */
class ServeProcessTest {
    private static final int ADDED = 20;
    private static final int SIGTERM = 143;
    private static final String CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n";

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path dir;

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void it_watches_feeds_is_copied_while_articles_come_and_ends_what_it_has_begun() throws Exception {
        Files.writeString(dir.resolve("feeds.opml"), """
                <opml version="2.0"><body><outline text="Inside" type="rss" xmlUrl="http://127.0.0.1:9/feed"/></body></opml>""");
        Process process = start();
        try (BufferedReader said = process.errorReader(StandardCharsets.UTF_8)) {
            // The desk opens and the watch begins side by side: either may be told first.
            String told = said.readLine() + '\n' + said.readLine();
            int port = port(told);
            assertThat(told).as("what the watch tells").contains("127.0.0.1:9/feed");

            CompletableFuture<Void> adding = CompletableFuture.runAsync(() -> add(port));
            Run copied = Run.in(dir, "backup", "--library", "lib", "copy");
            assertThat(copied.out()).as(copied.err()).startsWith("Copied ").endsWith("to copy\n");
            adding.join();

            try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), port)) {
                slow.setSoTimeout(20_000);
                // Enough of it to be no sluggard's.
                String words = "The ferry Linnet ran aground off Quillon on Tuesday, its owners said. ".repeat(500);
                write(
                        slow,
                        "POST /api/v1/articles?name=last.txt HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n"
                                + "Content-Length: " + words.length() + "\r\n\r\n");
                // The desk asks for the body: it has begun.
                assertThat(new String(slow.getInputStream().readNBytes(CONTINUE.length()), StandardCharsets.US_ASCII))
                        .isEqualTo(CONTINUE);
                write(slow, words.substring(0, 30_000));
                process.destroy();
                Thread.sleep(300);
                write(slow, words.substring(30_000));
                byte[] start = slow.getInputStream().readNBytes("HTTP/1.1 201".length());
                assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 201");
            }
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(SIGTERM);
        } finally {
            process.destroyForcibly();
        }
        assertThat(Run.in(dir, "check", "--library", "lib").out())
                .startsWith("All is well: " + (ADDED + 1) + " articles");
        assertThat(Run.in(dir, "check", "--library", "copy").out()).startsWith("All is well: ");
    }

    private Process start() throws IOException {
        return Run.alone("serve", "--library", "lib", "--port", "0", "--watch", "feeds.opml")
                .directory(dir.toFile())
                .start();
    }

    private static int port(String told) throws IOException {
        Matcher m = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/ ").matcher(told);
        if (!m.find()) {
            throw new IOException("the desk did not start: " + told);
        }
        return Integer.parseInt(m.group(1));
    }

    private void add(int port) {
        for (int i = 0; i < ADDED; i++) {
            String text = "Boat number " + i + " was seen off Quillon on day " + i + " of the regatta, said Anna Moor.";
            URI to = URI.create("http://127.0.0.1:" + port + "/api/v1/articles?name=a" + i + ".txt");
            HttpRequest post = HttpRequest.newBuilder(to)
                    .POST(BodyPublishers.ofString(text))
                    .build();
            assertThat(client.sendAsync(post, BodyHandlers.discarding()).join().statusCode())
                    .isEqualTo(201);
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }
}
