package org.stemma.bench.copysearch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.stemma.article.Article;
import org.stemma.article.Outlet;

/** The whole command on a story of reprints, from a cold start: articles read from a file, page, JSON and report written. */
public final class WholeRun {
    private static final long SEED = 500;
    private static final long LOOK_MILLIS = 50;

    private WholeRun() {}

    /** Runs {@code ./stemma collate} where we are, with and without the encoder, and prints a table in Markdown. */
    public static void run(int articles, List<String> texts, PrintStream out) throws IOException, InterruptedException {
        Path dir = Files.createTempDirectory("stemma-reprints");
        Path story = dir.resolve("reprints.jsonl");
        Path page = dir.resolve("page.html");
        Path json = dir.resolve("dossier.json");
        Path report = dir.resolve("report.txt");
        try {
            write(new ReprintStory(WordModel.of(texts), SEED).articles(articles), story);
            out.printf(
                    Locale.ROOT,
                    "| reprints | encoder | wall s | cpu s | peak MB | page MB | JSON MB | report KB |%n"
                            + "| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |%n");
            for (String encoder : List.of("on", "off")) {
                List<String> command = List.of(
                        "./stemma",
                        "collate",
                        "--one-story",
                        "--encoder",
                        encoder.equals("on") ? "auto" : "off",
                        "--html",
                        page.toString(),
                        "--json",
                        json.toString(),
                        story.toString());
                Times times = time(command, report);
                out.printf(
                        Locale.ROOT,
                        "| %d | %s | %.1f | %.1f | %d | %.1f | %.1f | %d |%n",
                        articles,
                        encoder,
                        times.wall(),
                        times.cpu(),
                        times.peak() / 1000,
                        Files.size(page) / 1e6,
                        Files.size(json) / 1e6,
                        Files.size(report) / 1000);
                out.flush();
            }
        } finally {
            for (Path file : List.of(story, page, json, report, dir)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private record Times(double wall, double cpu, long peak) {}

    private static Times time(List<String> command, Path report) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(report.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Duration cpu = Duration.ZERO;
        long peak = 0;
        // A process that has ended tells no times any more: the last look is the answer.
        while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            cpu = process.info().totalCpuDuration().orElse(cpu);
            peak = Math.max(peak, peak(process.pid()));
        }
        if (process.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + ": exit code " + process.exitValue());
        }
        return new Times((System.nanoTime() - start) / 1e9, cpu.toMillis() / 1e3, peak);
    }

    /** The most memory that a process had at once, in kilobytes; 0 where the system does not tell. */
    private static long peak(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(l -> l.startsWith("VmHWM:"))
                    .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    private static void write(List<Article> story, Path file) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(Files.newBufferedWriter(file))) {
            json.setRootValueSeparator(new SerializedString("\n"));
            for (Article a : story) {
                json.writeStartObject();
                json.writeStringField("id", a.id());
                json.writeStringField("outlet", a.outlet().map(Outlet::name).orElse(""));
                json.writeStringField(
                        "published", a.published().map(Object::toString).orElse(""));
                json.writeStringField("text", a.body());
                json.writeEndObject();
            }
        }
    }
}
