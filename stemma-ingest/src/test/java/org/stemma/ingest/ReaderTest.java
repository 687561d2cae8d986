package org.stemma.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.article.Article;
import org.stemma.article.Outlet;
import org.stemma.article.Part;

class ReaderTest {
    private static final String TEXT =
            "The ferry Linnet ran aground off Quillon on Tuesday with forty people on board.\n"
                    + "All of them were brought ashore by the pilot boats before it was dark, the harbour master said.\n";

    @TempDir
    Path dir;

    @Test
    void refuses_an_empty_file_and_reads_the_rest() throws IOException {
        Reading reading = read(file("empty.txt", ""), file("good.txt", TEXT), file("blank.txt", " \n\n\t"));
        assertThat(reading.articles()).extracting(Article::id).containsExactly("good");
        assertThat(reasons(reading)).containsExactlyInAnyOrder("empty.txt is empty", "blank.txt is empty");
    }

    @Test
    void refuses_binary_files_by_what_they_are() throws IOException {
        Reading reading = read(
                bytes("a.txt", new byte[] {1, 2, 0, 4, 0, 0, 9, 9, 1, 0, 3}),
                bytes("b.txt", "%PDF-1.7 and so on".getBytes(StandardCharsets.US_ASCII)),
                bytes("c.txt", new byte[] {'P', 'K', 3, 4, 5, 6}),
                file("good.txt", TEXT));
        assertThat(reading.articles()).hasSize(1);
        assertThat(reasons(reading))
                .containsExactlyInAnyOrder(
                        "a.txt is binary data, not text",
                        "b.txt is a PDF file, not text",
                        "c.txt is a ZIP archive or an Office document, not text");
    }

