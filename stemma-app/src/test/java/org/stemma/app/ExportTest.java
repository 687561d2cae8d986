package org.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLType;
import de.undercouch.citeproc.helper.json.JsonLexer;
import de.undercouch.citeproc.helper.json.JsonParser;
import de.undercouch.citeproc.helper.json.StringJsonBuilderFactory;
import jakarta.json.JsonArray;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stemma.app.export.Export;
import org.stemma.app.proof.PageWords;
import org.stemma.app.tree.GraphMlSchema;
import org.xml.sax.SAXException;

/** What the sample looks like in the formats of others, read by readers of those formats. */
class ExportTest {
    private static final String VOCABULARY = "export/schema.org-3.1.1.context.json";
    /** Words of schema.org that came after that release. */
    private static final Set<String> NEWER = Set.of("Claim", "NewsMediaOrganization", "appearance");

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path directory = Path.of(".");

    private static JsonNode dossier = JSON.nullNode();

    @BeforeAll
    static void write_all() throws IOException {
        List<String> line = new ArrayList<>(
                List.of("demo", "--quiet", "--json", "d.json", "--csv", "tables", "--html", "page.html"));
        for (Export e : Export.values()) {
            line.addAll(List.of("--as", e.title() + "=" + e.title() + ".out"));
        }
        Run run = Run.in(directory, line.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        dossier = JSON.readTree(Files.readString(directory.resolve("d.json")));
    }

    @ParameterizedTest
    @EnumSource(Export.class)
    void each_story_gets_a_file_in_each_format(Export export) throws IOException {
        assertThat(file(export, "s1")).isNotBlank();
        assertThat(file(export, "s2")).isNotBlank();
    }

    @Test
    void csl_json_has_an_item_for_each_article_and_fits_its_schema() throws IOException {
        JsonNode items = JSON.readTree(file(Export.CSL, "s1"));
        try (InputStream schema = resource("export/csl.schema.json")) {
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(schema)
                            .validate(items))
                    .isEmpty();
        }
        assertThat(items).hasSize(dossier.at("/stories/0/articles").size());
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_reader_of_csl_json_finds_every_article_with_its_outlet_and_date() throws IOException {
        List<Object> items = new JsonParser(new JsonLexer(new StringReader(file(Export.CSL, "s1")))).parseArray();

        List<CSLItemData> read = new ArrayList<>();
        items.forEach(i -> read.add(CSLItemData.fromJson((Map<String, Object>) i)));
        List<String> again = new ArrayList<>();
        read.forEach(i -> again.add((String) i.toJson(new StringJsonBuilderFactory().createJsonBuilder())));
        // Members that it does not know, or reads as something else, would be lost on the way.
        assertThat(JSON.readTree(again.toString())).isEqualTo(JSON.readTree(file(Export.CSL, "s1")));
        assertThat(read)
                .extracting(CSLItemData::getTitle)
                .contains("Explosion tears open grain silos in port of Velm, 14 hurt");
        assertThat(read).allSatisfy(i -> {
            assertThat(i.getType()).isEqualTo(CSLType.ARTICLE_NEWSPAPER);
            assertThat(i.getContainerTitle()).isNotBlank();
            assertThat(i.getIssued().getDateParts()).isNotEmpty();
        });
    }

    @Test
    void a_reader_of_bibtex_finds_every_article_under_its_siglum() throws ParseException, IOException {
        BibTeXDatabase read = new BibTeXParser().parse(new StringReader(file(Export.BIBTEX, "s1")));

        Map<String, String> titles = new HashMap<>();
        for (BibTeXEntry e : read.getEntries().values()) {
            if (e.getField(BibTeXEntry.KEY_TITLE) != null) {
                titles.put(
                        e.getKey().getValue(), e.getField(BibTeXEntry.KEY_TITLE).toUserString());
            }
        }
        assertThat(read.getEntries()).hasSize(dossier.at("/stories/0/articles").size());
        assertThat(read.getEntries()).containsKey(new Key("A1"));
        assertThat(titles.get("C1")).contains("Explosion tears open grain silos in port of Velm, 14 hurt");
    }

    @Test
    void schema_org_expands_to_articles_quotations_and_claims_that_refer_to_each_other()
            throws IOException, JsonLdError {
        String text = file(Export.SCHEMA, "s1");
        JsonArray expanded = expand(text, "https://schema.org", VOCABULARY);

        assertThat(expanded.toString())
                .contains("http://schema.org/NewsArticle", "http://schema.org/Quotation", "http://schema.org/Claim");
        thenWordsAreOfTheVocabulary(JSON.readTree(text).get("@graph"));
        List<String> ids = new ArrayList<>();
        List<String> references = new ArrayList<>();
        for (JsonNode node : JSON.readTree(text).get("@graph")) {
            ids.add(node.get("@id").asText());
            for (String member : List.of("isPartOf", "appearance")) {
                node.path(member).forEach(r -> references.add(r.get("@id").asText()));
            }
        }
        assertThat(ids).doesNotHaveDuplicates().containsAll(references);
    }

    @Test
    void the_page_tells_search_engines_what_several_articles_quote_and_where_its_citations_have_it()
            throws IOException, JsonLdError {
        org.jsoup.nodes.Document page = Jsoup.parse(Files.readString(directory.resolve("page.html")));
        String text = page.expectFirst("script[type=application/ld+json]").data();
        JsonArray expanded = expand(text, "https://schema.org", VOCABULARY);

        assertThat(expanded.toString())
                .contains("http://schema.org/NewsArticle", "http://schema.org/Quotation", "http://schema.org/Claim");
        thenWordsAreOfTheVocabulary(JSON.readTree(text).get("@graph"));
        int quoted = 0;
        for (JsonNode node : JSON.readTree(text).get("@graph")) {
            String type = node.get("@type").asText();
            if (type.equals("NewsArticle")) {
                assertThat(page.getElementById(node.get("@id").asText().substring(1)))
                        .isNotNull();
            } else {
                assertThat(page.select("[data-c=" + node.get("identifier").asText() + "]"))
                        .as(node.toString())
                        .extracting(PageWords::of)
                        .contains(node.get("text").asText());
                quoted++;
            }
        }
        assertThat(quoted).isGreaterThan(10);
    }

    @Test
    void the_graph_of_variants_fits_the_schema_of_graphml() throws IOException, SAXException {
        GraphMlSchema.validate(new StreamSource(new StringReader(file(Export.VARIANTS, "s1"))));
        GraphMlSchema.validate(new StreamSource(new StringReader(file(Export.GRAPHML, "s1"))));
        assertThat(file(Export.VARIANTS, "s1")).contains("gravely", "badly");
    }

    @Test
    void the_timeline_is_a_picture_with_a_row_for_each_date() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        var svg = factory.newDocumentBuilder()
                .parse(directory.resolve("timeline-s1.out").toFile())
                .getDocumentElement();

        int lanesInKey = 3;
        assertThat(svg.getElementsByTagNameNS("http://www.w3.org/2000/svg", "circle")
                        .getLength())
                .isEqualTo(dossier.at("/stories/0/timeline").size() + lanesInKey);
    }

