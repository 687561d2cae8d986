package org.stemma.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.stemma.article.Article;
import org.stemma.article.Capture;
import org.stemma.ingest.Reader;
import org.stemma.ingest.Reading;

/** The sample that travels in the jar: two invented stories in every format Stemma reads. */
final class Sample {
    private static final String HOME = "sample/";

    private Sample() {}

    /** Reads the sample as a user's files are read; the articles are named by their files alone. */
    static Reading read() throws IOException {
        Path directory = Files.createTempDirectory("stemma-sample");
        try {
            List<Path> files = new ArrayList<>();
            for (String name : names()) {
                Path file = directory.resolve(name);
                try (InputStream in = open(name)) {
                    Files.copy(in, file);
                }
                files.add(file);
            }
            return named(Reader.read(files, InputStream.nullInputStream()), directory);
        } finally {
            delete(directory);
        }
    }

    private static List<String> names() throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(open("index.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(l -> !l.isBlank()).map(String::trim).toList();
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = Sample.class.getResourceAsStream(HOME + name);
        if (in == null) {
            throw new IOException("the sample " + name + " is missing from this build");
        }
        return in;
    }

    /** Where the files lay for a moment says nothing: equal runs give equal dossiers. */
    private static Reading named(Reading reading, Path directory) {
        String prefix = directory + "/";
        List<Article> articles = reading.articles().stream()
                .map(a -> a.withCapture(new Capture(
                        a.capture().name().replace(prefix, ""), a.capture().sha256())))
                .toList();
        return new Reading(articles, reading.refusals(), reading.notes());
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path p : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(p);
            }
        }
    }
}
