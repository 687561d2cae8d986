package org.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.app.verify.SampleFiles;

class DiffCommandTest {
    @TempDir
    Path directory;

    @Test
    void a_story_that_grew_is_told_in_lines_of_eighty_columns() throws IOException {
        givenTheFirstFourArticlesOneOfThemEditedSince();

        Run run = Run.in(directory, "diff", "before.json", "after.json");

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines()).allMatch(l -> l.codePointCount(0, l.length()) <= 80);
        String words = run.out().replaceAll("\\s+", " ");
        assertThat(words)
                .contains("4 articles, 2 independent texts; now 9 articles, 6 independent texts")
                .contains("a new independent text: B1 Sovara State Radio")
                .contains(
                        "A1 Meridian Press was edited inside quotation marks: \u201cbadly\u201d is now \u201cgravely\u201d")
                .contains("people injured: was 17 people", "19 people", "(superseded)")
                .containsPattern("Tomas Verrin, .{20,140} is now carried .{0,20}in other words by .{2,10} \u2260 ")
                .contains("a new story: 3 articles, 3 independent texts");
    }

    @Test
    void the_pages_tell_the_same_as_the_json_and_every_run_tells_the_same() throws IOException {
        givenTheFirstFourArticlesOneOfThemEditedSince();

        String json = Run.in(directory, "diff", "before.json", "after.json").out();

        assertThat(Run.in(directory, "diff", "before.html", "after.html").out()).isEqualTo(json);
        assertThat(Run.in(directory, "diff", "before.json", "after.html").out()).isEqualTo(json);
    }

    @Test
    void programs_get_every_change_with_its_kind() throws IOException {
        givenTheFirstFourArticlesOneOfThemEditedSince();

        JsonNode diff = new ObjectMapper()
                .readTree(Run.in(directory, "diff", "--json", "before.json", "after.json")
                        .out());

        assertThat(diff.get("format").asText()).isEqualTo("stemma-diff/1");
        List<String> kinds = diff.get("stories").get(0).get("changes").findValuesAsText("kind");
        assertThat(kinds)
                .contains("new_text", "new_copy", "edited_article", "changed_figure", "new_variant", "new_carrier")
                .contains("new_utterance", "new_figure")
                .doesNotContain("gone_article");
    }

    @Test
    void quotation_marks_around_a_part_of_a_headline_stay() throws IOException {
        givenTheFirstFourArticlesOneOfThemEditedSince();
        collate("all/03-harbour-courier.html", "other");

        assertThat(Run.in(directory, "diff", "after.json", "other.json").out())
                .contains("\u201c'Bought with a fine': Sovaran");
    }

    @Test
    void a_dossier_without_news_says_so() throws IOException {
        Files.writeString(directory.resolve("a.html"), SampleFiles.page());
        Files.writeString(directory.resolve("b.json"), SampleFiles.json());

        Run run = Run.in(directory, "diff", "a.html", "b.json");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Nothing changed.").doesNotContain("+", "!");
    }

    @Test
    void what_is_no_dossier_is_named() throws IOException {
        Files.writeString(directory.resolve("a.html"), SampleFiles.page());
        Files.writeString(directory.resolve("notes.txt"), "Buy ink.");

        Run run = Run.in(directory, "diff", "a.html", "notes.txt");

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).isEqualTo("stemma: notes.txt: it is neither a dossier page nor a dossier in JSON\n");
        assertThat(Run.in(directory, "diff", "a.html").status()).isEqualTo(2);
    }

    private void givenTheFirstFourArticlesOneOfThemEditedSince() throws IOException {
        Path some = Files.createDirectory(directory.resolve("some"));
        Path all = Files.createDirectory(directory.resolve("all"));
        for (String name : SampleFiles.names()) {
            Files.copy(SampleFiles.ARTICLES.resolve(name), all.resolve(name));
            if (name.compareTo("05") < 0) {
                String text = Files.readString(all.resolve(name));
                Files.writeString(
                        some.resolve(name),
                        name.startsWith("02") ? text.replace("gravely mistaken", "badly mistaken") : text);
            }
        }
        collate("some", "before");
        collate("all", "after");
    }

    private void collate(String articles, String name) {
        Run run = Run.in(
                directory,
                "collate",
                "--quiet",
                "--encoder",
                "off",
                "--html",
                name + ".html",
                "--json",
                name + ".json",
                articles);
        assertThat(run.status()).as(run.err()).isZero();
    }
}
