package org.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Web Annotations of the sample and of two articles full of signs, held against schema, vocabulary and reader of others. */
class AnnotationExportTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Signs of two UTF-16 units before every quotation, so that counting these instead of code points is found out. */
    private static final String ASTRAL = """
            ---
            outlet: %s
            url: https://%s.example/ferry
            published: 2031-05-0%d
            title: Ferry \uD83D\uDEA2 of Orm is back
            ---

            \uD83D\uDEA2\uD83C\uDF0A The ferry of Orm came back on 3 May 2031 after 14 weeks \uD835\uDD38 in dock.

            \uD83D\uDE00 "We counted every rivet twice and then we painted her green," said Ida Varnoy, her captain. %s

            Some 1,200 people \uD83D\uDC4F waited on the quay of Orm. "Nobody had told us of the brass band," she said.
            """;

    /** For each annotation whether position and quotation lead to the same words, of all that the quotation is found at. */
    private static final String PAGE = """
            <!doctype html><body><div id="articles"></div><pre id="out"></pre><script src="/annotator.js"></script>
            <script src="/data.js"></script><script>
            (async () => {
              const scopes = {};
              for (const [source, text] of Object.entries(texts)) {
                const article = document.createElement('article');
                const runs = Array.from(text).reduce((all, c, i) => {
                  if (i % 37 === 0) all.push(''); all[all.length - 1] += c; return all; }, []);
                runs.forEach((run, i) => {
                  const parent = i % 3 === 1 ? article.appendChild(document.createElement('b')) : article;
                  parent.append(document.createTextNode(run));
                });
                scopes[source] = document.getElementById('articles').appendChild(article);
              }
              const all = async matches => { const found = []; for await (const m of matches) found.push(m); return found; };
              // Where a range begins is told in words before it: the end of one text node is the start of the next.
              const before = (scope, at) => {
                const range = document.createRange();
                range.setStart(scope, 0);
                range.setEnd(at.startContainer, at.startOffset);
                return range.toString().length;
              };
              let right = 0;
              const wrong = [];
              for (const { source, quote, position } of targets) {
                const scope = scopes[source];
                const at = await all(annotator.createTextPositionSelectorMatcher(position)(scope));
                const said = await all(annotator.createTextQuoteSelectorMatcher(quote)(scope));
                if (at.length === 1 && at[0].toString() === quote.exact && said.some(s => before(scope, s) === before(scope, at[0]))) right++;
                else wrong.push(quote.exact + ': ' + at.map(String) + ' / ' + said.length);
              }
              document.getElementById('out').textContent = JSON.stringify({ right, wrong });
            })();
            </script></body>""";

    @TempDir
    static Path directory = Path.of(".");

    private static final List<JsonNode> PAGES = new ArrayList<>();
    private static final Map<String, String> TEXTS = new HashMap<>();
    private static final Map<String, JsonSchema> SCHEMAS = new HashMap<>();

    @BeforeAll
    static void write_all() throws IOException {
        Files.writeString(directory.resolve("a.md"), ASTRAL.formatted("Quay Gazette", "quay", 4, "She laughed."));
        Files.writeString(directory.resolve("b.md"), ASTRAL.formatted("Orm Mirror", "mirror", 5, "She smiled."));
        for (List<String> what : List.of(List.of("demo"), List.of("collate", "a.md", "b.md"))) {
            List<String> line = new ArrayList<>(what);
            line.addAll(List.of("--quiet", "--texts", "full", "--json", "d.json", "--as", "annotations=notes/"));
            Files.createDirectories(directory.resolve("notes"));
            Run run = Run.in(directory, line.toArray(String[]::new));
            assertThat(run.status()).as(run.err()).isZero();
            JsonNode dossier = JSON.readTree(Files.readString(directory.resolve("d.json")));
            dossier.get("articles")
                    .forEach(a ->
                            TEXTS.put(a.path("url").asText(""), a.get("text").asText()));
            for (JsonNode story : dossier.get("stories")) {
                String file = "notes/" + story.get("id").asText() + ".jsonld";
                PAGES.add(JSON.readTree(Files.readString(directory.resolve(file))));
            }
        }
        assertThat(PAGES).hasSizeGreaterThan(2);
    }

    @Test
    void each_fits_the_schema_of_the_data_model() {
        for (JsonNode page : PAGES) {
            ObjectNode alone = page.deepCopy();
            // The schema asks of the first item only, and as an address; the items are asked one by one.
            alone.set("items", JSON.createArrayNode());
            assertThat(complaints("AnnotationPage", alone)).isEmpty();
            Set<String> ids = new HashSet<>();
            for (JsonNode item : page.get("items")) {
                assertThat(complaints("Annotation", item)).isEmpty();
                assertThat(complaints("Motivation", item.get("motivation"))).isEmpty();
                assertThat(complaints("TextualBody", item.get("body"))).isEmpty();
                assertThat(complaints("TargetResource", item.get("target"))).isEmpty();
                for (JsonNode selector : item.at("/target/selector")) {
                    assertThat(complaints("Selector", selector)).isEmpty();
                }
                assertThat(ids.add(item.get("id").asText())).isTrue();
            }
        }
    }

    @Test
    void the_schema_refuses_what_the_model_refuses() {
        ObjectNode item = PAGES.get(0).get("items").get(0).deepCopy();
        assertThat(complaints("Annotation", item.deepCopy().without("target"))).isNotEmpty();
        assertThat(complaints("Annotation", item.deepCopy().put("id", "#s1 1"))).isNotEmpty();
        assertThat(complaints("TextualBody", ((ObjectNode) item.get("body").deepCopy()).without("value")))
                .isNotEmpty();
        ObjectNode quote = item.at("/target/selector/0").deepCopy();
        assertThat(complaints("Selector", quote.without("exact"))).isNotEmpty();
        ObjectNode position = item.at("/target/selector/1").deepCopy();
        assertThat(complaints("Selector", position.put("start", "three"))).isNotEmpty();
    }

    @Test
    void every_word_is_in_the_vocabularies_of_the_w3c_and_stands_where_they_have_it() throws IOException, JsonLdError {
        AnnotationVocabulary vocabulary = AnnotationVocabulary.read();
        String context = Served.script(AnnotationExportTest.class, "export/anno.context.json");
        for (JsonNode page : PAGES) {
            assertThat(vocabulary.complaints(JsonLd.toRdf(document(page.toString()))
                            .options(options(context))
                            .get()))
                    .isEmpty();
        }
        String page = PAGES.get(0).toString();
        assertThat(vocabulary.complaints(JsonLd.toRdf(document(page))
                        .options(options(context.replace("oa:hasTarget", "oa:target")))
                        .get()))
                .containsExactly("no property: http://www.w3.org/ns/oa#target");
        assertThat(vocabulary.complaints(JsonLd.toRdf(document(page.replace("\"SpecificResource\"", "\"TextualBody\"")))
                        .options(options(context))
                        .get()))
                .hasSize(2)
                .allMatch(c -> c.contains(" stands at "));
        assertThat(JsonLd.expand(document(page)).options(options(context)).get().toString())
                .doesNotContain("\"exact\"");
    }

    @Test
    void positions_count_code_points() {
        int checked = 0;
        for (JsonNode page : PAGES) {
            for (JsonNode item : page.get("items")) {
                String body = TEXTS.getOrDefault(item.at("/target/source").asText(), "");
                if (!body.isEmpty()) {
                    JsonNode position = item.at("/target/selector/1");
                    int start = body.offsetByCodePoints(0, position.get("start").asInt());
                    int end = body.offsetByCodePoints(0, position.get("end").asInt());
                    assertThat(body.substring(start, end))
                            .isEqualTo(item.at("/target/selector/0/exact").asText());
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(100);
    }

    @Test
    void the_finder_of_apache_annotator_is_led_to_the_same_words_by_position_and_by_quotation() throws Exception {
        ArrayNode targets = JSON.createArrayNode();
        for (JsonNode page : PAGES) {
            for (JsonNode item : page.get("items")) {
                if (TEXTS.containsKey(item.at("/target/source").asText())) {
                    ObjectNode target = targets.addObject();
                    target.set("source", item.at("/target/source"));
                    target.set("quote", item.at("/target/selector/0"));
                    target.set("position", item.at("/target/selector/1"));
                }
            }
        }
        Map<String, String> files = new HashMap<>();
        files.put("/", PAGE);
        files.put("/annotator.js", Served.script(AnnotationExportTest.class, "export/annotator.js"));
        files.put("/data.js", "const texts = " + JSON.writeValueAsString(TEXTS) + ", targets = " + targets);

        JsonNode found = JSON.readTree(Served.out(directory, files));

        assertThat(found.get("wrong")).isEmpty();
        assertThat(found.get("right").asInt()).isEqualTo(targets.size()).isGreaterThan(100);
    }

    private static List<String> complaints(String definition, JsonNode node) {
        return SCHEMAS.computeIfAbsent(definition, AnnotationExportTest::schema).validate(node).stream()
                .map(Object::toString)
                .toList();
    }

    private static JsonSchema schema(String definition) {
        try {
            ObjectNode schema = JSON.createObjectNode().put("$ref", "#/definitions/" + definition);
            JsonNode model = JSON.readTree(Served.script(AnnotationExportTest.class, "export/anno.schema.json"));
            schema.set("definitions", model.get("definitions"));
            SchemaValidatorsConfig settings = SchemaValidatorsConfig.builder()
                    .formatAssertionsEnabled(true)
                    .build();
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V6).getSchema(schema, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonDocument document(String text) throws JsonLdError {
        return JsonDocument.of(new StringReader(text));
    }

    private static JsonLdOptions options(String context) {
        return new JsonLdOptions((url, o) -> {
            assertThat(url).hasToString("http://www.w3.org/ns/anno.jsonld");
            return document(context);
        });
    }
}
