package org.stemma.bench;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.stemma.article.Article;
import org.stemma.ingest.Archives;

/**
 * Writes a {@code .warc.gz} of so many invented pages, reads it, and says how long it took and how much memory was in use.
 *
 * <p>Memory is measured after a collection every thousand records: in a reading that keeps nothing it does not grow.
 */
final class ArchiveVerb implements Verb {
    private static final String[] WORDS =
            ("harbour ferry quay lamp tug barley engine morning fog pilot rope crane ledger bell tide captain widow clerk ship"
                            + " saw heard left carried told wrote waited the a of and in to with from before after under")
                    .split(" ");

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
            write(file, records);
            read(file);
        } finally {
            if (!kept) {
                Files.delete(file);
            }
        }
    }

    private static void write(Path file, int records) throws IOException {
        Random random = new Random(7);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < records; i++) {
                out.write(record(i, page(i, random)));
            }
        }
    }

    private static byte[] record(int number, String page) throws IOException {
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=UTF-8\r\nContent-Length: " + body.length
                + "\r\n\r\n";
        String head = "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-"
                + String.format(Locale.ROOT, "%012d", number) + ">\r\nWARC-Date: 2025-09-14T10:00:00Z\r\n"
                + "WARC-Target-URI: https://quillonpost.example/" + number + "\r\n"
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
                + (http.length() + body.length) + "\r\n\r\n";
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gz = new GZIPOutputStream(packed)) {
            gz.write((head + http).getBytes(StandardCharsets.US_ASCII));
            gz.write(body);
            gz.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        return packed.toByteArray();
    }

    private static String page(int number, Random random) {
        StringBuilder out = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><title>Report " + number
                + "</title></head><body><nav><a href=\"/\">Home</a></nav><article><h1>Report " + number + "</h1>");
        for (int p = 0; p < 12; p++) {
            out.append("<p>The");
            for (int w = 0; w < 60; w++) {
                out.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
            }
            out.append(".</p>");
        }
        return out.append("</article></body></html>").toString();
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
