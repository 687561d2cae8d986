package org.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.app.report.StoriesReport;
import org.stemma.store.Counts;
import org.stemma.store.StoryCard;

/** The commands on a library, as a user types them. */
class LibraryCommandsTest {
    @TempDir
    Path dir;

    @BeforeEach
    void given_articles() throws IOException {
        Path articles = Files.createDirectory(dir.resolve("articles"));
        Files.writeString(articles.resolve("post.md"), """
                ---
                title: Ferry Almira runs aground off Velm
                outlet: Harbour Post
                published: 2031-02-01
                url: https://harbourpost.example/ferry
                ---
                The ferry Almira ran aground off the island of Velm on Saturday with 214 passengers on board.

                "Nobody is in danger," said harbour master Olga Renner. Tugs from Norhaven were expected by evening.
                """);
        Files.writeString(articles.resolve("many.jsonl"), """
                {"id":"h1","title":"Almira ferry stuck off Velm","outlet":"Coast Herald","published":"2031-02-01","url":"https://coastherald.example/almira","text":"Harbour master Olga Renner said nobody was in danger after the ferry Almira ran aground off Velm with 214 passengers on Saturday. Two tugs from Norhaven are on their way."}
                {"id":"m1","title":"Lost symphony found in Brask","outlet":"Music Paper","published":"2031-02-02","url":"https://musicpaper.example/lost","text":"A symphony by the composer Ilse Tandberg, believed lost since 1887, was found in a cellar in Brask, the conservatory announced."}
                """);
    }

    private Run stemma(String... arguments) {
        return Run.in(dir, arguments);
    }

    @Test
    void what_is_added_is_listed_shown_exported_and_whole() throws IOException {
        Run added = stemma("add", "--library", "lib", "articles");
        assertThat(added.err()).isEmpty();
        assertThat(added.out()).isEqualTo("3 articles added\n");
        assertThat(added.status()).isZero();

        Run again = stemma("add", "--library", "lib", "--json", "articles");
        assertThat(again.out()).contains("\"added\" : 0", "\"known\" : 3", "\"articles\" : 3");

        Run stories = stemma("stories", "--library", "lib");
        assertThat(stories.out()).contains("s1", "Ferry Almira", "Lost symphony", "2 stories of 3 articles");
        assertThat(stories.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(stemma("stories", "--library", "lib", "--least", "2", "--json")
                        .out())
                .contains("\"id\" : \"s1\"", "\"outlets\" : 2", "\"independentTexts\" : ")
                .doesNotContain("symphony");

        Run shown = stemma("show", "--library", "lib", "--encoder", "off", "s1");
        assertThat(shown.out()).contains("2 articles", "Olga Renner").doesNotContain("The page:");
        assertThat(dir.resolve("stemma-dossier.html")).doesNotExist();

        Run exported = stemma("export", "--library", "lib", "--encoder", "off", "s1", "--json", "s1.json");
        assertThat(exported.out()).isEmpty();
        assertThat(Files.readString(dir.resolve("s1.json"))).contains("Almira");
        Run passedOn = stemma("export", "--library", "lib", "--encoder", "off", "s1", "--as", "bibtex=s1.bib");
        assertThat(passedOn.status()).isZero();
        assertThat(Files.readString(dir.resolve("s1.bib"))).contains("Harbour Post");

        Run checked = stemma("check", "--library", "lib");
        assertThat(checked.out()).startsWith("All is well: 3 articles in 3 versions, 2 stories");
        assertThat(stemma("reindex", "--library", "lib").status()).isZero();
    }

    @Test
    void a_mistake_is_told_in_a_line() throws IOException {
        assertThat(stemma("stories", "--library", "nowhere").err())
                .startsWith("stemma: there is no library in ")
                .hasLineCount(1);
        assertThat(stemma("add", "--library", "articles", "articles").err())
                .contains("holds other files and no library");
        assertThat(stemma("add", "--library", "jdbc:mysql://x/y", "articles").err())
                .contains("only PostgreSQL");
        stemma("add", "--library", "lib", "articles");
        Run unknown = stemma("show", "--library", "lib", "s99");
        assertThat(unknown.err()).isEqualTo("stemma: there is no story s99 in this library\n");
        assertThat(unknown.status()).isEqualTo(3);
        assertThat(stemma("export", "--library", "lib", "s1").status()).isEqualTo(2);
        Run watched = stemma("watch", "--library", "lib", "--once");
        assertThat(watched.err()).contains("no feed to watch");
        Files.writeString(dir.resolve("no.opml"), "no list at all");
        assertThat(stemma("watch", "--library", "lib", "--once", "no.opml").err())
                .contains("no.opml");
    }

    @Test
    void a_value_that_cannot_be_is_told_in_the_words_of_the_help() {
        for (String[] line : new String[][] {
            {"stories --from 2025-99-99", "'2025-99-99' is no day; write it as 2025-09-14"},
            {"stories --order upwards", "'upwards' is none of newest, largest"},
            {"stories --limit some", "'some' is no whole number"},
            {"stories --limit 0", "--limit wants one story at least, not 0"},
            {"collate --color blue x", "'blue' is none of auto, always, never"},
            {"serve --port 99999", "--port is a number from 0 to 65535, not 99999"},
            {"colate x", "there is no command \"colate\""},
        }) {
            stemma("add", "--library", "lib", "articles");
            String[] words = line[0].split(" ");
            Run run = words[0].startsWith("st") || words[0].equals("serve")
                    ? stemma((line[0] + " --library lib").split(" "))
                    : stemma(words);
            assertThat(run.status()).as(line[0]).isEqualTo(2);
            assertThat(run.err()).as(line[0]).contains(line[1]).doesNotContain("java.");
        }
    }

    @Test
    void a_place_where_nothing_can_listen_is_told_in_a_line() {
        stemma("add", "--library", "lib", "articles");
        Run run = stemma("serve", "--library", "lib", "--address", "192.0.2.1");
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err())
                .contains("cannot listen on 192.0.2.1, port 7414: ")
                .doesNotContain("already in use");
    }

