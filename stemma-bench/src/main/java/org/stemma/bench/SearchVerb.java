package org.stemma.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.stemma.bench.search.SearchRun;

/** The index of a made-up library: how fast it takes articles in, how large it is, how fast it answers meanwhile. */
final class SearchVerb implements Verb {
    private static final int SECONDS = 20;

    @Override
    public String usage() {
        return "ARTICLES DOCS.jsonl... (texts to learn words from)";
    }

    @Override
    public void run(List<String> arguments) throws IOException {
        if (arguments.size() < 2) {
            throw new IllegalArgumentException("needs a number and a file of texts");
        }
        Path directory = Files.createTempDirectory("stemma-search");
        try {
            List<String> texts = CopySearchVerb.texts(arguments.subList(1, arguments.size()));
            SearchRun.run(Data.number(arguments.get(0)), SECONDS, texts, directory, System.out);
        } finally {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
