package org.stemma.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stemma.bench.load.LoadRun;
import org.stemma.bench.load.Served;
import org.stemma.bench.load.Times;

/** How fast the desk answers over a large library while articles are added, beside how fast it answers when it has nothing to do. */
final class LoadVerb implements Verb {
    private static final int SECONDS = 60;
    private static final int PER_SECOND = 50;
    private static final int IDLE_PER_SECOND = 4;
    private static final int ADDED = 10;
    private static final int STORIES = 500;
    private static final int PAGE = 100;
    private static final int WORDS = 400;

    /** The line that tells how many stories the desk has still to make. */
    private static final String WAITING = "stemma_stories_waiting ";

    /** Made-up news forms some stories of hundreds of articles; their pages are megabytes, and nobody's first choice. */
    private static final int CROWD = 60;

    @Override
    public String usage() {
        return "LIBRARY ARTICLES.jsonl [SECONDS] (works on a copy; adds articles that are best not there)";
    }

    @Override
    public void run(List<String> arguments) throws IOException {
        if (arguments.size() < 2 || arguments.size() > 3) {
            throw new IllegalArgumentException("needs a library and articles to add to it");
        }
        int seconds = arguments.size() == 3 ? Data.number(arguments.get(2)) : SECONDS;
        List<String> articles = Files.readAllLines(Path.of(arguments.get(1)));
        Path copy = Files.createTempDirectory("stemma-load");
        try {
            copy(Path.of(arguments.get(0)), copy);
            try (Served served = Served.over(copy)) {
                measure(served, articles, Duration.ofSeconds(seconds));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            delete(copy);
        }
    }

    private static void measure(Served served, List<String> articles, Duration length)
            throws IOException, InterruptedException {
        rest(served.address());
        LoadRun.Asked asked = new LoadRun.Asked(stories(served.address()), words(articles), articles.iterator());
        System.out.printf(
                Locale.ROOT,
                "%d stories of at most " + CROWD
                        + " articles, %d words; %d requests a second for %d s, %d articles a second beside them%n",
                asked.stories().size(),
                asked.words().size(),
                PER_SECOND,
                length.toSeconds(),
                ADDED);
        LoadRun run = new LoadRun(served.address(), asked, 1);
        // What is compiled while it runs is compiled now.
        run.run(length.dividedBy(2), PER_SECOND, ADDED);
        LoadRun.Took idle = run.run(length.dividedBy(2), IDLE_PER_SECOND, 0);
        LoadRun.Took busy = run.run(length, PER_SECOND, ADDED);
        System.out.println("| what | answered | failed | p50 ms | p99 ms | longest ms | idle p99 ms | ratio |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (LoadRun.Kind kind : LoadRun.Kind.values()) {
            Times times = busy.of(kind);
            double calm = idle.of(kind).millis(.99);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %d | %.1f | %.1f | %.1f | %s | %s |%n",
                    kind.name().toLowerCase(Locale.ROOT),
                    times.size(),
                    times.failed(),
                    times.millis(.5),
                    times.millis(.99),
                    times.millis(1),
                    calm == 0 ? "" : String.format(Locale.ROOT, "%.1f", calm),
                    calm == 0 ? "" : String.format(Locale.ROOT, "%.1f", times.millis(.99) / calm));
        }
        System.out.println("slowest search of each ten seconds: "
                + busy.searches().slowest(10).stream()
                        .map(ms -> Math.round(ms) + " ms")
                        .collect(Collectors.joining(", ")));
        System.out.println("server's memory at most: " + served.megabytes() + " MB");
    }

    /** Waits until the desk has made ahead what it makes ahead, as one has that was not started this minute. */
    private static void rest(URI desk) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        while (waiting(desk) > 0) {
            Thread.sleep(1_000);
        }
        System.out.printf(
                Locale.ROOT,
                "made ahead what the library did not have yet, in %d s%n",
                Duration.ofNanos(System.nanoTime() - begun).toSeconds());
    }

    private static int waiting(URI desk) throws IOException, InterruptedException {
        HttpRequest metrics = HttpRequest.newBuilder(desk.resolve("/metrics")).build();
        return HttpClient.newHttpClient()
                .send(metrics, BodyHandlers.ofLines())
                .body()
                .filter(line -> line.startsWith(WAITING))
                .map(line -> line.substring(WAITING.length()).strip())
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(0);
    }

    /** The newest stories, as a reader finds them. */
    private static List<String> stories(URI desk) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        List<String> out = new ArrayList<>();
        for (int from = 0; from < STORIES; from += PAGE) {
            HttpRequest list = HttpRequest.newBuilder(desk.resolve("/api/v1/stories?limit=" + PAGE + "&offset=" + from))
                    .build();
            JsonNode page = new ObjectMapper()
                    .readTree(client.send(list, BodyHandlers.ofString()).body());
            page.path("stories").forEach(s -> {
                if (s.path("articles").asInt() <= CROWD) {
                    out.add("/stories/" + s.path("id").asText());
                }
            });
        }
        return out;
    }

    private static List<String> words(List<String> articles) throws IOException {
        TreeSet<String> out = new TreeSet<>();
        for (String line : articles) {
            for (String word :
                    new ObjectMapper().readTree(line).path("text").asText("").split("[^\\p{L}]+")) {
                if (word.length() > 4 && StandardCharsets.US_ASCII.newEncoder().canEncode(word)) {
                    out.add(word.toLowerCase(Locale.ROOT));
                }
            }
            if (out.size() > WORDS) {
                break;
            }
        }
        return List.copyOf(out);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
