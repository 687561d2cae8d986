package org.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.app.verify.SampleFiles;

class VerifyCommandTest {
    private static final String ALTERED = "02-meridian-verrin-speech";

    @TempDir
    Path directory;

    private Path articles = Path.of("");

    @BeforeEach
    void givenTheSampleAndItsDossier() throws IOException {
        articles = Files.createDirectory(directory.resolve("articles"));
        for (String name : SampleFiles.names()) {
            Files.copy(SampleFiles.ARTICLES.resolve(name), articles.resolve(name));
        }
        Files.writeString(directory.resolve("d.html"), SampleFiles.page());
        Files.writeString(directory.resolve("d.json"), SampleFiles.json());
    }

    @ParameterizedTest
    @ValueSource(strings = {"d.html", "d.json"})
    void all_citations_of_the_sample_are_proven(String file) throws IOException {
        Run run = verify(file, "articles");

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).as(run.out()).isZero();
        assertThat(run.out()).contains("Proven: ", " 0 moved, 0 changed, 0 missing.");
        JsonNode json = json(file, "articles");
        assertThat(json.get("proven").asBoolean()).isTrue();
        assertThat(json.get("against").get("verified").asInt())
                .isEqualTo(json.get("citations").asInt());
    }

    @Test
    void without_articles_the_file_is_checked_in_itself() {
        Run run = verify("d.html");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("The file hangs together. Name the articles to prove that they say it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"d.html", "d.json"})
    void with_one_article_altered_exactly_the_citations_of_the_altered_words_fail(String file) throws IOException {
        Path article = articles.resolve(ALTERED + ".md");
        String text = Files.readString(article);
        assertThat(text).contains("gravely mistaken");
        Files.writeString(article, text.replace("gravely mistaken", "utterly mistaken"));

        JsonNode against = json(file, "articles").get("against");

        assertThat(verify(file, "articles").status()).isEqualTo(1);
        assertThat(against.get("moved").asInt()).isZero();
        assertThat(against.get("missing").asInt()).isZero();
        assertThat(against.get("changed").asInt()).isPositive();
        for (JsonNode a : against.get("articles")) {
            boolean altered = a.get("id").asText().equals(ALTERED);
            assertThat(a.get("state").asText()).isEqualTo(altered ? "other" : "same");
            assertThat(a.get("failed").isEmpty()).isEqualTo(!altered);
            for (JsonNode failed : a.get("failed")) {
                assertThat(failed.get("exact").asText()).contains("gravely");
            }
        }
        // Every citation that holds the altered words fails, and no other.
        JsonNode dossier = new ObjectMapper().readTree(Files.readString(directory.resolve("d.json")));
        if (file.equals("d.json")) {
            long holding = StreamSupport.stream(dossier.get("citations").spliterator(), false)
                    .filter(c -> c.get("article").asText().equals(ALTERED))
                    .filter(c -> c.get("exact").asText().contains("gravely"))
                    .count();
            assertThat(against.get("changed").asLong()).isEqualTo(holding);
        }
    }

    @Test
    void it_shows_how_words_were_changed() throws IOException {
        Path article = articles.resolve(ALTERED + ".md");
        Files.writeString(article, Files.readString(article).replace("gravely mistaken", "utterly mistaken"));

        assertThat(verify("d.html", "articles").out().replaceAll("\\s+", " "))
                .contains("gravely mistaken", "\u201d is now \u201c", "utterly mistaken", "Not proven: ");
    }

    @Test
    void words_behind_a_new_paragraph_are_found_where_they_stand_now() throws IOException {
        Path article = articles.resolve("07-harbour-courier-monday.txt");
        String text = Files.readString(article);
        int body = text.lastIndexOf("\n\n") + 2;
        Files.writeString(
                article,
                text.substring(0, body) + "Readers found this paragraph on top of the report on Monday evening.\n"
                        + text.substring(body));

        JsonNode against = json("d.json", "articles").get("against");

        assertThat(against.get("moved").asInt()).isPositive();
        assertThat(against.get("changed").asInt()).isZero();
        assertThat(verify("d.json", "articles").status()).isEqualTo(1);
    }

    @Test
    void an_article_that_was_not_given_or_not_read_is_missing() throws IOException {
        Files.write(articles.resolve("03-harbour-courier.html"), new byte[] {0, 1, 2, 3});
        Files.delete(articles.resolve("05-sovara-state-radio.txt"));

        Run run = verify("d.html", "articles");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("03-harbour-courier.html");
        assertThat(run.out()).contains("05-sovara-state-radio: not given", "03-harbour-courier: not given");
        assertThat(run.out()).doesNotContain(" 0 missing");
    }

    @Test
    void a_dossier_of_a_library_is_held_against_the_library() throws IOException {
        assertThat(Run.in(directory, "add", "--library", "lib", "articles").status())
                .isZero();
        String story = new ObjectMapper()
                .readTree(Run.in(directory, "stories", "--library", "lib", "--json")
                        .out())
                .findValuesAsText("id")
                .get(0);
        assertThat(Run.in(directory, "export", "--library", "lib", story, "--html", "s.html", "--json", "s.json")
                        .status())
                .isZero();

        for (String file : List.of("s.html", "s.json")) {
            Run run = verify("--library", "lib", file);
            assertThat(run.status()).as(run.out() + run.err()).isZero();
            assertThat(run.out())
                    .contains("Proven: ")
                    .containsPattern("a[0-9a-z]{12} \\([0-9a-z-]+\\.\\w+(#\\d)?\\): ");
        }
        assertThat(verify("--library", "nowhere", "s.html").status()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <html><body>News</body></html>                 | it is a web page, but no dossier page of Stemma
                    {"stories": []}                                | it is JSON, but not a dossier of Stemma
                    {"format": "stemma-dossier/7"}                 | its format is stemma-dossier/7, this Stemma reads stemma-dossier/1
                    {"format": "stemma-dossier/1", "articles": []} | it carries no citations: an older Stemma wrote it
                    {"format": "stemma-dossier/1", "art            | the file is cut short: it ends in the middle
                    {"format": stemma}                             | the file is broken at line 1, column
                    Once upon a time                               | it is neither a dossier page nor a dossier in JSON
                    """)
    void a_file_that_is_no_dossier_is_named_with_the_reason(String content, String reason) throws IOException {
        Files.writeString(directory.resolve("odd"), content.strip());

        Run run = verify("odd");

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).startsWith("stemma: odd: " + reason);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void what_is_no_file_too_deep_or_cut_short_is_told_in_a_line() throws IOException {
        assertThat(verify("nowhere.html").err()).isEqualTo("stemma: nowhere.html: there is no such file\n");
        assertThat(verify("articles").err()).startsWith("stemma: articles: it is a directory");
        Files.writeString(directory.resolve("deep"), "{\"format\":" + "[".repeat(100_000));
        assertThat(verify("deep").err()).startsWith("stemma: deep: the file is nested more deeply");
        Files.writeString(directory.resolve("empty"), "");
        assertThat(verify("empty").err()).isEqualTo("stemma: empty: it is empty\n");
        String page = Files.readString(directory.resolve("d.html"));
        int data = page.indexOf("id=\"stemma-data\"");
        Files.writeString(directory.resolve("cut"), page.substring(0, data - 100));
        assertThat(verify("cut").err()).startsWith("stemma: cut: it carries no citations: it is cut short");
        Files.writeString(directory.resolve("cut"), page.substring(0, data + 1000));
        assertThat(verify("cut").err()).startsWith("stemma: cut: its data is cut short");
        Files.writeString(directory.resolve("cut"), page.substring(0, page.length() - 10));
        assertThat(verify("cut").out()).contains("there is no seal");
        assertThat(verify().status()).isEqualTo(2);
    }

    private Run verify(String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "verify";
        System.arraycopy(args, 0, all, 1, args.length);
        return Run.in(directory, all);
    }

    private JsonNode json(String file, String articles) throws IOException {
        return new ObjectMapper().readTree(verify("--json", file, articles).out());
    }
}
