package org.stemma.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.Stemma;
import org.stemma.article.Account;
import org.stemma.article.Article;
import org.stemma.article.Capture;
import org.stemma.article.Outlet;
import org.stemma.article.Part;
import org.stemma.article.Published;
import org.stemma.text.Prose;
import org.stemma.text.Quotation;
import org.stemma.text.Span;

/** A story in the fewest of its articles' own sentences. */
class BriefBuilderTest {
    private static final String LEDGER =
            "A dam above the village of Ostley gave way on Tuesday night and killed nine people.\n"
                    + "\"We had begged the company to drain that lake for two years,\" Mayor Edda Vane said at the town hall.\n"
                    + "She said the bridge to Brinmoor would stay closed until the spring.\n"
                    + "The company that built the dam has its seat in Tarrow and did not answer calls.";
    private static final String COURIER =
            "Nine people died when a dam broke above Ostley on Tuesday, the district said.\n"
                    + "Mayor Edda Vane accused the owners. \"We had begged the company to drain that lake for two years,\" she said.\n"
                    + "Divers searched the valley for a ferryman. \"The water stood at the pulpit when I opened the church,\""
                    + " Odrun Velt, the sexton, said.";
    private static final String STATION =
            "A broken dam has flooded the village of Ostley, killing seven people, rescuers said on Tuesday.\n"
                    + "Soldiers are carrying people from their roofs.";

    private final List<Article> articles = new ArrayList<>();

    @Test
    void words_that_two_texts_carry_are_told_once_with_both_signs() {
        Dossier d = given(LEDGER, COURIER, STATION);

        List<Brief.Sentence> telling = d.brief().sentences().stream()
                .filter(s -> s.text(d).contains("drain that lake"))
                .toList();

        assertThat(telling).hasSize(1);
        assertThat(telling.get(0).witnesses()).containsExactlyInAnyOrder("a0", "a1");
        assertThat(telling.get(0).sigla(d)).hasSize(2);
        assertThat(telling.get(0).only()).isFalse();
    }

    @Test
    void a_figure_that_differs_stands_with_its_readings_beside_a_sentence_that_gives_one() {
        Dossier d = given(LEDGER, COURIER, STATION);

        List<Brief.Sentence> telling = d.brief().sentences().stream()
                .filter(s -> !s.figures().isEmpty())
                .toList();

        assertThat(telling).hasSize(1);
        assertThat(telling.get(0).figures().get(0).readings()).hasSize(2);
        assertThat(telling.get(0).text(d)).containsAnyOf("nine", "Nine", "seven");
    }

    @Test
    void never_says_one_quotation_or_nearly_the_same_sentence_twice() {
        Dossier d = given(
                "The guild disputed a report of the Tarrow Ledger on the dam as a \"monstrous invention\", and spoke of two clean years"
                        + " without a crack.\n"
                        + "\"Once the wall is dry we expect the gates to open again,\" Odrun Velt wrote on Tuesday.",
                "The guild called a report of the Tarrow Ledger, which has pictures of the dam with a crack, a \"monstrous invention\""
                        + " about its work.\n"
                        + "Once the wall is dry we expect the gates to open again. (Odrun Velt on his page, Tuesday)",
                "A crack was seen in the dam above Ostley on Monday.\n"
                        + "Once the wall is dry, we expect the gates to open again, Odrun Velt told the Ledger on Tuesday.");

        assertThat(d.brief().sentences())
                .filteredOn(s -> s.text(d).contains("monstrous"))
                .hasSize(1);
        assertThat(d.brief().sentences())
                .filteredOn(s -> s.text(d).contains("the wall is dry"))
                .hasSize(1);
    }

    @Test
    void what_follows_a_sentence_in_its_article_follows_it_in_the_brief() {
        Dossier d = given(
                "A dam above Ostley gave way on Tuesday.\n"
                        + "\"The first wall broke above the mill on 4 March 2019 while I rang the bell,\" Odrun Velt, the sexton, said.\n"
                        + "\"Nobody in the valley came to see what it was for that night,\" he said.",
                "A dam broke above Ostley on Tuesday, the district said.\nSoldiers are carrying people from their roofs.");
        List<String> told = d.brief().sentences().stream().map(s -> s.text(d)).toList();

        int rang = IntStream.range(0, told.size())
                .filter(i -> told.get(i).contains("rang the bell"))
                .findFirst()
                .orElseThrow();
        assertThat(told.get(rang + 1)).contains("Nobody in the valley");
    }

