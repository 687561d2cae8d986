package org.stemma.app.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stemma.app.diff.Change.ArticleRef;
import org.stemma.app.diff.Change.Wording;
import org.stemma.app.proof.DossierFile;
import org.stemma.app.proof.NotADossier;
import org.stemma.app.verify.Mutation;
import org.stemma.app.verify.SampleFiles;

class ComparisonTest {
    private static final String GATE =
            "The gate of the lower lock broke on Tuesday. \"We heard it go,\" the keeper said.";
    private static final String BARGE = "A barge struck the lower lock at noon. Nobody was hurt, its owner said.";

    @Test
    void a_dossier_is_no_different_from_itself() {
        assertThat(changes(base(), base())).isEmpty();
    }

    @Test
    void a_new_article_is_a_new_independent_text_or_joins_a_lineage() {
        Snapshot after = base().article("canal", "Divers went down at dawn.")
                .copy("evening", GATE, "gate", "reprint")
                .done();

        assertThat(changes(base(), after))
                .containsExactly(
                        new Change.NewText(new ArticleRef("canal", "C1", "Outlet of canal", "Title of canal")),
                        new Change.NewCopy(
                                new ArticleRef("evening", "A2", "Outlet of evening", "Title of evening"),
                                Optional.of(new ArticleRef("gate", "A1", "Outlet of gate", "Title of gate")),
                                "reprint",
                                0.9,
                                false));
    }

    @Test
    void an_article_under_another_id_and_sign_is_the_same_when_its_text_is() {
        Snapshot after = new Stories()
                .article("renamed", BARGE)
                .article("other", GATE)
                .said("the keeper", "other", "We heard it go")
                .done();
        Snapshot before = new Stories()
                .article("gate", GATE)
                .article("barge", BARGE)
                .said("the keeper", "gate", "We heard it go")
                .done();

        assertThat(changes(before, after)).isEmpty();
    }

    @Test
    void a_reprint_that_leaves_out_a_sentence_and_changes_a_quotation_is_told_with_the_words() {
        String copy = "The gate of the lower lock broke on Tuesday. \"We saw it go,\"";
        int said = GATE.indexOf(" the keeper");
        Snapshot after = base().copy(
                        "evening",
                        copy,
                        "gate",
                        "reprint",
                        new Snapshot.Edit(
                                "cut", false, 5, place(GATE, GATE.substring(said)), new Snapshot.Place(60, 60)),
                        new Snapshot.Edit("reworded", true, 1, place(GATE, "heard"), place(copy, "saw")))
                .done();

        List<Change> changes = changes(base(), after);

        assertThat(changes.get(1)).isInstanceOfSatisfying(Change.Dropped.class, d -> {
            assertThat(d.words()).isEqualTo(5);
            assertThat(d.text()).contains(" the keeper said.");
        });
        assertThat(changes.get(2))
                .isInstanceOfSatisfying(
                        Change.EditedQuotation.class,
                        e -> assertThat(e.wording()).isEqualTo(new Wording("heard", "saw")));
    }

    @Test
    void a_silent_edit_between_two_states_of_one_article_is_found_inside_and_outside_of_quotations() {
        Snapshot after = new Stories()
                .article("gate", GATE.replace("heard", "saw").replace("broke", "gave way"))
                .article("barge", BARGE)
                .said("the keeper", "gate", "We saw it go")
                .done();

        assertThat(changes(base(), after))
                .extracting(c -> c instanceof Change.EditedArticle e ? e.wording() + " " + e.quoted() : c)
                .containsExactly(new Wording("broke", "gave way") + " false", new Wording("heard", "saw") + " true");
    }

    @Test
    void words_that_one_of_two_quoted_dossiers_does_not_hold_are_not_said_to_be_gone() {
        Snapshot.Account whole = base().done().articles().get(0);
        Snapshot.Account part = new Snapshot.Account(
                "gate",
                "Outlet of gate",
                "Title of gate",
                "",
                "",
                "another hash",
                GATE.length() + 30,
                List.of(new Snapshot.Passage(0, "The gate of the lower lock broke on Tuesday.")));

        assertThat(Edits.between(
                        whole,
                        part,
                        new ArticleRef("gate", "A1", "", ""),
                        base().done().stories().get(0)))
                .containsExactly(
                        new Change.EditedArticle(new ArticleRef("gate", "A1", "", ""), new Wording("", ""), false));
    }

    @Test
    void new_and_lost_carriers_and_a_new_variant_are_told() {
        Snapshot before =
                base().said("Mira Tolland", "barge", "Nobody was hurt").done();
        Snapshot after = base().article("canal", "\"We felt it go down,\" the keeper told us.")
                .copy("evening", GATE, "gate", "reprint")
                .said(
                        "the keeper",
                        "gate",
                        "We heard it go",
                        "evening",
                        "We heard it go",
                        "canal",
                        "We felt it go down")
                .done();

        List<Change> changes = changes(before, after);

        assertThat(changes).extracting(c -> c.getClass().getSimpleName()).contains("NewCarrier", "GoneUtterance");
        assertThat(changes.stream()
                        .filter(Change.NewCarrier.class::isInstance)
                        .map(c -> ((Change.NewCarrier) c).article().id() + " "
                                + ((Change.NewCarrier) c)
                                        .variant()
                                        .map(Wording::was)
                                        .orElse("none")))
                .contains("evening none", "canal heard it go");
        Snapshot silent = new Stories()
                .article("gate", GATE)
                .article("barge", BARGE)
                .said("the keeper", "barge", "We heard it go")
                .done();
        assertThat(changes(base(), silent))
                .extracting(c -> c.getClass().getSimpleName())
                .contains("NewCarrier", "LostCarrier");
    }