    @Test
    void a_list_of_feeds_that_is_none_is_told_as_such() throws IOException {
        Files.writeString(dir.resolve("notes.txt"), "Nothing but words.");
        assertThat(stemma("watch", "--once", "--library", "lib", "notes.txt").err())
                .contains("notes.txt is no list of feeds that can be read (OPML)")
                .hasLineCount(1);
        assertThat(stemma("watch", "--once", "--library", "lib", "articles").err())
                .contains("articles is a directory, no list of feeds (OPML)");
    }

    @Test
    void an_article_without_a_date_is_on_no_day_of_its_story() throws IOException {
        Files.writeString(
                dir.resolve("articles/undated.txt"),
                "The ferry Almira ran aground off the island of Velm on Saturday with 214 passengers on board.\n\n"
                        + "\"Nobody is in danger,\" said harbour master Olga Renner. Tugs from Norhaven came.\n");
        stemma("add", "--library", "lib", "articles");
        assertThat(stemma("stories", "--library", "lib", "--order", "largest").out())
                .contains("s1      2031-02-01    3");
        assertThat(stemma("stories", "--library", "lib", "--order", "largest", "--json")
                        .out())
                .contains("\"2031-02-01\" : 2\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 63, 64, 80, 120})
    void the_list_of_stories_keeps_to_the_width_of_its_terminal(int width) throws IOException {
        StoryCard card = new StoryCard(
                "s17",
                "Ferry Almira runs aground off the island of Velm with two hundred on board, and nobody is hurt at all",
                12,
                3,
                List.of(8, 4),
                Instant.EPOCH,
                Instant.EPOCH,
                new TreeMap<>(Map.of(LocalDate.parse("2031-02-01"), 12)),
                1);
        StringWriter out = new StringWriter();
        StoriesReport.print(List.of(card), new Counts(12, 12, 1, 0), out, width, false);
        assertThat(out.toString().lines()).allMatch(line -> line.length() <= width);
        assertThat(out.toString()).contains("2031-02-01   12    3     2").contains("1 story of 12 articles");
    }

    @Test
    void the_meter_tells_rate_and_time_left() {
        assertThat(Meter.line("adding", 50, 200, 1000, 10.0))
                .isEqualTo("stemma: adding [#####...............] 25 % 1,000 articles, 100 a second, 30 s left");
    }
}