    @Test
    void an_embedded_post_stands_back_behind_the_sentence_that_quotes_it() {
        Dossier d = given(
                "A dam broke above Ostley on Tuesday.\n"
                        + "The bridge stays open tonight and tomorrow. Velt Bridges (@veltbridges) May 3, 2021.",
                "A dam above Ostley gave way on Tuesday.\n"
                        + "\"The bridge stays open tonight and tomorrow,\" Edda Vane said.");

        assertThat(d.brief().sentences()).noneMatch(s -> s.text(d).contains("@veltbridges"));
        assertThat(d.brief().sentences()).anyMatch(s -> s.text(d).contains("Edda Vane"));
    }

    @Test
    void what_one_text_alone_has_says_so() {
        Dossier d = given(LEDGER, COURIER, STATION);

        assertThat(d.brief().sentences())
                .filteredOn(s -> s.text(d).contains("pulpit"))
                .singleElement()
                .matches(Brief.Sentence::only);
        assertThat(given(LEDGER).brief().sentences()).noneMatch(Brief.Sentence::only);
    }

    @Test
    void a_pronoun_is_answered_in_brackets_by_a_name_of_the_same_article() {
        Dossier d = given(LEDGER, COURIER, STATION);

        Brief.Sentence closed = d.brief().sentences().stream()
                .filter(s -> s.text(d).contains("Brinmoor"))
                .findFirst()
                .orElseThrow();
        Article article = d.of(closed.article()).account().article();

        assertThat(closed.text(d)).startsWith("She [Edda Vane] said the bridge");
        assertThat(closed.glosses()).singleElement().satisfies(g -> {
            assertThat(g.at().of(article.body())).isEqualTo("She");
            assertThat(article.words(g.name())).isEqualTo("Edda Vane");
        });
    }

    @Test
    void a_part_of_a_long_quotation_says_whose_it_is_and_that_it_is_a_part() {
        String speech = "\"" + "The lake was full on the first of May and nobody opened the sluice. ".repeat(3)
                + "We rang the bell of Saint Arven for an hour before the water came down on us. "
                + "The lower street was gone when the clock struck ten that night. "
                + "I have counted the roofs from the tower and eleven are missing today,\"";
        Dossier d = given(
                "The dam at Ostley broke. Mayor Edda Vane spoke on the square.\n" + speech + " she said.", STATION);

        List<Brief.Sentence> cut = d.brief().sentences().stream()
                .filter(s -> s.cut() != Brief.Cut.NONE)
                .toList();

        assertThat(cut).isNotEmpty();
        assertThat(cut).allSatisfy(s -> assertThat(s.text(d)).contains("[…]"));
        assertThat(cut)
                .filteredOn(s -> !s.text(d).contains("she [Edda Vane] said"))
                .allSatisfy(s -> assertThat(s.text(d)).contains("[Edda Vane:]"));
    }

    @Test
    void there_are_no_dots_where_the_other_part_of_a_quotation_stands_beside() {
        assertThat(Brief.Cut.BOTH.beside(false, false)).isEqualTo(Brief.Cut.BOTH);
        assertThat(Brief.Cut.BOTH.beside(true, false)).isEqualTo(Brief.Cut.AFTER);
        assertThat(Brief.Cut.AFTER.beside(true, true)).isEqualTo(Brief.Cut.NONE);
        assertThat(Brief.Cut.BEFORE.beside(false, true)).isEqualTo(Brief.Cut.BEFORE);
    }

    private static boolean areBeside(Brief.Sentence a, Brief.Sentence b, Prose body) {
        return a.article().equals(b.article())
                && a.span().end() <= b.span().start()
                && new Span(a.span().end(), b.span().start()).of(body.text()).isBlank();
    }

    @Test
    void what_happened_is_told_first_and_by_one_opening() {
        Dossier d = given(LEDGER, COURIER, "Soldiers in boats\nA valley under water\n" + STATION);

        List<String> brief = d.brief().sentences().stream().map(s -> s.text(d)).toList();
        List<String> openings = List.of(LEDGER, COURIER, STATION).stream()
                .map(a -> a.substring(0, a.indexOf('\n')))
                .toList();
        assertThat(brief.get(0)).isIn(openings);
        assertThat(brief).filteredOn(openings::contains).hasSizeLessThan(3);
        assertThat(given(LEDGER, COURIER).brief().sentences())
                .extracting(s -> s.span().start())
                .containsOnlyOnce(0);
    }

