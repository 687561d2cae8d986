package org.stemma.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.article.Article;

class ArchivesTest {
    private static final List<String> BOATS = List.of("Linnet", "Heron", "Plover", "Curlew", "Dunlin");

    /** What tells that a file is packed, and needs no dictionary. */
    private static final int HEAD = 9;

    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.1", "1.0 gz", "1.1 gz", "1.1 zst"})
    void reads_the_pages_of_a_warc_file(String kind) throws IOException {
        byte[] info = Warcs.record(
                kind.substring(0, 3), "warcinfo", "", "application/warc-fields", Warcs.utf8("software: x\r\n"), 0);
        Reading reading = Given.read(warc(kind, info));
        assertThat(reading.refusals()).isEmpty();
        assertThat(titles(reading)).containsExactlyInAnyOrderElementsOf(titles(BOATS));
        Article linnet = byTitle(reading, "The Linnet comes home");
        assertThat(linnet.url()).contains("https://quillonpost.example/Linnet");
        assertThat(linnet.outlet().orElseThrow().domain()).contains("quillonpost.example");
        assertThat(linnet.capture().name()).matches(".*crawl\\.warc(\\.gz|\\.zst)?#\\d+");
        assertThat(linnet.capture().sha256()).contains(Bytes.sha256(Warcs.utf8(Warcs.page("Linnet"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.1 gz", "1.1 zst"})
    void goes_on_after_any_record_so_that_nothing_is_twice_and_nothing_lost(String kind) throws IOException {
        Path file = warc(kind);
        Kept whole = Kept.of(file);
        assertThat(whole.titles).containsExactlyElementsOf(titles(BOATS));
        for (int stop = 0; stop < BOATS.size(); stop++) {
            Kept rest = Kept.after(file, whole.marks.get(stop));
            assertThat(rest.titles).isEqualTo(whole.titles.subList(stop + 1, BOATS.size()));
            assertThat(rest.notes).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.1 gz", "1.1 zst"})
    void reads_an_archive_anew_that_is_no_longer_the_one_that_was_marked(String kind) throws IOException {
        Path file = warc(kind);
        Archives.Mark second = Kept.of(file).marks.get(1);
        assertThat(Archives.Mark.parse(second.toString())).isEqualTo(second);
        byte[] info = Warcs.record("1.1", "warcinfo", "", "application/warc-fields", Warcs.utf8("software: x\r\n"), 0);
        warc(kind, info);
        Kept anew = Kept.after(file, second);
        assertThat(anew.titles).containsExactlyElementsOf(titles(BOATS));
        assertThat(anew.notes)
                .containsExactly("was changed or replaced since it was read half way; read from its start");
    }

    @Test
    void reads_no_record_again_after_a_last_one_that_is_cut_short() throws Exception {
        Path file = Path.of(Objects.requireNonNull(ArchivesTest.class.getResource(
                        "WarcFuzzTestInputs/takes_any_web_archive/found-last-record-cut-short.warc"))
                .toURI());
        assertThat(Kept.of(file).marks).extracting(m -> m.place().offset()).containsExactly(736L, 1371L);
    }

    @Test
    void goes_on_in_an_archive_that_was_written_on() throws IOException {
        List<byte[]> records = records("1.1");
        Path file = Given.file(dir, "w.warc", Warcs.join(records.get(0), records.get(1)));
        Kept first = Kept.of(file);
        Given.file(dir, "w.warc", Warcs.join(records.toArray(byte[][]::new)));
        assertThat(Kept.after(file, first.marks.get(1)).titles).isEqualTo(titles(BOATS.subList(2, 5)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.1 gz", "1.1 zst"})
    void tells_how_far_it_has_come(String kind) throws IOException {
        Path file = warc(kind);
        Kept kept = Kept.of(file);
        assertThat(kept.progress)
                .isNotEmpty()
                .isSorted()
                .allMatch(n -> n <= file.toFile().length());
    }

    @Test
    void believes_no_date_after_a_page_was_archived() throws IOException {
        String page = Warcs.page("Linnet")
                .replace(
                        "<title>", "<meta property=\"article:published_time\" content=\"2031-01-01T00:00:00Z\"><title>")
                .replace("<article>", "<article><time datetime=\"2025-09-13\">13 September 2025</time>");
        Reading reading =
                Given.read(Given.file(dir, "d.warc", Warcs.response("1.1", "https://q.example/linnet", page)));
        Article linnet = reading.articles().get(0);
        assertThat(linnet.published().orElseThrow()).hasToString("2025-09-13");
        assertThat(linnet.extra()).containsEntry("fetched", "2025-09-14T10:00:00Z");
    }

    @Test
    void refuses_an_archive_whose_dictionary_it_cannot_read() throws IOException {
        byte[] dictionary = {0x5d, 0x2a, 0x4d, 0x18, 4, 0, 0, 0, 1, 2, 3, 4};
        byte[] needsOne = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0x21, 7, 0, 0, 0};
        Reading reading = Given.read(
                Given.file(dir, "a.warc.zst", Warcs.join(dictionary, needsOne)),
                Given.file(dir, "b.warc.zst", needsOne));
        assertThat(Given.reasons(reading))
                .hasSize(2)
                .allMatch(r -> r.contains("is packed with Zstandard and a dictionary, which Stemma cannot read"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.1 gz"})
    void reads_an_archive_that_breaks_off_as_far_as_it_goes(String kind) throws IOException {
        byte[] whole = Files.readAllBytes(warc(kind));
        Path cut = Given.file(dir, "cut." + extension(kind), Arrays.copyOf(whole, whole.length - whole.length / 10));
        Reading reading = Given.read(cut);
        assertThat(titles(reading)).containsExactlyInAnyOrderElementsOf(titles(BOATS.subList(0, 4)));
        assertThat(Given.notes(reading)).anyMatch(n -> n.contains("breaks off in or after the record at "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.1 gz"})
    void loses_a_broken_record_alone_and_says_where_it_stood(String kind) throws IOException {
        boolean gz = kind.endsWith("gz");
        List<byte[]> records = records(kind.substring(0, 3));
        byte[] broken = pack(records.get(1), gz);
        Arrays.fill(broken, broken.length / 3, broken.length - 4, (byte) 'x');
        if (!gz) {
            System.arraycopy(Warcs.utf8("WARC/x.y\r\n"), 0, broken, 0, 10);
        }
        byte[] first = pack(records.get(0), gz);
        Path file = Given.file(
                dir,
                "b." + extension(kind),
                Warcs.join(
                        first, broken, pack(records.get(2), gz), pack(records.get(3), gz), pack(records.get(4), gz)));
        Reading reading = Given.read(file);
        assertThat(titles(reading))
                .containsExactlyInAnyOrderElementsOf(titles(List.of("Linnet", "Plover", "Curlew", "Dunlin")));
        assertThat(Given.notes(reading))
                .anyMatch(n -> n.contains("is broken in or after the record at ")
                        && n.contains("reading went on at " + (first.length + broken.length)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0 50000", "1.0 -40", "1.0 1000000000000", "1.1 gz 50000", "1.1 gz -40"})
    void a_record_that_lies_about_its_length_takes_no_other_with_it(String kind) throws IOException {
        boolean gz = kind.contains("gz");
        long lie = Long.parseLong(kind.substring(kind.lastIndexOf(' ') + 1));
        String version = kind.substring(0, 3);
        List<byte[]> pieces = new ArrayList<>();
        for (String boat : BOATS) {
            byte[] record = Warcs.response(version, address(boat), Warcs.page(boat));
            if (boat.equals("Plover")) {
                String text = new String(record, java.nio.charset.StandardCharsets.UTF_8);
                int at = text.indexOf("Content-Length: ") + 16;
                int end = text.indexOf('\r', at);
                long length = Long.parseLong(text.substring(at, end)) + lie;
                record = Warcs.utf8(text.substring(0, at) + length + text.substring(end));
            }
            pieces.add(pack(record, gz));
        }
        Path file = Given.file(dir, "lies." + (gz ? "warc.gz" : "warc"), Warcs.join(pieces.toArray(byte[][]::new)));
        Reading reading = Given.read(file);
        assertThat(titles(reading))
                .containsAll(titles(List.of("Linnet", "Heron", "Curlew", "Dunlin")))
                .doesNotHaveDuplicates();
    }

    @Test
    void passes_over_what_is_no_page_and_what_has_no_text() throws IOException {
        byte[] picture = Warcs.utf8("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 3\r\n\r\nxyz");
        byte[] gone = Warcs.utf8("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\nContent-Length: 3\r\n\r\nxyz");
        byte[] login = Warcs.response("1.1", "https://q.example/login", "<html><body><p>Log in</p></body></html>");
        byte[] packed = Warcs.gzip(Warcs.utf8(Warcs.page("Teal")));
        byte[] teal = Warcs.join(
                Warcs.utf8("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: "
                        + packed.length + "\r\n\r\n"),
                packed);
        Path file = Given.file(
                dir,
                "mixed.warc",
                Warcs.join(
                        Warcs.record("1.1", "response", "https://q.example/a.png", "application/http", picture, 0),
                        Warcs.record("1.1", "response", "https://q.example/gone", "application/http", gone, 0),
                        login,
                        Warcs.record(
                                "1.1",
                                "response",
                                "https://q.example/teal",
                                "application/http; msgtype=response",
                                teal,
                                0),
                        Warcs.record(
                                "1.1",
                                "resource",
                                "https://q.example/knot",
                                "text/html",
                                Warcs.utf8(Warcs.page("Knot")),
                                0)));
        Reading reading = Given.read(file);
        assertThat(titles(reading)).containsExactlyInAnyOrder("The Teal comes home", "The Knot comes home");
        assertThat(Given.notes(reading))
                .containsExactly(
                        "mixed.warc holds 1 pages without an article's text, which were passed over",
                        "mixed.warc holds 2 records that are no pages, which were passed over");
    }

    @Test
    void refuses_a_page_that_unpacks_to_more_than_a_page_may_have() throws IOException {
        byte[] bomb = Warcs.gzip(new byte[40 << 20]);
        byte[] http = Warcs.join(
                Warcs.utf8("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: "
                        + bomb.length + "\r\n\r\n"),
                bomb);
        Path file = Given.file(
                dir,
                "bomb.warc",
                Warcs.join(
                        Warcs.record("1.1", "response", "https://q.example/b", "application/http", http, 0),
                        Warcs.response("1.1", "https://q.example/Knot", Warcs.page("Knot"))));
        Reading reading = Given.read(file);
        assertThat(titles(reading)).containsExactly("The Knot comes home");
        assertThat(Given.notes(reading)).anyMatch(n -> n.contains("a page of more than 16000000 bytes"));
    }

    @Test
    void reads_the_listed_pages_of_a_wacz_and_opens_nothing_that_leads_out_of_it() throws IOException {
        byte[] warc = Warcs.join(records("1.1").stream().map(Warcs::gzip).toArray(byte[][]::new));
        Path file = Given.file(
                dir,
                "saved.wacz",
                zip(
                        "pages/pages.jsonl",
                        Warcs.utf8("{\"format\":\"json-pages-1.0\"}\n{\"url\":\"" + address("Heron")
                                + "\"}\nnot json\n{\"url\":\"" + address("Dunlin") + "\"}\n"),
                        "archive/data.warc.gz",
                        warc,
                        "archive/../../../tmp/evil.warc.gz",
                        warc,
                        "archive/more.wacz",
                        warc));
        Reading reading = Given.read(file);
        assertThat(titles(reading)).containsExactlyInAnyOrder("The Heron comes home", "The Dunlin comes home");
        assertThat(reading.articles().get(0).capture().name()).matches(".*saved\\.wacz#archive/data\\.warc\\.gz@\\d+");
        assertThat(Given.notes(reading))
                .anyMatch(n -> n.contains("leads out of it"))
                .anyMatch(n -> n.contains("holds another archive"))
                .anyMatch(n -> n.contains("no JSON"));
        Kept whole = Kept.of(file);
        assertThat(Kept.after(file, whole.marks.get(0)).titles).isEqualTo(whole.titles.subList(1, 2));
    }

    @Test
    void refuses_archives_that_are_none() throws IOException {
        Reading reading = Given.read(
                Given.file(dir, "a.wacz", zip("readme.txt", Warcs.utf8("x"))),
                Given.file(dir, "b.wacz", Arrays.copyOf(zip("readme.txt", Warcs.utf8("x")), 30)),
                Given.file(dir, "c.warc", Warcs.utf8("WARC/1.1\r\nnothing")),
                Given.file(dir, "d.warc.gz", Arrays.copyOf(Warcs.gzip(Warcs.utf8("WARC/1.1\r\n")), 14)));
        assertThat(reading.articles()).isEmpty();
        assertThat(Given.reasons(reading)).hasSize(4).allMatch(r -> r.contains("holds no article; "));
    }

    @Test
    void reads_json_lines_in_bulk_packed_with_gzip_or_zstandard() throws IOException {
        String lines =
                "\ufeff{\"id\":\"a\",\"text\":\"The fog came.\"}\r\n{broken\n\n{\"id\":\"b\",\"text\":\"The fog went.\"}\n{\"id\":\"c\"}\n";
        Path gz = Given.file(dir, "x.jsonl.gz", Given.gzip(lines));
        Path zst = Given.file(dir, "y.ndjson.zst", zstd(lines.replace("fog", "tide")));
        Reading reading = Given.read(gz, zst);
        assertThat(reading.articles())
                .extracting(Article::body)
                .containsExactlyInAnyOrder("The fog came.", "The fog went.", "The tide came.", "The tide went.");
        assertThat(Given.notes(reading))
                .contains(
                        "x.jsonl.gz record at 38 is no JSON that can be read",
                        "x.jsonl.gz record at 81 is a JSON object without a \"text\" or \"title\"");
        assertThat(Kept.after(gz, Kept.of(gz).marks.get(0)).bodies).containsExactly("The fog went.");
    }

    @Test
    void reads_csv_with_line_ends_and_quotation_marks_in_its_fields() throws IOException {
        Path file = Given.file(
                dir,
                "t.csv",
                "title;text;outlet;section\n"
                        + "\"Fog; and \"\"tide\"\"\";\"The fog came.\n\nIt stayed.\";Quillon Post;harbour\r\n"
                        + "a;b;c;d;e\nNight;The night came.;;\n");
        Reading reading = Given.read(file);
        assertThat(titles(reading)).containsExactlyInAnyOrder("Fog; and \"tide\"", "Night");
        Article fog = byTitle(reading, "Fog; and \"tide\"");
        assertThat(fog.body()).isEqualTo("The fog came.\nIt stayed.");
        assertThat(fog.extra()).containsEntry("section", "harbour");
        assertThat(fog.outlet().orElseThrow().name()).isEqualTo("Quillon Post");
        assertThat(Given.notes(reading)).containsExactly("t.csv record at 96 has 5 fields, the header 4");
    }

    @Test
    void an_endless_record_costs_only_itself() throws IOException {
        Limits small = new Limits(1 << 20, 1000, 1000, 1000, 10);
        Path file = Given.file(
                dir,
                "t.jsonl.gz",
                Given.gzip("{\"text\":\"" + "x".repeat(3_000_000) + "\n{\"text\":\"The fog came.\"}\n"));
        Kept kept = new Kept();
        Archives.read(file, Optional.empty(), small, kept);
        assertThat(kept.bodies).containsExactly("The fog came.");
        assertThat(kept.notes).containsExactly("record at 0 is longer than any article; skipped");
    }

    @Test
    void refuses_damaged_zstandard() throws IOException {
        byte[] good =
                zstd("{\"text\":\"" + "The fog came and went. ".repeat(2000) + "\"}\n{\"text\":\"The tide came.\"}\n");
        byte[] bad = good.clone();
        for (int i = 12; i < bad.length - 1; i += 3) {
            bad[i] ^= 0x55;
        }
        Reading reading = Given.read(
                Given.file(dir, "bad.jsonl.zst", bad),
                Given.file(dir, "cut.jsonl.zst", Arrays.copyOf(good, good.length / 2)),
                Given.file(dir, "bad.txt.zst", Arrays.copyOf(bad, bad.length - 1)),
                Given.file(dir, "good.txt.zst", zstd("The fog came.\n")));
        assertThat(reading.articles()).extracting(Article::body).containsExactly("The fog came.");
        assertThat(reading.refusals()).hasSize(3);
    }

    @RepeatedTest(20)
    void a_damaged_frame_of_zstandard_costs_its_record_alone() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int broken = random.nextInt(BOATS.size());
        List<byte[]> frames = new ArrayList<>();
        for (byte[] record : records("1.1")) {
            frames.add(zstd(record));
        }
        byte[] frame = frames.get(broken);
        switch (random.nextInt(3)) {
            case 0 -> frame[random.nextInt(HEAD, frame.length)] ^= (byte) (1 + random.nextInt(255));
            case 1 -> frames.set(broken, Arrays.copyOf(frame, random.nextInt(HEAD, frame.length)));
            default -> Arrays.fill(frame, random.nextInt(HEAD, frame.length), frame.length, (byte) random.nextInt());
        }
        Kept kept = Kept.of(Given.file(dir, "x.warc.zst", Warcs.join(frames.toArray(byte[][]::new))));
        List<String> rest = new ArrayList<>(titles(BOATS));
        rest.remove(broken);
        assertThat(kept.titles).as("seed %d, frame %d", seed, broken).containsExactlyElementsOf(rest);
        assertThat(kept.notes)
                .as("seed %d, frame %d", seed, broken)
                .singleElement()
                .asString()
                .contains("damaged Zstandard data");
    }

    @Test
    void a_damaged_frame_longer_than_can_be_read_again_costs_its_record_alone() throws IOException {
        Random random = new Random(7);
        StringBuilder noise = new StringBuilder("<p>");
        for (int i = 0; i < 3_000_000; i++) {
            noise.append((char) ('!' + random.nextInt(80)));
        }
        List<byte[]> records = records("1.1");
        byte[] large = zstd(Warcs.response("1.1", address("Linnet"), Warcs.page("Linnet") + noise));
        assertThat(large.length).isGreaterThan(2 << 20);
        large[large.length - (1 << 18)] ^= 0x55;
        large[large.length - (1 << 18) + 9] ^= 0x55;
        Kept kept =
                Kept.of(Given.file(dir, "x.warc.zst", Warcs.join(large, zstd(records.get(1)), zstd(records.get(2)))));
        assertThat(kept.titles).isEqualTo(titles(BOATS.subList(1, 3)));
    }

    @Test
    void refuses_zstandard_that_declares_a_window_larger_than_any() throws IOException {
        byte[] wide = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0, (byte) 0xff, 1, 0, 0};
        Reading reading = Given.read(Given.file(dir, "a.txt.zst", wide), Given.file(dir, "b.jsonl.zst", wide));
        assertThat(Given.reasons(reading)).hasSize(2);
    }

    @Test
    void reads_an_archive_larger_than_the_memory_it_has() throws Exception {
        byte[] record = Warcs.gzip(Warcs.response(
                "1.1", address("Linnet"), Warcs.page("Linnet") + "<p>One more lamp on the quay.</p>".repeat(3000)));
        Path file = dir.resolve("large.warc.gz");
        try (var out = new java.io.BufferedOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 600; i++) {
                out.write(record);
            }
        }
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx40m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Probe.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(out).contains("articles: 600");
        assertThat(process.waitFor()).isZero();
    }

    /** Counts the articles of an archive in a Java of its own. */
    static final class Probe {
        private Probe() {}

        public static void main(String[] args) {
            int[] count = new int[1];
            Archives.read(Path.of(args[0]), new Archives.Sink() {
                @Override
                public void article(Article article, Archives.Mark mark) {
                    count[0]++;
                }

                @Override
                public void note(String reason) {
                    System.out.println(reason);
                }
            });
            System.out.println("articles: " + count[0]);
        }
    }

    private Path warc(String kind, byte[]... before) throws IOException {
        List<byte[]> pieces = new ArrayList<>(Arrays.asList(before));
        pieces.addAll(records(kind.substring(0, 3)));
        byte[][] packed = new byte[pieces.size()][];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = pack(pieces.get(i), kind);
        }
        return Given.file(dir, "crawl." + extension(kind), Warcs.join(packed));
    }

    private static String extension(String kind) {
        return kind.endsWith("gz") ? "warc.gz" : kind.endsWith("zst") ? "warc.zst" : "warc";
    }

    private static byte[] pack(byte[] record, String kind) throws IOException {
        return kind.endsWith("zst") ? zstd(record) : pack(record, kind.endsWith("gz"));
    }

    private static byte[] pack(byte[] record, boolean gz) {
        return gz ? Warcs.gzip(record) : record.clone();
    }

    private static List<byte[]> records(String version) {
        return BOATS.stream()
                .map(b -> Warcs.response(version, address(b), Warcs.page(b)))
                .toList();
    }

    private static String address(String boat) {
        return "https://quillonpost.example/" + boat;
    }

    private static List<String> titles(List<String> boats) {
        return boats.stream().map(b -> "The " + b + " comes home").toList();
    }

    private static List<String> titles(Reading reading) {
        return reading.articles().stream().map(a -> a.title().orElse("")).toList();
    }

    private static Article byTitle(Reading reading, String title) {
        return reading.articles().stream()
                .filter(a -> a.title().equals(Optional.of(title)))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] zstd(String text) throws IOException {
        return zstd(Warcs.utf8(text));
    }

    private static byte[] zstd(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var z = new io.airlift.compress.zstd.ZstdOutputStream(out)) {
            z.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] zip(Object... namesAndBytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndBytes.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
                zip.write((byte[]) namesAndBytes[i + 1]);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
