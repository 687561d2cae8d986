package org.stemma.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.stemma.bench.library.LibraryKilling;

/** Adds to a library in processes that are killed on the way, and says what was lost, double, half or astray. */
final class LibraryKillVerb implements Verb {
    @Override
    public String usage() {
        return "DIRECTORY [KILLS]";
    }

    @Override
    public void run(List<String> arguments) throws IOException {
        if (arguments.isEmpty() || arguments.size() > 2) {
            throw new IllegalArgumentException("needs a directory that is empty or not there");
        }
        Path directory = Files.createDirectories(Path.of(arguments.get(0)));
        int kills = arguments.size() == 2 ? Data.number(arguments.get(1)) : 200;
        long seed = System.nanoTime();
        LibraryKilling killing = LibraryKilling.of(directory, kills, new Random(seed));
        killing.problems().forEach(p -> System.out.println(p.where() + " " + p.what()));
        System.out.printf(
                Locale.ROOT,
                "seed %d: killed %d times, %d articles: %d lost, %d problems, %d in another story than without kills%n",
                seed,
                killing.kills(),
                killing.articles(),
                killing.lost(),
                killing.problems().size(),
                killing.astray());
    }
}
