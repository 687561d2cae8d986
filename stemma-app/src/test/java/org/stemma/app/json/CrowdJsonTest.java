package org.stemma.app.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.Stemma;
import org.stemma.app.outcome.Collated;
import org.stemma.app.page.Reprints;
import org.stemma.app.proof.DossierFile;
import org.stemma.app.verify.Verifier;
import org.stemma.article.Article;
import org.stemma.ingest.Reading;
import org.stemma.text.Encoder;

/** The JSON of a story that many outlets print. */
class CrowdJsonTest {
    private static String json(int articles) throws IOException {
        List<Article> reprints = Reprints.of(articles);
        Collated collated = new Collated(
                new Reading(reprints, List.of(), List.of()),
                List.of(Stemma.collateAsOne(reprints)),
                Encoder.NONE.state(),
                Collated.Texts.QUOTED);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DossierJson.write(collated, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void an_article_a_citation_and_an_attribution_are_a_line_each() throws IOException {
        String json = json(70);
        JsonNode file = new ObjectMapper().readTree(json);
        int attributions = 0;
        for (JsonNode u : file.get("stories").get(0).get("utterances")) {
            attributions += u.get("attributions").size();
        }

        List<String> lines = json.lines().map(String::strip).toList();
        assertThat(lines.stream().filter(l -> l.startsWith("{ \"id\" : \"r0"))).hasSize(70);
        assertThat(lines.stream().filter(l -> l.startsWith("{ \"id\" : ") && l.contains("\"exact\"")))
                .hasSize(file.get("citations").size());
        assertThat(lines.stream().filter(l -> l.startsWith("{ \"article\" : ") && l.contains("\"cue\"")))
                .hasSize(attributions);
        assertThat(Verifier.inside(DossierFile.of("d.json", json.getBytes(StandardCharsets.UTF_8)))
                        .faults())
                .isEmpty();
    }

    @Test
    void few_articles_have_a_line_for_each_value() throws IOException {
        assertThat(json(3)).contains("\n  \"articles\" : [\n    {\n      \"id\" : \"r0000\",\n");
    }
}
