package org.stemma.bench.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.stemma.article.Article;
import org.stemma.ingest.Archives;

/**
 * Copies an archive in a process that is killed on the way as often as wanted, and compares with a reading in one go.
 *
 * @param kills how often it was killed while it read
 * @param articles in the archive
 * @param twice articles that the copy has more than once
 * @param lost articles that it has not
 */
public record Killing(int kills, int articles, int twice, int lost) {
    private static final long LOOK_MILLIS = 2;

    /** Kills the copying of an archive so often, at any moment of each stretch; leaves the copy where it is. */
    public static Killing of(Path archive, Path copy, int kills, Random random) throws IOException {
        List<String> whole = marks(archive);
        int killed = 0;
        for (int k = 0; k < kills; k++) {
            int done = lines(copy).size();
            int stretch = Math.max(1, (whole.size() - done) / (kills - k + 1));
            long stop = bytes(copy) + 1 + (long) (random.nextDouble() * 2 * stretch * lineLength(copy));
            killed += runUntil(archive, copy, stop) ? 1 : 0;
        }
        runUntil(archive, copy, Long.MAX_VALUE);
        List<String> copied =
                lines(copy).stream().map(l -> ArchiveCopy.mark(l).toString()).toList();
        Set<String> once = new HashSet<>(copied);
        Set<String> lost = new HashSet<>(whole);
        lost.removeAll(once);
        return new Killing(killed, whole.size(), copied.size() - once.size(), lost.size());
    }

    /** Copies until the copy has so many bytes, and kills the process then; false when it came to its end before. */
    private static boolean runUntil(Path archive, Path copy, long stop) throws IOException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ArchiveCopy.class.getName(),
                        archive.toString(),
                        copy.toString())
                .inheritIO()
                .start();
        try {
            while (process.isAlive() && bytes(copy) < stop) {
                Thread.sleep(LOOK_MILLIS);
            }
            boolean killed = process.isAlive();
            process.destroyForcibly();
            int status = process.waitFor();
            if (!killed && status != 0) {
                throw new IOException("copying failed with status " + status);
            }
            return killed;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static List<String> marks(Path archive) {
        List<String> out = new ArrayList<>();
        Archives.read(archive, new Archives.Sink() {
            @Override
            public void article(Article article, Archives.Mark mark) {
                out.add(mark.toString());
            }

            @Override
            public void note(String reason) {
                System.out.println(reason);
            }
        });
        return out;
    }

    private static List<String> lines(Path copy) throws IOException {
        return Files.exists(copy) ? Files.readAllLines(copy) : List.of();
    }

    private static long bytes(Path copy) throws IOException {
        return Files.exists(copy) ? Files.size(copy) : 0;
    }

    private static long lineLength(Path copy) throws IOException {
        int lines = lines(copy).size();
        return lines == 0 ? 100 : bytes(copy) / lines;
    }
}
