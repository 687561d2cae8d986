package org.stemma.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.stemma.article.Article;
import org.stemma.article.Named;
import org.stemma.article.Outlet;
import org.stemma.article.Part;
import org.stemma.testkit.Shared;

class SeedsTest {
    @Test
    void reads_of_the_five_articles_what_a_careful_reader_does() throws IOException {
        Path seeds = Shared.path("seeds");
        JsonNode expected =
                new ObjectMapper().readTree(seeds.resolve("expected.json").toFile());
        List<Article> articles =
                Reader.read(texts(seeds), InputStream.nullInputStream()).articles();
        assertThat(articles).hasSize(5);
        for (JsonNode want : expected.get("articles")) {
            String id = want.get("id").asText();
            Article article = articles.stream()
                    .filter(a -> a.id().startsWith(id))
                    .findFirst()
                    .orElseThrow();
            assertThat(article.outlet().map(Outlet::name)).as(id).isEqualTo(given(want, "outlet"));
            assertThat(article.title()).as(id).isEqualTo(given(want, "title"));
            assertThat(article.author()).as(id).isEqualTo(given(want, "author"));
            assertThat(article.agency().map(Named::name)).as(id).isEqualTo(given(want, "agency"));
            assertThat(article.dateline().map(n -> n.name().toUpperCase(java.util.Locale.ROOT)))
                    .as(id)
                    .isEqualTo(given(want, "dateline").map(s -> s.toUpperCase(java.util.Locale.ROOT)));
            assertThat(article.published().orElseThrow().toString())
                    .as(id)
                    .isEqualTo(want.get("published").asText());
            for (JsonNode not : want.path("not_body")) {
                assertThat(article.body()).as(id).doesNotContain(not.asText());
                assertThat(article.texts(Part.Kind.CAPTION)).as(id).contains(not.asText());
            }
            for (JsonNode subhead : want.path("subheads")) {
                assertThat(article.texts(Part.Kind.SUBHEAD)).as(id).contains(subhead.asText());
            }
        }
    }

    private static Optional<String> given(JsonNode want, String field) {
        return Optional.ofNullable(want.get(field)).filter(n -> !n.isNull()).map(JsonNode::asText);
    }

    private static List<Path> texts(Path directory) throws IOException {
        try (var files = java.nio.file.Files.list(directory)) {
            return files.filter(f -> f.toString().endsWith(".txt")).sorted().collect(Collectors.toList());
        }
    }
}
