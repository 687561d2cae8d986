package org.stemma.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.stemma.article.Article;
import org.stemma.bench.archive.InventedArchive;
import org.stemma.ingest.Archives;

/**
 * Writes a {@code .warc.gz} of so many invented pages, reads it, and says how long it took and how much memory was in use.
 *
 * <p>Memory is measured after a collection every thousand records: in a reading that keeps nothing it does not grow.
 */
final class ArchiveVerb implements Verb {
    @Override
    public String usage() {
        return "RECORDS [FILE.warc.gz]";
    }

    @Override
    public void run(List<String> arguments) throws IOException {
        if (arguments.isEmpty() || arguments.size() > 2) {
            throw new IllegalArgumentException("one or two arguments, please");
        }
        int records = Integer.parseInt(arguments.get(0));
        boolean kept = arguments.size() == 2;
        Path file = kept ? Path.of(arguments.get(1)) : Files.createTempFile("stemma-archive", ".warc.gz");
        try {
            InventedArchive.write(file, records);
            read(file);
        } finally {
            if (!kept) {
                Files.delete(file);
            }
        }
    }

    private static void read(Path file) {
        long start = System.nanoTime();
        long[] counts = new long[3];
        Archives.read(file, new Archives.Sink() {
            @Override
            public void article(Article article, Archives.Mark mark) {
                counts[0]++;
                if (counts[0] % 1000 == 0) {
                    System.gc();
                    Runtime runtime = Runtime.getRuntime();
                    long used = runtime.totalMemory() - runtime.freeMemory();
                    counts[1] = counts[1] == 0 ? used : Math.min(counts[1], used);
                    counts[2] = Math.max(counts[2], used);
                }
            }

            @Override
            public void note(String reason) {
                System.out.println(reason);
            }
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%d articles in %.1f s (%.0f/s), %d MB packed; memory in use between %d and %d MB%n",
                counts[0],
                seconds,
                counts[0] / seconds,
                file.toFile().length() >> 20,
                counts[1] >> 20,
                counts[2] >> 20);
    }
}
