package org.stemma.bench.archive;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** A {@code .warc.gz} of invented pages, each a record in a gzip member of its own. */
public final class InventedArchive {
    private static final String[] WORDS =
            ("harbour ferry quay lamp tug barley engine morning fog pilot rope crane ledger bell tide captain widow clerk ship"
                            + " saw heard left carried told wrote waited the a of and in to with from before after under")
                    .split(" ");

    private InventedArchive() {}

    /** Writes so many pages, the same for the same number. */
    public static void write(Path file, int records) throws IOException {
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
}
