package org.stemma.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.stemma.article.Article;

/** Files and readings for the tests of this module. */
public final class Given {
    private Given() {}

    static Path file(Path dir, String name, String text) throws IOException {
        return Files.writeString(dir.resolve(name), text);
    }

    static Path file(Path dir, String name, byte[] bytes) throws IOException {
        return Files.write(dir.resolve(name), bytes);
    }

    static Reading read(Path... paths) {
        return Reader.read(List.of(paths), InputStream.nullInputStream());
    }

    static Reading read(Onlooker onlooker, Path... paths) {
        Wanted wanted = new Wanted(List.of(paths), List.of(), InputStream.nullInputStream());
        return Reader.read(wanted, Limits.DEFAULT, Fetching.DEFAULT, onlooker);
    }

    static Reading fetch(Fetching fetching, String... addresses) {
        Wanted wanted = new Wanted(List.of(), List.of(addresses), InputStream.nullInputStream());
        return Reader.read(wanted, Limits.DEFAULT, fetching, Onlooker.NONE);
    }

    static Article only(Reading reading, String id) {
        return reading.articles().stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static List<String> reasons(Reading reading) {
        return reading.refusals().stream().map(Given::line).toList();
    }

    static List<String> notes(Reading reading) {
        return reading.notes().stream().map(Given::line).toList();
    }

    /** Text, packed with gzip. */
    public static byte[] gzip(String text) {
        return gzip(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes, packed with gzip. */
    public static byte[] gzip(byte[] bytes) {
        return Warcs.gzip(bytes);
    }

    private static String line(Refusal r) {
        return r.name().substring(r.name().lastIndexOf('/') + 1) + " " + r.reason();
    }
}
