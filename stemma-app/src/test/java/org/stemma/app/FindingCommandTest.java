package org.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code search} and {@code quotes} on a library of two articles. */
class FindingCommandTest {
    @TempDir
    static Path dir;

    @BeforeAll
    static void given_a_library() throws IOException {
        Files.writeString(dir.resolve("ferry.json"), """
                {"id": "ferry", "outlet": "The Quillon Post", "published": "2026-11-03", "language": "en",
                 "title": "Ferries stop in Oresk", "url": "https://quillonpost.example/ferry",
                 "text": "All ferries in the harbour of Oresk stood still on Tuesday.\\n\\n\\"We shall not sail before the pumps are mended,\\" Mayor Ida Brandt said in a statement."}
                """);
        Files.writeString(dir.resolve("tram.json"), """
                {"id": "tram", "outlet": "Velm Echo", "published": "2026-11-04", "language": "en",
                 "title": "Trams replace boats", "url": "https://velmecho.example/tram",
                 "text": "The town of Oresk put more trams on its lines.\\n\\n\\"Nobody will be left behind,\\" said Olaf Renner."}
                """);
        Run add = Run.in(dir, "add", "--library", "lib", "ferry.json", "tram.json");
        assertThat(add.status()).as(add.err()).isZero();
    }

    private static Run run(String... arguments) {
        return Run.in(dir, arguments);
    }

    @Test
    void search_prints_what_was_found_and_where_it_matches() {
        Run run = run("search", "--library", "lib", "ferry", "said:mended");

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("1 article", "*Ferries* stop in Oresk", "The Quillon Post \u00b7 2026-11-03")
                .contains("before the pumps are *mended*");
        assertThat(run.out().lines()).allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(80));
    }

    @Test
    void search_goes_on_where_a_page_ended() throws IOException {
        JsonNode first = json(run("search", "--library", "lib", "--json", "--limit", "1", "--sort", "newest", "oresk"));
        String next = first.path("next").asText();
        JsonNode second = json(run(
                "search", "--library", "lib", "--json", "--limit", "1", "--sort", "newest", "--after", next, "oresk"));

        assertThat(first.path("total").asInt()).isEqualTo(2);
        assertThat(first.path("hits").get(0).path("outlet").asText()).isEqualTo("Velm Echo");
        assertThat(second.path("hits").get(0).path("outlet").asText()).isEqualTo("The Quillon Post");
        assertThat(second.path("next").isNull()).isTrue();
    }

    private static JsonNode json(Run run) throws IOException {
        assertThat(run.err()).isEmpty();
        return new ObjectMapper().readTree(run.out());
    }

    @Test
    void marks_in_json_are_offsets_in_the_text_beside_them() throws IOException {
        JsonNode title = json(run("search", "--library", "lib", "--json", "ferry"))
                .path("hits")
                .get(0)
                .path("title");
        JsonNode mark = title.path("marks").get(0);

        assertThat(title.path("text")
                        .asText()
                        .substring(mark.path("start").asInt(), mark.path("end").asInt()))
                .isEqualTo("Ferries");
    }

    @Test
    void quotes_tells_who_said_what_by_what_road() throws IOException {
        Run run = run("quotes", "--library", "lib", "--speaker", "brandt");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("1 quotation", "2026-11-03 \u00b7 Ida Brandt \u00b7 a statement \u00b7 The Quillon Post")
                .contains("\"We shall not sail before the pumps are mended,\"");
        JsonNode quote = json(run("quotes", "--library", "lib", "--json", "said:behind"))
                .path("quotes")
                .get(0);
        assertThat(quote.path("speaker").asText()).isEqualTo("Olaf Renner");
        assertThat(quote.path("content").get(0).path("text").asText()).isEqualTo("\"Nobody will be left behind,\"");
    }

    @Test
    void a_query_that_cannot_be_understood_is_shown_with_its_place() {
        Run run = run("search", "--library", "lib", "ferry", "speeker:brandt");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("stemma: There is no field \"speeker:\"");
        assertThat(run.err().lines().skip(1)).containsExactly("  ferry speeker:brandt", "        ^^^^^^^^");
    }

    @Test
    void a_page_of_no_size_and_a_library_that_is_not_there_are_said_to_be() {
        assertThat(run("search", "--library", "lib", "--limit", "0", "ferry").status())
                .isEqualTo(2);
        Run run = run("search", "--library", "nowhere", "ferry");
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("there is no library in");
        assertThat(dir.resolve("nowhere")).doesNotExist();
    }
}
