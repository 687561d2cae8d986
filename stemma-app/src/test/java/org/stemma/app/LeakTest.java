package org.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.stemma.testkit.Shared;

/**
 * The texts we measure on belong to their outlets, so no file of the project repeats twelve words of one.
 *
 * <p>The project is the smaller side: its runs of twelve words are hashed, and the shared texts stream past them.
 */
class LeakTest {
    private static final Set<String> LICENCES =
            Set.of("LICENSE", "NOTICE", "stemma-app/src/main/resources/META-INF/licences/Unicode-3.0.txt");
    private static final int RUN = 12;
    private static final long BASE = 0x9E3779B97F4A7C15L;
    private static final long OUT = LongStream.generate(() -> BASE).limit(RUN).reduce(1, (a, b) -> a * b);

    @Test
    void no_file_of_the_project_repeats_twelve_words_of_a_shared_text() throws Exception {
        Path shared = Shared.path(".");
        Path project = Shared.project();
        Map<Long, String> ours = new HashMap<>();
        for (String file : files(project)) {
            if (!LICENCES.contains(file) && Files.isRegularFile(project.resolve(file))) {
                // Bad bytes are some tests' input: they decode to replacement characters and leave the rest readable.
                String text = new String(Files.readAllBytes(project.resolve(file)), StandardCharsets.UTF_8);
                if (text.indexOf('\0') < 0) {
                    runs(text, (hash, start, end) -> ours.putIfAbsent(hash, file));
                }
            }
        }

        Map<String, String> leaks = new TreeMap<>();
        for (Path source : sources(shared)) {
            texts(
                    source,
                    text -> runs(text, (hash, start, end) -> {
                        String file = ours.get(hash);
                        if (file != null) {
                            leaks.putIfAbsent(file, shared.relativize(source) + ": " + text.substring(start, end));
                        }
                    }));
        }

        assertThat(leaks).isEmpty();
    }

    @Test
    void a_repeated_run_is_found_whatever_its_case_and_marks() {
        Set<Long> ours = new HashSet<>();
        runs("// one two three four five six seven eight nine ten eleven twelve", (hash, start, end) -> ours.add(hash));
        String theirs = "Zero. \"One, two; three four\" five - six seven eight Nine ten eleven twelve thirteen";
        List<String> found = new ArrayList<>();
        runs(theirs, (hash, start, end) -> {
            if (ours.contains(hash)) {
                found.add(theirs.substring(start, end));
            }
        });

        assertThat(found).containsExactly("One, two; three four\" five - six seven eight Nine ten eleven twelve");
    }

    /** Tracked files, and those that are about to be. */
    private static List<String> files(Path project) throws IOException, InterruptedException {
        Process git = new ProcessBuilder(
                        Shared.program("git").toString(),
                        "ls-files",
                        "-z",
                        "--cached",
                        "--others",
                        "--exclude-standard")
                .directory(project.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (git.waitFor() != 0) {
            // An unpacked archive of the sources has no list of its files.
            return List.of();
        }
        return Stream.of(names.split("\0")).filter(n -> !n.isEmpty()).toList();
    }

    private static List<Path> sources(Path shared) throws IOException {
        try (Stream<Path> all =
                Stream.concat(Files.walk(shared.resolve("seeds")), Files.walk(shared.resolve("eval")))) {
            return all.filter(p -> p.toString().matches(".*\\.(txt|jsonl?(\\.gz)?)"))
                    .sorted()
                    .toList();
        }
    }

    /** The texts of a data file: its string values when it is JSON, else the whole. */
    private static void texts(Path file, Consumer<String> reader) {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            if (file.toString().endsWith(".txt")) {
                reader.accept(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                return;
            }
            try (JsonParser json = new JsonFactory().createParser(in)) {
                for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                    if (token == JsonToken.VALUE_STRING) {
                        reader.accept(json.getText());
                    }
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    /** Hears of a run of twelve words: its hash, and where it stands. */
    private interface Run {
        void at(long hash, int start, int end);
    }

    /** Tells every run of twelve words, whatever their case and marks; half of them at least must be more than numbers. */
    private static void runs(String text, Run heard) {
        long[] hashes = new long[RUN];
        int[] starts = new int[RUN];
        boolean[] worded = new boolean[RUN];
        long rolling = 0;
        int wordy = 0;
        int count = 0;
        for (int i = 0; i < text.length(); ) {
            int start = i;
            long hash = 17;
            boolean letters = false;
            while (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
                letters |= Character.isLetter(text.charAt(i));
                hash = hash * 1_000_003 + Character.toLowerCase(text.charAt(i));
                i++;
            }
            if (i == start) {
                i++;
                continue;
            }
            int slot = count % RUN;
            rolling = rolling * BASE + hash - hashes[slot] * OUT;
            wordy += (letters ? 1 : 0) - (worded[slot] ? 1 : 0);
            hashes[slot] = hash;
            worded[slot] = letters;
            starts[slot] = start;
            count++;
            if (count >= RUN && wordy >= RUN / 2) {
                heard.at(rolling, starts[count % RUN], i);
            }
        }
    }
}
