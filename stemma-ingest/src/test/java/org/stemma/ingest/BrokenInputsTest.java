package org.stemma.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of every format with bytes changed, cut, repeated and put elsewhere: all give articles or lines, none an exception. */
class BrokenInputsTest {
    private static final int ROUNDS = 40;

    @TempDir
    Path dir;

    @RepeatedTest(5)
    void breaks_on_no_damaged_file_of_any_format() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (Map.Entry<String, byte[]> good : examples().entrySet()) {
            for (int round = 0; round < ROUNDS; round++) {
                Path file = Given.file(dir, "x" + round + good.getKey(), damaged(good.getValue(), random));
                assertThatCode(() -> Assertions.assertTimeout(Duration.ofSeconds(20), () -> Given.read(file)))
                        .as("seed %d, %s, round %d", seed, good.getKey(), round)
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void reads_them_where_nothing_is_damaged() throws IOException {
        for (Map.Entry<String, byte[]> good : examples().entrySet()) {
            Reading reading = Given.read(Given.file(dir, "good" + good.getKey(), good.getValue()));
            assertThat(reading.articles())
                    .as(good.getKey() + reading.refusals())
                    .isNotEmpty();
        }
    }

    private static byte[] damaged(byte[] good, Random random) {
        byte[] bytes = good.clone();
        for (int change = random.nextInt(6); change >= 0; change--) {
            if (bytes.length < 8) {
                return bytes;
            }
            int at = random.nextInt(bytes.length);
            int length = Math.min(random.nextInt(64), bytes.length - at);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes = Arrays.copyOf(bytes, at);
                case 2 -> Arrays.fill(bytes, at, at + length, (byte) "<>\"{}[]&;0\u0000\n".charAt(random.nextInt(12)));
                case 3 ->
                    bytes = Warcs.join(
                            Arrays.copyOf(bytes, at),
                            Arrays.copyOfRange(bytes, at, at + length),
                            Arrays.copyOfRange(bytes, at, bytes.length));
                default ->
                    System.arraycopy(
                            good,
                            random.nextInt(good.length - Math.min(length, good.length - 1)),
                            bytes,
                            at,
                            Math.min(length, good.length - 1));
            }
        }
        return bytes;
    }

    private static Map<String, byte[]> examples() throws IOException {
        String text = "The ferry Linnet ran aground off Quillon on Tuesday with forty people aboard.";
        byte[] page = Warcs.response("1.1", "https://q.example/1", Warcs.page("Linnet"));
        byte[] other = Warcs.response("1.0", "https://q.example/2", Warcs.page("Heron"));
        Map<String, byte[]> out = new LinkedHashMap<>();
        out.put(".warc", Warcs.join(page, other));
        out.put(".warc.gz", Warcs.join(Warcs.gzip(page), Warcs.gzip(other)));
        out.put(".wacz", wacz(Warcs.join(Warcs.gzip(page), Warcs.gzip(other))));
        out.put(
                ".csv",
                Warcs.utf8("title,text\n\"Fog, and \"\"tide\"\"\",\"" + text + "\n\n" + text + "\"\nNight," + text
                        + "\n"));
        out.put(".jsonl.zst", zstd(("{\"text\":\"" + text + "\"}\n").repeat(30)));
        out.put(".jsonl.gz", Given.gzip(("{\"title\":\"Fog\",\"text\":\"" + text + "\"}\n").repeat(30)));
        out.put(
                ".json",
                Warcs.utf8(
                        "{\"uri\":\"urn:x:1\",\"pubstatus\":\"usable\",\"version\":\"3\",\"headlines\":[{\"value\":\"Fog\"}],"
                                + "\"bodies\":[{\"contenttype\":\"text/html\",\"value\":\"<p>" + text
                                + "</p>\"}],\"associations\":[{\"type\":\"picture\"}]}"));
        out.put(
                ".feed.json",
                Warcs.utf8(
                        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"content_html\":\"<p>"
                                + text + "</p>\"}]}"));
        out.put(
                ".rss",
                Warcs.utf8("<?xml version=\"1.0\"?><rss><channel><title>P</title><item><title>Fog</title><guid>1</guid>"
                        + "<description><![CDATA[<p>" + text
                        + " &amp; more</p>]]></description></item></channel></rss>"));
        out.put(
                ".atom",
                Warcs.utf8(
                        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>1</id><content type=\"xhtml\"><div><p>"
                                + text + "</p></div></content></entry></feed>"));
        out.put(
                ".xml",
                Warcs.utf8(
                        "<?xml version=\"1.0\"?><newsItem guid=\"urn:x:1\" version=\"2\"><itemMeta><itemClass qcode=\"ninat:text\"/>"
                                + "</itemMeta><contentMeta><headline>Fog</headline></contentMeta><contentSet><inlineXML><nitf><body><body.content><p>"
                                + text
                                + "</p></body.content></body></nitf></inlineXML></contentSet></newsItem>"));
        return out;
    }

    private static byte[] wacz(byte[] warc) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("archive/data.warc.gz"));
            zip.write(warc);
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static byte[] zstd(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZstdOutputStream z = new ZstdOutputStream(out)) {
            z.write(Warcs.utf8(text));
        }
        return out.toByteArray();
    }
}
