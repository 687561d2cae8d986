package org.stemma.bench.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.stemma.store.Library;
import org.stemma.store.Problem;
import org.stemma.store.Steps;
import org.stemma.store.StoryCard;
import org.stemma.store.StoryQuery;

/**
 * Adds to a library in processes that are killed on the way, and looks each time whether all that was acknowledged is there.
 *
 * @param kills how many processes were killed while they added
 * @param articles in the library in the end
 * @param lost how many were acknowledged and not there, summed over all looks
 * @param problems what {@code check} found, over all looks
 * @param astray articles whose story is not what an undisturbed run gives
 */
public record LibraryKilling(int kills, int articles, int lost, List<Problem> problems, int astray) {
    /** The longest that a process lives after its first acknowledgement. */
    private static final int MOST_MILLIS = 400;

    private static final int LOOK_MILLIS = 5;

    /** Looks through the whole library after so many kills. */
    private static final int CHECK = 10;

    /** Copies the list. */
    public LibraryKilling {
        problems = List.copyOf(problems);
    }

    /** Kills so often; leaves two libraries in the directory. */
    public static LibraryKilling of(Path directory, int kills, Random random) throws IOException {
        Path disturbed = directory.resolve("disturbed");
        List<Problem> problems = new ArrayList<>();
        int safe = 0;
        int lost = 0;
        for (int k = 1; k <= kills; k++) {
            // A little of what is there comes again: what was written and not acknowledged must not be there twice.
            safe = Math.max(safe, killed(disturbed, Math.max(0, safe - 5), random));
            try (Library library = Newcomer.open(disturbed)) {
                long there = library.counts().articles();
                lost += (int) Math.max(0, safe - there);
                if (k % CHECK == 0 || k == kills) {
                    problems.addAll(library.check(Steps.NONE));
                }
            }
        }
        return compared(directory, disturbed, new LibraryKilling(kills, 0, lost, problems, 0));
    }

    /** Compares with a library to which the same articles were added in one go. */
    private static LibraryKilling compared(Path directory, Path disturbed, LibraryKilling seen) {
        try (Library library = Newcomer.open(disturbed);
                Library quiet = Newcomer.open(directory.resolve("quiet"))) {
            int there = (int) library.counts().articles();
            quiet.add(Newcomer.entries(0, there));
            Map<String, String> storyOf = storyOf(quiet);
            int astray = 0;
            for (Map.Entry<String, String> e : storyOf(library).entrySet()) {
                astray += Optional.of(e.getValue()).equals(Optional.ofNullable(storyOf.get(e.getKey()))) ? 0 : 1;
            }
            return new LibraryKilling(seen.kills, there, seen.lost, seen.problems, astray);
        }
    }

    private static Map<String, String> storyOf(Library library) {
        Map<String, String> out = new TreeMap<>();
        for (StoryCard card : library.stories(StoryQuery.newest(Integer.MAX_VALUE))) {
            library.articlesOf(card.id()).forEach(article -> out.put(article, card.id()));
        }
        return out;
    }

    /** Lets a process add articles from a number on and kills it at any moment; what it was told is safe. */
    private static int killed(Path library, int from, Random random) throws IOException {
        Path told = library.resolveSibling("told.txt");
        Files.deleteIfExists(told);
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djava.io.tmpdir=" + library.toAbsolutePath().getParent(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Newcomer.class.getName(),
                        library.toString(),
                        Integer.toString(from),
                        Integer.toString(Integer.MAX_VALUE),
                        Long.toString(random.nextLong()))
                .redirectOutput(told.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            while (told(told) == 0) {
                if (!process.isAlive()) {
                    throw new IOException("the process ended before it added anything");
                }
                Thread.sleep(LOOK_MILLIS);
            }
            Thread.sleep(random.nextInt(MOST_MILLIS));
            process.destroyForcibly();
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
        return told(told);
    }

    /** The last number that a process wrote down whole. */
    private static int told(Path file) throws IOException {
        String all = Files.readString(file);
        String whole = all.substring(0, all.lastIndexOf('\n') + 1).strip();
        return whole.isEmpty() ? 0 : Integer.parseInt(whole.substring(whole.lastIndexOf('\n') + 1));
    }
}
