package org.stemma.bench.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A headless Chromium with an empty profile and one tab, driven over its DevTools protocol. */
public final class Chromium implements AutoCloseable {
    /** The names under which it may be installed. */
    public static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_SECONDS = 300;
    private static final String LISTENING = "DevTools listening on ws://";
    private static final double A4_WIDTH_INCHES = 8.27;
    private static final double A4_HEIGHT_INCHES = 11.69;

    /** When the page was first painted and wholly loaded, in milliseconds since it was asked for; its size as a tree. */
    private static final String TIMES = """
            (() => {
              const load = performance.getEntriesByType('navigation')[0];
              const paint = performance.getEntriesByName('first-contentful-paint')[0];
              return {
                url: document.URL, load: load ? load.loadEventEnd : 0, painted: paint ? paint.startTime : 0,
                elements: document.getElementsByTagName('*').length
              };
            })()""";

    private final Path profile;
    private final Process process;
    private final WebSocket socket;
    private final BlockingQueue<JsonNode> answers;
    private int calls;

    private Chromium(Path profile, Process process, WebSocket socket, BlockingQueue<JsonNode> answers) {
        this.profile = profile;
        this.process = process;
        this.socket = socket;
        this.answers = answers;
    }

    /**
     * How long a page took to open.
     *
     * @param paintedMillis until its first words stood there
     * @param loadedMillis until all was loaded and laid out
     * @param elements it has
     */
    public record Opening(double paintedMillis, double loadedMillis, int elements) {}

    /** Starts a browser. */
    public static Chromium start(String program) throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory("stemma-chromium");
        Process process = new ProcessBuilder(
                        program,
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--hide-scrollbars",
                        "--window-size=1280,900",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        String host = host(process);
        BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
        HttpClient http = HttpClient.newHttpClient();
        WebSocket socket = http.newWebSocketBuilder()
                .buildAsync(tab(http, host), new Listener(answers))
                .join();
        return new Chromium(profile, process, socket, answers);
    }

    /** Opens a file as a reader does, and waits until all of it stands there. */
    public Opening open(Path file) throws IOException, InterruptedException {
        String address = file.toAbsolutePath().toUri().toString();
        call("Page.navigate", JSON.createObjectNode().put("url", address));
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < deadline) {
            ObjectNode ask = JSON.createObjectNode().put("expression", TIMES).put("returnByValue", true);
            JsonNode times = call("Runtime.evaluate", ask).at("/result/value");
            boolean there = times.path("url").asText().startsWith("file:");
            if (there
                    && times.path("load").asDouble() > 0
                    && times.path("painted").asDouble() > 0) {
                return new Opening(
                        times.get("painted").asDouble(),
                        times.get("load").asDouble(),
                        times.get("elements").asInt());
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new IOException(file + " did not open in " + PATIENCE_SECONDS + " seconds");
    }

    /** The open page on A4, as PDF. */
    public byte[] print() throws IOException, InterruptedException {
        ObjectNode paper = JSON.createObjectNode()
                .put("paperWidth", A4_WIDTH_INCHES)
                .put("paperHeight", A4_HEIGHT_INCHES)
                .put("preferCSSPageSize", true);
        return Base64.getDecoder()
                .decode(call("Page.printToPDF", paper).get("data").asText());
    }

    /** How many sheets a PDF of this browser has; it leaves the tree of pages uncompressed. */
    public static int sheets(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        int sheets = 0;
        String page = "/Type /Page";
        for (int at = text.indexOf(page); at >= 0; at = text.indexOf(page, at + 1)) {
            sheets += text.startsWith("s", at + page.length()) ? 0 : 1;
        }
        return sheets;
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        // Its helpers write into the profile as long as they live.
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(p -> p.onExit().join());
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private JsonNode call(String method, ObjectNode parameters) throws IOException, InterruptedException {
        int id = ++calls;
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", parameters);
        socket.sendText(JSON.writeValueAsString(message), true).join();
        while (true) {
            JsonNode answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (answer == null) {
                throw new IOException("the browser does not answer " + method);
            }
            if (answer.path("id").asInt() == id) {
                if (answer.has("error")) {
                    throw new IOException(
                            method + ": " + answer.at("/error/message").asText());
                }
                return answer.get("result");
            }
        }
    }

    /** Where the browser listens, as it says itself; what else it says is left unread. */
    private static String host(Process process) throws IOException {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(LISTENING)) {
                return line.substring(LISTENING.length(), line.indexOf('/', LISTENING.length()));
            }
        }
        throw new IOException("the browser did not start");
    }

    private static URI tab(HttpClient http, String host) throws IOException, InterruptedException {
        HttpRequest list = HttpRequest.newBuilder(URI.create("http://" + host + "/json/list"))
                .build();
        for (JsonNode t : JSON.readTree(
                http.send(list, HttpResponse.BodyHandlers.ofString()).body())) {
            if (t.path("type").asText().equals("page")) {
                return URI.create(t.get("webSocketDebuggerUrl").asText());
            }
        }
        throw new IOException("the browser has no tab");
    }

    /** Puts whole messages into a queue. */
    private static final class Listener implements WebSocket.Listener {
        private final BlockingQueue<JsonNode> answers;
        private final StringBuilder message = new StringBuilder();

        Listener(BlockingQueue<JsonNode> answers) {
            this.answers = answers;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            message.append(data);
            if (last) {
                try {
                    answers.add(JSON.readTree(message.toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                message.setLength(0);
            }
            webSocket.request(1);
            return null;
        }
    }
}
