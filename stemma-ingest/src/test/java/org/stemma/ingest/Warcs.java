package org.stemma.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Writes WARC records by hand, right ones and wrong ones. */
final class Warcs {
    private Warcs() {}

    /** A page of some sentences about one boat. */
    static String page(String boat) {
        return "<!DOCTYPE html><html lang=\"en\"><head><title>The " + boat
                + " comes home</title></head><body><article><h1>The "
                + boat + " comes home</h1>"
                + ("<p>The " + boat
                        + " was seen off Quillon before dawn, and people stood on the quay with lamps in their hands."
                        + " The harbour master said that her engine had failed twice in the night and that a tug had brought her in.</p>")
                + "<p>Nobody aboard the " + boat
                + " was hurt, but her cargo of barley is wet and will be sold as feed.</p>"
                + "</article></body></html>";
    }

    static byte[] response(String version, String address, String html) {
        return response(version, address, html, 0);
    }

    /** A response whose record declares so many bytes more than it has. */
    static byte[] response(String version, String address, String html, int lie) {
        byte[] body = html.getBytes(StandardCharsets.UTF_8);
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=UTF-8\r\nContent-Length: " + body.length
                + "\r\n\r\n";
        return record(version, "response", address, "application/http; msgtype=response", join(utf8(http), body), lie);
    }

    static byte[] record(String version, String type, String address, String contentType, byte[] block, int lie) {
        String head =
                "WARC/" + version + "\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:" + id(block) + ">\r\n"
                        + "WARC-Date: 2025-09-14T10:00:00Z\r\n"
                        + (address.isEmpty() ? "" : "WARC-Target-URI: " + address + "\r\n")
                        + "Content-Type: " + contentType + "\r\nContent-Length: " + (block.length + lie) + "\r\n\r\n";
        return join(utf8(head), block, utf8("\r\n\r\n"));
    }

    private static java.util.UUID id(byte[] block) {
        return java.util.UUID.nameUUIDFromBytes(block);
    }

    static byte[] utf8(String s) {
        return s.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] bytes) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (GZIPOutputStream gz = new GZIPOutputStream(out)) {
                gz.write(bytes);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] join(byte[]... pieces) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }
}
