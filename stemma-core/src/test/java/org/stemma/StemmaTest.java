package org.stemma;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stemma.article.Article;
import org.stemma.article.Capture;
import org.stemma.article.Outlet;
import org.stemma.article.Part;
import org.stemma.article.Published;
import org.stemma.dossier.Brief;
import org.stemma.dossier.CollatedUtterance;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.Excerpts;
import org.stemma.text.Span;

class StemmaTest {
    private static final String WIRE = """
            A ferry with 120 people on board ran aground off Castel Bay on Tuesday, the coast guard said.
            Tugs from two harbours tried for six hours to pull the ship off the sandbank before the tide fell.
            "Nobody was hurt, and the ship is stable," Captain Ida Brandt said in a statement.
            The line had taken the older sister ship out of service in March after an inspection of its hull.""";
    private static final String REPRINT = """
            A ferry with 120 people on board ran aground off Castel Bay on Tuesday, the coast guard said.
            Tugs from two harbours tried for six hours to pull the ship off the sandbank before the tide fell.
            "No one was hurt and the ship is stable," Captain Ida Brandt said in a statement.
            The line had taken the older sister ship out of service in March after an inspection of its hull.""";
    private static final String OWN = """
            Passengers spent half the night on deck after their ferry hit a sandbank near Castel Bay on Tuesday.
            "Nobody was hurt, and the ship is stable," said the captain, Ida Brandt.
            All 120 passengers were brought ashore in fishing boats by villagers who had heard the horn.""";
    private static final String OTHER = """
            The orchard growers of Lower Tamsin expect the smallest apple harvest for thirty years after late frost.
            "We counted blossoms, and then we stopped counting," said Jonas Pell, who runs the growers' union.""";

    private final List<Article> articles = List.of(
            article("wire", "Harbour Press", "2031-05-06T09:00:00Z", WIRE),
            article("reprint", "Daily Quay", "2031-05-06T11:00:00Z", REPRINT),
            article("own", "Bay Herald", "2031-05-06T20:00:00Z", OWN),
            article("apples", "Tamsin Post", "2031-05-06T10:00:00Z", OTHER));

    @Test
    void parts_two_stories_and_counts_what_is_independent() {
        List<Dossier> dossiers = Stemma.collate(articles);

        assertThat(dossiers).hasSize(2);
        assertThat(dossiers.get(0).articles()).hasSize(3);
        assertThat(dossiers.get(0).independentTexts()).isEqualTo(2);
        assertThat(dossiers.get(0).outlets()).hasSize(3);
    }

    @Test
    void a_silent_edit_inside_quotation_marks_stands_in_the_apparatus() {
        CollatedUtterance said = Stemma.collate(articles).get(0).utterances().stream()
                .filter(u -> u.utterance().carriers().size() == 3)
                .findFirst()
                .orElseThrow();

        assertThat(said.utterance().speaker()).contains("Ida Brandt");
        assertThat(said.independent()).isEqualTo(2);
        assertThat(said.apparatus())
                .hasValueSatisfying(a -> assertThat(a.columns())
                        .anySatisfy(c -> assertThat(a.readings(c))
                                .extracting(r -> r.words().replace("\"", ""))
                                .contains("Nobody", "No one")));
    }

    @Test
    void any_order_of_the_articles_gives_equal_dossiers() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        String first = told(Stemma.collate(articles));
        for (int i = 0; i < 10; i++) {
            List<Article> shuffled = new ArrayList<>(articles);
            Collections.shuffle(shuffled, random);
            assertThat(told(Stemma.collate(shuffled))).as("seed %d", seed).isEqualTo(first);
        }
    }

    @Test
    void the_brief_is_made_of_whole_sentences_of_the_articles() {
        for (Dossier d : Stemma.collate(articles)) {
            assertThat(d.brief().sentences()).isNotEmpty();
            for (Brief.Sentence s : d.brief().sentences()) {
                assertThat(d.of(s.article()).account().body().sentences()).contains(s.span());
                assertThat(s.witnesses()).contains(s.article());
            }
        }
    }

    @Test
    void excerpts_hold_every_sentence_of_the_brief_and_do_not_touch() {
        Dossier d = Stemma.collate(articles).get(0);

        for (Article a : d.articles()) {
            List<Span> excerpts = Excerpts.of(d, a.id());
            for (int i = 1; i < excerpts.size(); i++) {
                assertThat(excerpts.get(i).start())
                        .isGreaterThan(excerpts.get(i - 1).end());
            }
            d.brief().sentences().stream()
                    .filter(s -> s.article().equals(a.id()))
                    .forEach(s -> assertThat(excerpts).anyMatch(e -> e.contains(s.span())));
        }
    }

    @Test
    void articles_that_the_caller_knows_to_tell_one_story_are_not_parted() {
        assertThat(Stemma.collateAsOne(articles).articles()).hasSize(4);
    }

    @Test
    void an_article_without_words_is_a_story_of_its_own_and_breaks_nothing() {
        List<Article> all = new ArrayList<>(articles);
        all.add(Article.ofBody("empty", ""));

        assertThat(Stemma.collate(all)).hasSize(3);
    }

    private static String told(List<Dossier> dossiers) {
        return dossiers.stream()
                .map(d -> d.title()
                        + d.sigla().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .toList()
                        + d.copyTree()
                        + d.utterances()
                        + d.timeline()
                        + d.figures()
                        + d.brief())
                .toList()
                .toString();
    }

    private static Article article(String id, String outlet, String published, String text) {
        return new Article(
                id,
                new Capture(id + ".txt", Optional.empty()),
                Optional.of(new Outlet(outlet, Optional.empty())),
                Optional.of(Published.at(OffsetDateTime.parse(published))),
                Optional.empty(),
                Optional.of("en"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(Part.whole(Part.Kind.TITLE, "News of " + id), Part.whole(Part.Kind.BODY, text)),
                Map.of());
    }
}
