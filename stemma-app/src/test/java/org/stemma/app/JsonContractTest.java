package org.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonContractTest {
    @TempDir
    Path directory;

    @Test
    void the_sample_in_json_keeps_to_the_schema() throws IOException {
        assertThat(schema().validate(demo("quoted"), InputFormat.JSON)).isEmpty();
        assertThat(schema().validate(demo("full"), InputFormat.JSON)).isEmpty();
    }

    @Test
    void a_dossier_of_another_shape_is_not_let_through() throws IOException {
        String broken = demo("quoted").replace("\"lineages\"", "\"families\"");

        assertThat(schema().validate(broken, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void every_span_in_a_full_dossier_quotes_its_article() throws IOException {
        JsonNode dossier = new ObjectMapper().readTree(demo("full"));

        int checked = 0;
        for (JsonNode story : dossier.get("stories")) {
            for (JsonNode utterance : story.get("utterances")) {
                for (JsonNode attribution : utterance.get("attributions")) {
                    for (JsonNode span : attribution.get("spans").get("content")) {
                        checked += quotes(dossier, attribution.get("article").asText(), span);
                    }
                }
            }
            for (JsonNode entry : story.get("timeline")) {
                for (JsonNode witness : entry.get("witnesses")) {
                    checked += quotes(dossier, witness.get("article").asText(), witness);
                    checked += quotes(dossier, witness.get("article").asText(), witness.get("sentence"));
                }
            }
            for (JsonNode sentence : story.get("brief")) {
                checked += quotes(dossier, sentence.get("article").asText(), sentence);
            }
        }
        assertThat(checked).isGreaterThan(20);
    }

    @Test
    void a_quoted_dossier_keeps_back_what_it_does_not_cite() throws IOException {
        assertThat(demo("quoted").length()).isLessThan(demo("full").length());
    }

    private static int quotes(JsonNode dossier, String article, JsonNode span) {
        for (JsonNode a : dossier.get("articles")) {
            if (a.get("id").asText().equals(article)) {
                assertThat(a.get("text")
                                .asText()
                                .substring(
                                        span.get("start").asInt(),
                                        span.get("end").asInt()))
                        .isEqualTo(span.get("text").asText());
                return 1;
            }
        }
        throw new AssertionError("no article " + article);
    }

    private String demo(String texts) {
        Run run = Run.in(directory, "demo", "--texts", texts, "--json", "-");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        return run.out();
    }

    private static JsonSchema schema() throws IOException {
        Path docs = Path.of(System.getProperty("user.dir")).resolve("../docs/dossier.schema.json");
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(docs));
    }
}
