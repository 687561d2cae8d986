package org.stemma.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.stemma.ingest.fetch.FetchSettings;

/** Files and readings for the tests of this module. */
final class Given {
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
        return Reader.read(wanted, Limits.DEFAULT, FetchSettings.DEFAULT, onlooker);
    }

    static List<String> reasons(Reading reading) {
        return reading.refusals().stream().map(Given::line).toList();
    }

    static List<String> notes(Reading reading) {
        return reading.notes().stream().map(Given::line).toList();
    }

    static byte[] gzip(String text) throws IOException {
        return gzip(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gz = new GZIPOutputStream(out)) {
            gz.write(bytes);
        }
        return out.toByteArray();
    }

    private static String line(Refusal r) {
        return r.name().substring(r.name().lastIndexOf('/') + 1) + " " + r.reason();
    }
}
