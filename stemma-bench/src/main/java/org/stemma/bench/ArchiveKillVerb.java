package org.stemma.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.stemma.bench.archive.InventedArchive;
import org.stemma.bench.archive.Killing;

/** Reads an archive of so many invented pages in a process that is killed on the way, and says what came twice or was lost. */
final class ArchiveKillVerb implements Verb {
    @Override
    public String usage() {
        return "RECORDS [KILLS]";
    }

    @Override
    public void run(List<String> arguments) throws IOException {
        if (arguments.isEmpty() || arguments.size() > 2) {
            throw new IllegalArgumentException("one or two arguments, please");
        }
        int records = Integer.parseInt(arguments.get(0));
        int kills = arguments.size() == 2 ? Integer.parseInt(arguments.get(1)) : 1;
        Path directory = Files.createTempDirectory("stemma-kill");
        Path archive = directory.resolve("pages.warc.gz");
        Path copy = directory.resolve("copy.tsv");
        try {
            InventedArchive.write(archive, records);
            long seed = System.nanoTime();
            Killing killing = Killing.of(archive, copy, kills, new Random(seed));
            System.out.printf(
                    Locale.ROOT,
                    "seed %d: %d articles, killed %d times: %d twice, %d lost%n",
                    seed,
                    killing.articles(),
                    killing.kills(),
                    killing.twice(),
                    killing.lost());
        } finally {
            Files.deleteIfExists(copy);
            Files.deleteIfExists(archive);
            Files.delete(directory);
        }
    }
}