    @Test
    void a_sentence_comes_without_the_bullet_of_its_list_and_without_the_sign_that_a_site_sets_behind_its_last_one() {
        Prose body = Account.of(Article.ofBody("a0", """
                        \u2022 A dam above the village of Ostley gave way on Tuesday night.
                        - Divers search the valley of the Arven for a ferryman.
                        -12 degrees were measured at the tower in the night.
                        The bridge to Brinmoor will stay closed until the spring, the mayor said. \u00b5
                        """)).body();

        assertThat(BriefUnit.of(0, body))
                .extracting(u -> u.span().of(body.text()))
                .containsExactly(
                        "A dam above the village of Ostley gave way on Tuesday night.",
                        "Divers search the valley of the Arven for a ferryman.",
                        "-12 degrees were measured at the tower in the night.",
                        "The bridge to Brinmoor will stay closed until the spring, the mayor said.");
    }

    @Test
    void it_has_at_most_as_many_sentences_as_asked_for_and_twelve_else() {
        List<String> lost = List.of(
                "barns",
                "orchards",
                "chapels",
                "boats",
                "fences",
                "bridges",
                "cellars",
                "beehives",
                "wagons",
                "looms",
                "kilns",
                "vineyards",
                "stables",
                "bakeries",
                "gardens",
                "libraries");
        String many = String.join(
                "\n",
                IntStream.range(0, lost.size() / 2)
                        .mapToObj(i -> "\"Our " + lost.get(2 * i) + " went with the " + lost.get(2 * i + 1)
                                + ",\" Odrun Velt said.")
                        .toList());
        Dossier d = given(many, LEDGER, COURIER);

        assertThat(d.brief().sentences()).hasSizeBetween(8, 12);
        assertThat(d.withBrief(3).brief().sentences()).hasSize(3);
        assertThat(d.withBrief(1).brief().sentences()).hasSize(1);
    }

    @Test
    void a_story_without_a_sentence_has_an_empty_brief() {
        assertThat(given("").brief().sentences()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void any_order_of_the_articles_gives_the_same_brief(long seed) {
        Dossier d = given(LEDGER, COURIER, STATION);
        List<Article> shuffled = new ArrayList<>(articles);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Stemma.collateAsOne(shuffled).brief()).as("seed %d", seed).isEqualTo(d.brief());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void every_sentence_is_whole_or_says_where_a_quotation_goes_on(long seed) {
        Random random = new Random(seed);
        Dossier d = given(text(random), text(random), text(random));

        List<Brief.Sentence> brief = d.brief().sentences();
        for (int i = 0; i < brief.size(); i++) {
            Brief.Sentence s = brief.get(i);
            Prose body = d.of(s.article()).account().body();
            boolean before = s.cut().before() || i > 0 && areBeside(brief.get(i - 1), s, body);
            boolean after = s.cut().after() || i + 1 < brief.size() && areBeside(s, brief.get(i + 1), body);
            assertThat(body.sentences())
                    .as("seed %d", seed)
                    .anyMatch(x -> x.start() == s.span().start())
                    .anyMatch(x -> x.end() == s.span().end());
            for (Quotation q : body.quotations()) {
                Span span = q.span();
                if (span.overlaps(s.span())) {
                    assertThat(before || span.start() >= s.span().start())
                            .as("seed %d", seed)
                            .isTrue();
                    assertThat(after || span.end() <= s.span().end())
                            .as("seed %d", seed)
                            .isTrue();
                }
            }
            String words =
                    s.pieces().stream().map(p -> p.words().of(body.text())).reduce("", String::concat);
            assertThat(words).as("seed %d", seed).isEqualTo(s.span().of(body.text()));
            assertThat(s.witnesses()).as("seed %d", seed).contains(s.article());
        }
    }

    private static String text(Random random) {
        List<String> pieces = List.of(
                "The dam broke on Tuesday.",
                " \"We rang the bell.",
                " Nobody came,\"",
                " she said.",
                " Edda Vane said",
                " \"the lake was full\".",
                "\n",
                " He said nine people had died.",
                " They left. It rained!",
                " “The sluice",
                " was shut.” ",
                "\n“And it stayed shut.",
                " 'Never again,' he added.");
        StringBuilder out = new StringBuilder("Edda Vane spoke at Ostley.");
        for (int i = 0; i < 40; i++) {
            out.append(pieces.get(random.nextInt(pieces.size())));
        }
        return out.toString();
    }

    private Dossier given(String... bodies) {
        articles.clear();
        for (int i = 0; i < bodies.length; i++) {
            articles.add(new Article(
                    "a" + i,
                    new Capture("a" + i, Optional.empty()),
                    Optional.of(new Outlet("Outlet " + i, Optional.empty())),
                    Optional.of(Published.on(LocalDate.of(2024, 3, 6 + i))),
                    Optional.empty(),
                    Optional.of("en"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(Part.whole(Part.Kind.BODY, bodies[i])),
                    Map.of()));
        }
        return Stemma.collateAsOne(articles);
    }
}
