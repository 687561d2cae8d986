package org.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCommandTest {
    private static final String LEAD =
            "The ferry Linnet ran aground off Quillon on Tuesday with forty people on board, its owners said.";
    private static final String PAGE = """
            <html lang=en><head><title>Ferry aground off Quillon | Quillon Post</title>
            <meta property=og:site_name content="Quillon Post"><meta property=article:published_time content="2021-05-05T03:10:20Z">
            </head><body><nav><a href=/>Home</a></nav><article><h1>Ferry aground off Quillon</h1><p>By Anna Moor</p>
            <p class=date>May 4, 2021 at 9:10 pm</p><p>LEAD</p><h2>Fog\u001b[31m</h2><ul><li>One tug came.</li></ul>
            <figure><figcaption>The Linnet at the quay</figcaption></figure><blockquote><p>The fog was thicker than soup.</p></blockquote></article>
            <div class=share>Share it</div></body></html>
            """.replace("LEAD", LEAD);

    @TempDir
    Path dir;

    @Test
    void prints_metadata_with_evidence_text_with_structure_and_what_was_left_out() throws Exception {
        Files.writeString(dir.resolve("ferry.html"), PAGE);
        Run run = Run.in(dir, "read", "ferry.html");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("published  2021-05-04T21:10:20-06:00")
                .contains("- meta article:published_time: 2021-05-05T03:10:20Z")
                .contains("authors    Anna Moor")
                .contains("  - One tug came.")
                .contains("  > The fog was thicker")
                .contains("  [picture] The Linnet at the quay")
                .contains("share bar (1)")
                .doesNotContain("\u001b");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void prints_the_same_as_json() throws Exception {
        Files.writeString(dir.resolve("ferry.html"), PAGE);
        JsonNode article = new ObjectMapper()
                .readTree(Run.in(dir, "read", "--json", "ferry.html").out())
                .path("articles")
                .path(0);
        assertThat(article.path("published").asText()).isEqualTo("2021-05-04T21:10:20-06:00");
        JsonNode page = article.path("page");
        assertThat(page.path("metadata").path("authors").path("value").asText()).isEqualTo("Anna Moor");
        assertThat(page.path("metadata").path("title").path("evidence").size()).isGreaterThan(1);
        assertThat(page.path("blocks").findValuesAsText("dropped")).contains("share", "caption", "furniture");
        assertThat(page.path("way").asText()).isEqualTo("strict");
    }

    @Test
    void shows_inputs_that_are_no_pages_too_and_names_what_it_cannot_read() throws Exception {
        Files.writeString(
                dir.resolve("ferry.txt"), "# Ferry aground\n\nPublished at: **2021-05-04**\n\n" + LEAD + "\n");
        Files.writeString(dir.resolve("empty.txt"), "");
        Run run = Run.in(dir, "read", "ferry.txt", "empty.txt");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("title      Ferry aground").contains("TEXT");
        assertThat(run.err()).contains("empty.txt: is empty");
    }

    @Test
    void keeps_the_raw_bytes_of_a_collation() throws Exception {
        Files.writeString(dir.resolve("ferry.html"), PAGE);
        Run run = Run.in(dir, "collate", "--quiet", "--encoder", "off", "--keep", "kept", "ferry.html");
        assertThat(run.status()).isZero();
        try (Stream<Path> kept = Files.list(dir.resolve("kept"))) {
            assertThat(kept.map(f -> f.getFileName().toString()))
                    .singleElement()
                    .asString()
                    .hasSize(64);
        }
    }
}
