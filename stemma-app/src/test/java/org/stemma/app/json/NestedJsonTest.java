package org.stemma.app.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.stemma.Stemma;
import org.stemma.app.outcome.Collated;
import org.stemma.app.page.DossierPage;
import org.stemma.app.page.PageSettings;
import org.stemma.app.proof.DossierFile;
import org.stemma.app.verify.Verifier;
import org.stemma.article.Article;
import org.stemma.dossier.Dossier;
import org.stemma.ingest.Reading;
import org.stemma.text.Encoder;

/** What one speaker says that another has said. */
class NestedJsonTest {
    private static final List<Article> ARTICLES = List.of(
            Article.ofBody(
                    "a",
                    "Mara Lindqvist spoke in Velm. She said that Tomas Okoro had told the council that the dam would hold"
                            + " for a year."),
            Article.ofBody(
                    "b", "Tomas Okoro said the dam would hold for a year. The council of Velm will meet again."));

    private static Dossier dossier() {
        return Stemma.collateAsOne(ARTICLES);
    }

    @Test
    void an_inner_attribution_names_the_quotation_that_it_stands_in() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DossierJson.write(
                new Collated(
                        new Reading(ARTICLES, List.of(), List.of()),
                        List.of(dossier()),
                        Encoder.NONE.state(),
                        Collated.Texts.QUOTED),
                out);
        Map<String, JsonNode> byQuotation = new HashMap<>();
        JsonNode file = new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
        for (JsonNode u : file.get("stories").get(0).get("utterances")) {
            u.get("attributions")
                    .forEach(a -> byQuotation.put(a.get("quotation").asText(), a));
        }
        List<JsonNode> inner = byQuotation.values().stream()
                .filter(a -> !a.get("within").isNull())
                .toList();
        assertThat(inner).hasSize(1);
        assertThat(inner.get(0).get("speaker").asText()).isEqualTo("Tomas Okoro");
        JsonNode outer = Objects.requireNonNull(
                byQuotation.get(inner.get(0).get("within").asText()));
        assertThat(outer.get("speaker").asText()).isEqualTo("Mara Lindqvist");
        assertThat(Verifier.inside(DossierFile.of("d.json", out.toByteArray())).faults())
                .isEmpty();
    }

    @Test
    void the_page_says_who_tells_it() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DossierPage.write(PageSettings.quoted(), List.of(dossier()), out);
        assertThat(Jsoup.parse(out.toString(StandardCharsets.UTF_8)).text())
                .contains("as told by \u201cMara Lindqvist\u201d");
    }
}