    @Test
    void the_notes_hold_the_brief_with_its_signs() throws IOException {
        long lines = file(Export.MARKDOWN, "s1")
                .lines()
                .dropWhile(l -> !l.equals("## Brief"))
                .skip(1)
                .takeWhile(l -> !l.startsWith("## "))
                .filter(l -> l.startsWith("- "))
                .count();

        assertThat(lines).isEqualTo(dossier.at("/stories/0/brief").size());
    }

    @Test
    void a_reader_of_csv_finds_as_many_cells_in_every_row_as_in_the_header() throws IOException {
        CsvMapper csv =
                CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
        List<Path> tables;
        try (Stream<Path> files = Files.list(directory.resolve("tables"))) {
            tables = files.sorted().toList();
        }
        assertThat(tables).hasSizeGreaterThan(7);
        for (Path table : tables) {
            try (MappingIterator<String[]> rows = csv.readerFor(String[].class).readValues(table.toFile())) {
                int columns = rows.next().length;
                while (rows.hasNext()) {
                    assertThat(rows.next()).as("%s", table).hasSize(columns);
                }
            }
        }
    }

    @Test
    void what_is_no_format_is_a_mistake_that_names_those_there_are() {
        assertThat(Run.in(directory, "demo", "--as", "word=a.doc").status()).isEqualTo(2);
        assertThat(Run.in(directory, "demo", "--as", "csl").err()).contains("FORMAT=FILE", "bibtex", "csl");
    }

    @Test
    void the_excerpts_in_the_document_stand_in_the_sample() throws IOException {
        Path document = Path.of(System.getProperty("user.dir")).resolve("../docs/exports.md");
        String name = "";
        List<String> block = new ArrayList<>();
        boolean inside = false;
        int checked = 0;
        for (String line : Files.readAllLines(document)) {
            if (line.startsWith("```")) {
                if (inside && !name.isEmpty()) {
                    excerpt(name, String.join("\n", block));
                    checked++;
                }
                block.clear();
                inside = !inside;
            } else if (inside) {
                block.add(line);
            } else if (line.startsWith("## `")) {
                name = line.substring(4, line.indexOf('`', 4));
            }
        }
        assertThat(checked).isEqualTo(Export.values().length + 1);
    }

    /** What stands between {@code [...]} must stand in the file. */
    private static void excerpt(String name, String block) throws IOException {
        Path written = directory.resolve(name.equals("csv") ? "tables/figures.csv" : name + "-s1.out");
        String text = Files.readString(written).replace("\r\n", "\n");
        for (String piece : block.split("\n\\[\\.\\.\\.]\n")) {
            assertThat(text).as(name).contains(piece);
        }
    }

    /** Titanium makes a term of anything under {@code @vocab}; a word misspelt would pass, were it not looked up. */
    private static void thenWordsAreOfTheVocabulary(JsonNode node) throws IOException {
        JsonNode terms;
        try (InputStream in = resource(VOCABULARY)) {
            terms = JSON.readTree(in).get("@context");
        }
        List<String> words = new ArrayList<>();
        node.findValues("@type").forEach(t -> words.add(t.asText()));
        for (JsonNode n : node) {
            n.fieldNames().forEachRemaining(words::add);
            n.forEach(member -> member.fieldNames().forEachRemaining(words::add));
        }
        assertThat(words)
                .filteredOn(w -> !w.startsWith("@") && !NEWER.contains(w))
                .isNotEmpty()
                .allSatisfy(w -> assertThat(terms.path(w).path("@id").asText()).isEqualTo("schema:" + w));
    }

    private static JsonArray expand(String text, String context, String resource) throws IOException, JsonLdError {
        JsonLdOptions options = new JsonLdOptions((url, o) -> {
            assertThat(url).hasToString(context);
            try (InputStream in = resource(resource)) {
                return JsonDocument.of(in);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        Document document = JsonDocument.of(new StringReader(text));
        return JsonLd.expand(document)
                .options(options)
                .base("https://dossier.example/story")
                .get();
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(ExportTest.class.getResourceAsStream(name), name);
    }

    private static String file(Export export, String story) throws IOException {
        return Files.readString(directory.resolve(export.title() + "-" + story + ".out"));
    }
}
