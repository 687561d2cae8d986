package org.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollateCommandTest {
    private static final String HARBOUR = """
            # Ferry runs aground off Castel Bay

            Published at: **2031-05-06T09:00:00+00:00**

            Author: **Lena Orr**

            Original: [Harbour Courier](https://www.harbourcourier.example/ferry)

            A ferry with 120 people on board ran aground off Castel Bay on Tuesday, the coast guard said.
            "Nobody was hurt, and the ship is stable," Captain Ida Brandt said in a statement.
            """;
    private static final String HERALD = """
            # Passengers taken off stranded ferry

            Published at: **2031-05-06T12:00:00+00:00**

            Author: ****

            Original: [Northgate Herald](https://northgateherald.example/stranded)

            All 120 passengers were taken off a ferry that ran aground near Castel Bay on Tuesday.
            "Nobody was hurt and the ship is stable," Captain Ida Brandt told reporters.
            """;

    @TempDir
    Path directory;

    @Test
    void collates_two_files_into_report_page_and_json() throws IOException {
        write("a.txt", HARBOUR);
        write("b.txt", HERALD);

        Run run = Run.in(directory, "collate", "--json", "d.json", "a.txt", "b.txt");

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("2 articles", "2 outlets", "Ida Brandt", "2031-05-06");
        assertThat(directory.resolve("d.json")).content().contains("\"stemma-dossier/1\"", "Harbour Courier");
        assertThat(directory.resolve("stemma-dossier.html")).content().contains("Northgate Herald");
    }

    @Test
    void fetches_addresses_beside_files_but_from_this_machine_only_when_told_to() throws IOException {
        write("a.txt", HARBOUR);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/stranded", exchange -> {
            byte[] body = HERALD.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/plain; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/stranded";

            Run refused = Run.in(directory, "collate", "a.txt", address);
            Run fetched = Run.in(directory, "collate", "--allow-private", "--json", "d.json", "a.txt", address);

            assertThat(refused.status()).isEqualTo(1);
            assertThat(refused.err())
                    .contains(address + ": is not fetched: 127.0.0.1 is at 127.0.0.1, which is not on");
            assertThat(fetched.err()).isEmpty();
            assertThat(fetched.status()).isZero();
            assertThat(directory.resolve("d.json")).content().contains("Northgate Herald", "\"file\" : \"" + address);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void any_order_of_the_inputs_gives_the_same_bytes() throws IOException {
        List<String> names = sample();
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        String first = json(names);
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(names, random);
            assertThat(json(names)).as("seed %d", seed).isEqualTo(first);
        }
    }

    @Test
    void what_is_not_there_is_named_and_the_rest_goes_on() throws IOException {
        write("a.txt", HARBOUR);
        write("empty.txt", "");

        Run run = Run.in(directory, "collate", "a.txt", "empty.txt", "missing.txt");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("empty.txt: ").contains("missing.txt: ").doesNotContain("Exception");
        assertThat(run.out()).contains("1 article");
    }

    @Test
    void no_articles_at_all_is_a_failure_with_a_reason() throws IOException {
        Files.createDirectory(directory.resolve("nothing"));

        Run run = Run.in(directory, "collate", "nothing");

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("nothing").contains("no articles to collate");
        assertThat(directory.resolve("stemma-dossier.html")).doesNotExist();
    }

    @Test
    void a_typo_gets_a_suggestion_and_the_status_of_a_usage_error() {
        Run run = Run.in(directory, "collate", "--jsn", "x", "a.txt");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--jsn").contains("Did you mean --json");
    }

    @Test
    void draws_the_copy_trees_as_svg_and_graphml_one_file_a_story() throws IOException {
        write("a.txt", HARBOUR);
        write("b.txt", HERALD);

        Run one = Run.in(
                directory,
                "collate",
                "--one-story",
                "--quiet",
                "--svg",
                "tree.svg",
                "--graphml",
                "graphs",
                "a.txt",
                "b.txt");

        assertThat(one.err()).isEmpty();
        assertThat(directory.resolve("tree.svg")).content().startsWith("<?xml").contains("Harbour Courier");
        assertThat(directory.resolve("graphs/s1.graphml")).content().contains("<graphml", "Northgate Herald");

        write("c.txt", HERALD.replaceAll("[a-z]{4,}", "quite other words"));
        Run several = Run.in(directory, "collate", "--quiet", "--svg", "many.svg", "a.txt", "c.txt");
        assertThat(several.err()).isEmpty();
        assertThat(directory.resolve("many-s1.svg")).exists();
        assertThat(directory.resolve("many-s2.svg")).exists();
    }

    @Test
    void a_file_that_cannot_be_written_is_told_in_a_line() throws IOException {
        write("a.txt", HARBOUR);

        Run run = Run.in(directory, "collate", "--json", "no/such/place/d.json", "a.txt");

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("d.json").hasLineCount(1);
    }

    @Test
    void a_list_names_one_input_a_line_with_spaces_or_without() throws IOException {
        write("my ferry.txt", "The ferry Linnet ran aground off Quillon on Tuesday, its owners said.");
        write("list.txt", directory.resolve("my ferry.txt") + "\n\n");

        Run run = Run.in(directory, "collate", "--quiet", "@" + directory.resolve("list.txt"));

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
    }

    @Test
    void what_cannot_be_written_where_it_was_wanted_is_told_as_such() throws IOException {
        write("ferry.txt", "The ferry Linnet ran aground off Quillon on Tuesday, its owners said.");

        Run page = Run.in(directory, "collate", "--quiet", "--html", "-", "ferry.txt");
        assertThat(page.status()).isEqualTo(2);
        assertThat(page.err()).contains("--html wants a file");
        assertThat(directory.resolve("-")).doesNotExist();
        assertThat(Run.in(directory, "collate", "--quiet", "--keep", "ferry.txt", "ferry.txt")
                        .err())
                .startsWith("stemma: cannot write ")
                .endsWith("ferry.txt: something else has that name\n");
    }

    @Test
    void standard_input_is_read_where_a_dash_stands() {
        Run run = Run.withInput(directory, HARBOUR, "collate", "--quiet", "--json", "-", "-");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Ferry runs aground off Castel Bay");
    }

    @Test
    void corrections_of_the_user_replace_what_was_read() throws IOException {
        write("a.txt", HARBOUR);

        Run run = Run.in(
                directory, "collate", "--json", "-", "--set", "a.txt:outlet=Castel Post,published=2031-05-07", "a.txt");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("\"Castel Post\"", "\"2031-05-07\"").doesNotContain("\"Harbour Courier\"");
    }

    @Test
    void a_correction_that_fits_no_file_is_a_usage_error() throws IOException {
        write("a.txt", HARBOUR);

        Run run = Run.in(directory, "collate", "--set", "b.txt:outlet=X", "a.txt");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("b.txt");
    }

    @Test
    void every_table_is_written_as_csv() throws IOException {
        write("a.txt", HARBOUR);
        write("b.txt", HERALD);

        Run run = Run.in(directory, "collate", "--quiet", "--csv", "tables", "a.txt", "b.txt");

        assertThat(run.status()).isZero();
        try (Stream<Path> files = Files.list(directory.resolve("tables"))) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "articles.csv",
                            "copies.csv",
                            "attributions.csv",
                            "coverage.csv",
                            "readings.csv",
                            "timeline.csv",
                            "figures.csv",
                            "brief.csv");
        }
        assertThat(directory.resolve("tables/articles.csv"))
                .content()
                .startsWith("story,siglum,id,outlet,")
                .contains("Harbour Courier");
    }

    @Test
    void words_that_a_spreadsheet_would_run_are_made_harmless() throws IOException {
        write("a.txt", HARBOUR.replace("# Ferry", "# =HYPERLINK(Ferry)"));

        Run.in(directory, "collate", "--quiet", "--csv", "tables", "a.txt");

        assertThat(directory.resolve("tables/articles.csv")).content().contains("'=HYPERLINK");
    }

    @Test
    void words_of_an_article_cannot_drive_the_terminal() throws IOException {
        write("a.txt", HARBOUR.replace("# Ferry", "# \u001b[31mFerry\u0007"));

        Run run = Run.in(directory, "collate", "a.txt");

        assertThat(run.out()).doesNotContain("\u001b").doesNotContain("\u0007");
    }

    @Test
    void the_report_keeps_to_its_width() throws IOException {
        List<String> names = sample();
        List<String> args = new ArrayList<>(List.of("collate", "--width", "60"));
        args.addAll(names);

        Run run = Run.in(directory, args.toArray(String[]::new));

        assertThat(run.out().lines().filter(l -> l.codePointCount(0, l.length()) > 60))
                .isEmpty();
    }

    @Test
    void a_place_that_cannot_be_written_and_a_file_that_cannot_be_read_are_named_as_such() throws IOException {
        write("a.txt", HARBOUR);

        Run page = Run.in(directory, "collate", "--html", "nowhere/d.html", "a.txt");
        Run tables = Run.in(directory, "collate", "--csv", "a.txt", "a.txt");
        Run feeds = Run.in(directory, "watch", "--once", "--library", "lib", "nowhere.opml");

        assertThat(page.status()).isEqualTo(3);
        assertThat(page.err()).contains("cannot write ", "d.html: its directory does not exist");
        assertThat(tables.status()).isEqualTo(3);
        assertThat(tables.err()).contains("cannot write ", "a.txt: something else has that name");
        assertThat(feeds.status()).isEqualTo(3);
        assertThat(feeds.err()).contains("cannot read ", "nowhere.opml: it does not exist");
    }

    private String json(List<String> names) {
        List<String> args = new ArrayList<>(List.of("collate", "--json", "-"));
        args.addAll(names);
        Run run = Run.in(directory, args.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        return run.out();
    }

    /** The bundled sample as files of the user. */
    private List<String> sample() throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files =
                Files.list(Path.of(System.getProperty("user.dir"), "src/main/resources/org/stemma/app/sample"))) {
            for (Path f : files.sorted().toList()) {
                String name = f.getFileName().toString();
                if (!name.equals("index.txt")) {
                    Files.copy(f, directory.resolve(name));
                    names.add(name);
                }
            }
        }
        return names;
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }
}