    @Test
    void reads_what_is_not_utf_8_and_says_so() throws IOException {
        String text = "Le bac était arrêté à Quillon; où étaient les pilotes, a demandé le préfet à l’entrée du port.\n"
                + TEXT;
        Reading reading = read(bytes("latin.txt", text.getBytes(Charset.forName("windows-1252"))));
        assertThat(reading.articles().get(0).parts())
                .anySatisfy(p -> assertThat(p.text()).contains("où étaient les pilotes"));
        assertThat(notes(reading)).singleElement().asString().startsWith("latin.txt is not UTF-8; read as ");
        Reading wide = read(
                bytes("wide.txt", TEXT.getBytes(StandardCharsets.UTF_16LE)),
                bytes("marked.txt", ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_8)));
        assertThat(wide.articles()).allSatisfy(a -> assertThat(a.body()).startsWith("The ferry Linnet"));
        assertThat(wide.articles()).hasSize(2);
    }

    @Test
    void refuses_fifty_megabytes_of_one_line() throws IOException {
        Path path = dir.resolve("line.txt");
        byte[] block = new byte[1 << 20];
        java.util.Arrays.fill(block, (byte) 'a');
        try (var out = Files.newOutputStream(path)) {
            for (int i = 0; i < 50; i++) {
                out.write(block);
            }
        }
        Reading reading = read(path, file("good.txt", TEXT));
        assertThat(reading.articles()).hasSize(1);
        assertThat(reasons(reading)).containsExactly("line.txt has a line of 52428800 characters; this is no article");
    }

    @Test
    void refuses_a_file_that_is_too_large() throws IOException {
        Path path = file("big.txt", TEXT.repeat(100));
        Reading reading =
                Reader.read(List.of(path), InputStream.nullInputStream(), new Limits(1000, 1000, 1000, 1000, 10));
        assertThat(reasons(reading))
                .containsExactly("big.txt is larger than 1000 bytes, the most Stemma reads of one file");
    }

    @Test
    void refuses_a_directory_without_articles_and_reads_one_with_some() throws IOException {
        Path empty = Files.createDirectory(dir.resolve("empty"));
        Files.writeString(empty.resolve(".hidden.txt"), TEXT);
        Files.write(empty.resolve("picture.png"), new byte[] {1, 2, 3});
        Path full = dir.resolve("full");
        Path deeper = Files.createDirectories(full.resolve("deeper"));
        Files.writeString(deeper.resolve("b.txt"), TEXT);
        Files.writeString(full.resolve("a.txt"), TEXT + "And more.\n");
        Files.write(deeper.resolve("picture.png"), new byte[] {1, 2, 3});
        Reading reading = read(empty, full);
        assertThat(reading.articles()).extracting(Article::id).containsExactly("a", "b");
        assertThat(reasons(reading)).singleElement().asString().startsWith("empty is a directory without articles");
        assertThat(notes(reading)).containsExactly("full holds one file of another kind, which was passed over");
    }

    @Test
    void refuses_what_is_not_there_and_what_cannot_be_read() throws IOException {
        Path link = dir.resolve("link.txt");
        Files.createSymbolicLink(link, dir.resolve("gone.txt"));
        Reading reading = read(dir.resolve("missing.txt"), link, Path.of("/proc/self/mem"), file("good.txt", TEXT));
        assertThat(reading.articles()).hasSize(1);
        assertThat(reasons(reading))
                .contains("missing.txt is not there; check the name", "link.txt is a link to a file that is not there");
        assertThat(reading.refusals()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(reasons(read(Path.of("ftp://quillonpost.example/fog.txt"))))
                .singleElement()
                .asString()
                .endsWith("is no file, and no address that is fetched (http, https)");
    }

    @Test
    void reads_the_same_file_once() throws IOException {
        Path a = file("a.txt", TEXT);
        Path copy = file("copy.txt", TEXT);
        Reading reading = read(a, a, copy, dir);
        assertThat(reading.articles()).extracting(Article::id).containsExactly("a");
        assertThat(notes(reading))
                .contains("a.txt was given twice; read once", "copy.txt has the same bytes as " + a + "; read once");
        assertThat(reading.refusals()).isEmpty();
    }

    @Test
    void keeps_an_article_undated_whose_year_cannot_be() throws IOException {
        Reading reading =
                read(file("far.txt", "# Fog over Quillon\n\nPublished at: **20199-11-04T09:53:44+00:00**\n\n" + TEXT));
        assertThat(reading.articles().get(0).published()).isEmpty();
        assertThat(notes(reading))
                .containsExactly(
                        "far.txt says it was published \"20199-11-04T09:53:44+00:00\", which is no date Stemma can read; taken as undated");
    }

    @Test
    void names_the_record_whose_date_cannot_be() throws IOException {
        Reading reading = read(file(
                "many.jsonl",
                "{\"text\":\"The fog came.\",\"date\":\"2025-09-13\"}\n"
                        + "{\"text\":\"The tide came.\",\"date\":\"2025-13-45\"}\n"));
        assertThat(reading.articles()).hasSize(2);
        assertThat(notes(reading))
                .containsExactly(
                        "many.jsonl record 2 says it was published \"2025-13-45\", which is no date Stemma can read; taken as undated");
    }

    @Test
    void tells_of_one_file_some_things_in_their_order_and_counts_the_others() throws IOException {
        StringBuilder items = new StringBuilder("<rss><channel><item><title>The fog came.</title></item>");
        items.append("<item></item>".repeat(5000));
        Reading reading = read(file("long.rss", items + "</channel></rss>"));
        assertThat(reading.articles()).hasSize(1);
        assertThat(notes(reading)).hasSizeLessThan(30).contains("long.rss item 2 has no text");
        assertThat(notes(reading).get(1)).isEqualTo("long.rss item 3 has no text");
        assertThat(notes(reading)).last().asString().matches("long.rss and 4,97\\d more things to know of it");
        assertThat(new Reading(List.of(), List.of(), reading.notes()).notes()).isEqualTo(reading.notes());
    }

    @Test
    void says_of_json_that_is_too_deep_only_what_its_user_can_mend() throws IOException {
        Reading reading = read(file("deep.json", "[".repeat(5000) + "]".repeat(5000)));
        assertThat(reasons(reading))
                .singleElement()
                .asString()
                .contains("nesting depth")
                .doesNotContain("StreamReadConstraints");
    }

    @Test
    void takes_no_markup_behind_declarations_of_its_own_for_a_text() throws IOException {
        Reading reading =
                read(file("bomb.xml", "<!DOCTYPE rss [<!ENTITY a \"fog\">]><rss><channel>&a;</channel></rss>"));
        assertThat(reasons(reading))
                .containsExactly("bomb.xml is XML with declarations of its own (a DTD), which Stemma does not read");
    }

    @Test
    void reads_nothing_of_nothing() {
        assertThat(read()).isEqualTo(new Reading(List.of(), List.of(), List.of()));
    }

    @Test
    void reads_standard_input() {
        Reading reading = Reader.read(
                List.of(Path.of("-")),
                new ByteArrayInputStream(("Fog over Quillon\n\n" + TEXT).getBytes(StandardCharsets.UTF_8)));
        assertThat(reading.articles()).singleElement().satisfies(a -> {
            assertThat(a.id()).isEqualTo("stdin");
            assertThat(a.title()).contains("Fog over Quillon");
        });
    }

    @Test
    void unpacks_gzip_and_refuses_a_broken_or_exploding_one() throws IOException {
        byte[] packed = gzip(TEXT.getBytes(StandardCharsets.UTF_8));
        byte[] bomb = gzip(new byte[80 << 20]);
        Reading reading = read(
                bytes("good.txt.gz", packed),
                bytes("short.txt.gz", java.util.Arrays.copyOf(packed, packed.length / 2)),
                bytes("bomb.txt.gz", bomb));
        assertThat(reading.articles()).extracting(Article::id).containsExactly("good");
        assertThat(reasons(reading))
                .containsExactlyInAnyOrder(
                        "short.txt.gz is a gzip file that breaks off; fetch or pack it again",
                        "bomb.txt.gz unpacks to more than 64 MB, the most Stemma reads of one file");
    }

    @Test
    void gives_each_article_its_own_id_whatever_the_order() throws IOException {
        Path a = Files.createDirectory(dir.resolve("a"));
        Path b = Files.createDirectory(dir.resolve("b"));
        Path one = Files.writeString(a.resolve("story.txt"), TEXT);
        Path two = Files.writeString(b.resolve("story.txt"), TEXT + "And more.\n");
        assertThat(read(one, two).articles()).extracting(Article::id).containsExactly("story", "story-2");
        assertThat(read(two, one)).isEqualTo(read(one, two));
    }

    @Test
    void refuses_json_and_yaml_that_are_nested_without_end() throws IOException {
        Reading reading = read(
                file("deep.json", "{\"text\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"),
                file("deep.md", "---\ntitle: " + "[".repeat(5000) + "]".repeat(5000) + "\n---\n" + TEXT),
                file("tag.md", "---\ntitle: !!javax.script.ScriptEngineManager [1]\n---\n" + TEXT),
                file("bomb.md", "---\na: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n---\n" + TEXT));
        assertThat(reading.refusals())
                .extracting(Refusal::name)
                .anyMatch(n -> n.endsWith("deep.json"))
                .anyMatch(n -> n.endsWith("deep.md"));
        assertThat(reading.articles()).extracting(Article::id).contains("bomb");
    }

    @Test
    void reads_a_page_nested_without_end() throws IOException {
        Reading reading = read(file("deep.html", "<html><body>" + "<div>".repeat(50_000) + "<p>" + TEXT + "</p>"));
        assertThat(reading.articles().size() + reading.refusals().size()).isEqualTo(1);
    }

    @Test
    void tells_feeds_and_archives_that_it_does_not_read() throws IOException {
        Reading reading = read(
                file("feed.xml.txt", "<?xml version=\"1.0\"?><rss><channel/></rss>"), file("a.warc", "WARC/1.0\r\n"));
        assertThat(reading.articles()).isEmpty();
        assertThat(reading.refusals()).hasSize(2);
    }

    @Test
    void names_the_file_and_its_hash() throws IOException {
        Path path = file("a.txt", TEXT);
        Article article = read(path).articles().get(0);
        assertThat(article.capture().name()).isEqualTo(path.toString());
        assertThat(article.capture().sha256().orElseThrow()).hasSize(64);
        assertThat(article.outlet()).isEmpty();
        assertThat(article.language()).contains("en");
    }

    @Test
    void reads_the_header_block_and_the_one_line_header() throws IOException {
        Reading reading = read(
                file(
                        "block.txt",
                        "\n# Fog over Quillon\n\nPublished at: **2021-05-04T09:53:44+00:00**\n\nAuthor: ****\n\n"
                                + "Original: [Aljazeera](https://www.aljazeera.com/a.html)\n\n" + TEXT),
                file("line.txt", " date 2021-05-03 By Quillon News Agency\n\n" + TEXT));
        Article line = reading.articles().get(0);
        assertThat(line.outlet().map(Outlet::name)).contains("Quillon News Agency");
        assertThat(line.agency().orElseThrow().name()).isEqualTo("Quillon News Agency");
        assertThat(line.published().orElseThrow()).hasToString("2021-05-03");
        assertThat(line.title()).isEmpty();
        Article block = reading.articles().get(1);
        assertThat(block.title()).contains("Fog over Quillon");
        assertThat(block.author()).isEmpty();
        assertThat(block.outlet()).contains(new Outlet("Al Jazeera", java.util.Optional.of("aljazeera.com")));
        assertThat(block.published().orElseThrow()).hasToString("2021-05-04T09:53:44Z");
        assertThat(block.body()).isEqualTo(TEXT.strip());
    }

    @Test
    void takes_the_first_line_for_a_title_only_when_it_looks_like_one() throws IOException {
        Reading reading = read(
                file("titled.txt", "Ferry runs aground off Quillon\n" + TEXT),
                file("untitled.txt", TEXT + "More."),
                file("dateline.txt", "QUILLON: The ferry is afloat again.\n" + TEXT));
        assertThat(reading.articles())
                .extracting(a -> a.title().orElse("-"))
                .containsExactly("-", "Ferry runs aground off Quillon", "-");
    }

    @Test
    void joins_lines_that_are_wrapped_to_a_width() throws IOException {
        String wrapped =
                "Ferry runs aground\n\nThe ferry Linnet ran aground off Quillon on Tuesday with\nforty people on board, and all of them were brought\nashore before it was dark.\n\n"
                        + "The harbour master said that the fog had come faster\nthan anyone could have\nthought.\n";
        assertThat(read(file("w.txt", wrapped)).articles().get(0).body().lines())
                .hasSize(2);
    }

    @Test
    void reads_markdown_with_front_matter() throws IOException {
        Article article = read(file("m.md", """
                ---
                title: "Fog: the long night"
                outlet: Quillon Post
                date: 2021-05-04
                author: [Anna Moor, Jan Vale]
                section: harbour
                ---
                The **ferry** ran [aground](https://example.com) on *Tuesday*.

                ## What happened

                > "It was loud," said the_pilot.

                - One tug came.
                - Two went.

                ![The Linnet at the quay](a.jpg)
                """)).articles().get(0);
        assertThat(article.title()).contains("Fog: the long night");
        assertThat(article.author()).contains("Anna Moor, Jan Vale");
        assertThat(article.published().orElseThrow()).hasToString("2021-05-04");
        assertThat(article.extra()).containsEntry("section", "harbour");
        assertThat(article.body())
                .isEqualTo(
                        "The ferry ran aground on Tuesday.\n\"It was loud,\" said the_pilot.\nOne tug came.\nTwo went.");
        assertThat(article.texts(Part.Kind.SUBHEAD)).containsExactly("What happened");
        assertThat(article.texts(Part.Kind.CAPTION)).containsExactly("The Linnet at the quay");
    }

    @Test
    void reads_json_lines_and_keeps_what_it_does_not_know() throws IOException {
        Reading reading = read(file("many.jsonl", """
                {"id":"x1","title":"Fog","text":"The fog came.\\nThe ferry did not.","outlet":"nytimes.com","published":"2021-05-04","story":"s9","language":"en"}
                {"id":"x2","series":"Quillon Post","text":"QUILLON: The ferry came.","date":"2021-05-05T10:00:00Z"}
                {"broken
                {"id":"x3"}
                """));
        assertThat(reading.articles()).extracting(Article::id).containsExactly("x1", "x2");
        Article first = reading.articles().get(0);
        assertThat(first.outlet().map(Outlet::name)).contains("The New York Times");
        assertThat(first.extra()).containsExactly(java.util.Map.entry("story", "s9"));
        assertThat(first.capture().name()).endsWith("many.jsonl#1");
        assertThat(reading.articles().get(1).dateline().orElseThrow().name()).isEqualTo("Quillon");
        assertThat(notes(reading))
                .hasSize(2)
                .anyMatch(n -> n.contains("record 3 is no JSON"))
                .anyMatch(n -> n.contains("record 4 is a JSON object without"));
    }

    @Test
    void reads_one_object_or_a_list() throws IOException {
        assertThat(read(file("one.json", "{\n \"text\": \"The fog came.\",\n \"authors\": [{\"name\":\"A. Moor\"}]\n}"))
                        .articles())
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.id()).isEqualTo("one");
                    assertThat(a.author()).contains("A. Moor");
                });
        assertThat(read(file("two.json", "[{\"text\":\"The fog came.\"},{\"text\":\"The fog went.\"}]"))
                        .articles())
                .extracting(Article::id)
                .containsExactly("two-1", "two-2");
        assertThat(reasons(
                        read(file("none.json", "{\"a\":1}"), file("bad.json", "not json"), file("empty.json", "[]"))))
                .hasSize(3);
    }

    private Reading read(Path... paths) {
        return Reader.read(List.of(paths), InputStream.nullInputStream());
    }

    private List<String> reasons(Reading reading) {
        return reading.refusals().stream().map(this::line).toList();
    }

    private List<String> notes(Reading reading) {
        return reading.notes().stream().map(this::line).toList();
    }

    private String line(Refusal r) {
        return Path.of(r.name()).getFileName() + " " + r.reason();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(dir.resolve(name), text);
    }

    private Path bytes(String name, byte[] bytes) throws IOException {
        return Files.write(dir.resolve(name), bytes);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gz = new GZIPOutputStream(out)) {
            gz.write(bytes);
        }
        return out.toByteArray();
    }
}