    @Test
    void an_utterance_that_is_two_now_is_not_new() {
        String both = "We heard it go. The water was in the street within a minute.";
        Snapshot before = new Stories()
                .article("gate", both)
                .said("the keeper", "gate", both)
                .done();
        Snapshot after = new Stories()
                .article("gate", both)
                .said("the keeper", "gate", "The water was in the street within a minute.")
                .said("the keeper", "gate", "We heard it go.")
                .done();

        assertThat(changes(before, after)).isEmpty();
        assertThat(changes(after, before)).isEmpty();
    }

    @Test
    void a_figure_with_another_value_is_changed_even_when_its_name_was_chosen_anew() {
        Snapshot before = base().figure("people hurt", "agree", "2", "gate").done();
        Snapshot after = base().figure("people hurt in the lock", "evolves", "2", "gate", "5", "barge")
                .done();

        assertThat(changes(before, after)).singleElement().isInstanceOfSatisfying(Change.ChangedFigure.class, f -> {
            assertThat(f.before()).extracting(Change.Value::value).containsExactly("2");
            assertThat(f.after()).extracting(Change.Value::value).containsExactly("2", "5");
            assertThat(f.status()).isEqualTo("evolves");
        });
        assertThat(changes(base().done(), before)).singleElement().isInstanceOf(Change.NewFigure.class);
        assertThat(changes(before, base().done())).singleElement().isInstanceOf(Change.GoneFigure.class);
    }

    @Test
    void articles_that_turn_out_to_share_an_origin_are_told() {
        Snapshot joined = new Stories()
                .article("gate", GATE)
                .copy("barge", BARGE, "gate", "partial")
                .said("the keeper", "gate", "We heard it go")
                .done();

        assertThat(changes(base(), joined))
                .singleElement()
                .isInstanceOfSatisfying(
                        Change.Regrouped.class, r -> assertThat(r.joined()).isTrue());
        assertThat(changes(joined, base().done()))
                .singleElement()
                .isInstanceOfSatisfying(
                        Change.Regrouped.class, r -> assertThat(r.joined()).isFalse());
    }

    @Test
    void stories_without_a_common_article_are_one_gone_and_one_new() {
        Snapshot other =
                new Stories().article("else", "Quite another thing happened.").done();

        assertThat(Comparison.of(base().done(), other))
                .extracting(s -> s.before().isPresent() + " " + s.after().isPresent())
                .containsExactly("false true", "true false");
    }

    @Test
    void page_and_json_of_one_run_are_the_same_and_every_article_of_the_sample_is_known() throws IOException {
        Snapshot page = read(SampleFiles.page().getBytes(StandardCharsets.UTF_8));
        Snapshot json = read(SampleFiles.json().getBytes(StandardCharsets.UTF_8));

        assertThat(Comparison.of(page, json)).hasSize(2).allMatch(StoryChanges::isSame);
        assertThat(Comparison.of(json, page)).allMatch(StoryChanges::isSame);
        assertThat(page.articles()).hasSize(12).allMatch(a -> !a.passages().isEmpty());
    }

    @Test
    void whatever_happens_to_a_file_it_is_compared_or_refused_and_never_an_accident() throws IOException {
        byte[] json = SampleFiles.json().getBytes(StandardCharsets.UTF_8);
        byte[] page = SampleFiles.page().getBytes(StandardCharsets.UTF_8);
        Snapshot whole = read(json);
        for (long seed = 0; seed < 80; seed++) {
            byte[] mutant = Mutation.of(seed % 2 == 0 ? json : page, new Random(seed));
            try {
                Snapshot altered = read(mutant);
                assertThat(Comparison.of(whole, altered)).as("seed %d", seed).isNotNull();
                assertThat(Comparison.of(altered, whole)).as("seed %d", seed).isNotNull();
            } catch (NotADossier e) {
                assertThat(e).as("seed %d", seed).hasMessageStartingWith("mutant: ");
            }
        }
    }

    private static Snapshot read(byte[] file) throws NotADossier {
        return SnapshotReader.read(DossierFile.of("mutant", file));
    }

    private static Stories base() {
        return new Stories().article("gate", GATE).article("barge", BARGE).said("the keeper", "gate", "We heard it go");
    }

    private static List<Change> changes(Stories before, Stories after) {
        return changes(before.done(), after.done());
    }

    private static List<Change> changes(Stories before, Snapshot after) {
        return changes(before.done(), after);
    }

    private static List<Change> changes(Snapshot before, Snapshot after) {
        return Comparison.of(before, after).get(0).changes();
    }

    private static Snapshot.Place place(String text, String words) {
        int at = text.indexOf(words);
        return new Snapshot.Place(at, at + words.length());
    }
}
