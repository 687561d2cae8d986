package org.stemma.collation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stemma.collation.ApparatusLines.collated;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How the readings of an apparatus are named: kinds of difference, gaps, dots, and words at another place. */
class ReadingsTest {
    @Test
    void a_changed_number_is_named() {
        assertThat(ApparatusLines.of(collated("we lost 12 boats", "we lost 21 boats", "we lost twelve boats")))
                .containsExactly("SAME we lost ABC", "NUMBER 12 A : 21 B : twelve C", "SAME boats ABC");
    }

    @Test
    void a_number_for_a_word_is_a_wording() {
        assertThat(ApparatusLines.of(collated("we lost dozens of boats", "we lost 12 boats")))
                .contains("WORDING dozens of A : 12 B");
    }

    @Test
    void a_changed_negation_is_named_in_every_form() {
        assertThat(kinds("the pier is safe", "the pier is not safe")).contains(Difference.NEGATION);
        assertThat(kinds("the pier will open", "the pier won't open")).contains(Difference.NEGATION);
        assertThat(kinds("no pier is safe", "a pier is safe")).contains(Difference.NEGATION);
        assertThat(kinds("the pier will never open", "the pier will soon open")).contains(Difference.NEGATION);
    }

    @Test
    void one_negation_for_another_is_a_wording_and_a_negation_within_other_words_says_nothing() {
        assertThat(kinds("the pier will never open", "the pier will not open"))
                .doesNotContain(Difference.NEGATION)
                .contains(Difference.WORDING);
        assertThat(kinds("the pier is not wrong for us", "the pier is right for us"))
                .doesNotContain(Difference.NEGATION);
        assertThat(kinds("he left and did not say when, he told us", "he left, he told us"))
                .doesNotContain(Difference.NEGATION)
                .contains(Difference.OMISSION);
    }

    @Test
    void spellings_of_every_kind_are_no_wording() {
        assertThat(kinds(
                        "the behaviour of the U.S. is 100 per cent reckless",
                        "the behavior of the US is 100 percent reckless"))
                .containsOnly(Difference.SAME, Difference.SPELLING);
        assertThat(kinds("a cease-fire and co-operation", "a ceasefire and cooperation"))
                .containsOnly(Difference.SAME, Difference.SPELLING);
        assertThat(kinds("Ambassador Mohammad Rezaei spoke", "Ambassador Mohammed Rezaei spoke"))
                .containsOnly(Difference.SAME, Difference.SPELLING);
    }

    @Test
    void a_clause_at_another_place_is_one_move_and_no_omission() {
        Apparatus a = collated(
                "If they leave by Friday, we shall talk about the pier.",
                "We shall talk about the pier if they leave by Friday.");

        assertThat(ApparatusLines.of(a))
                .containsExactly(
                        "ORDER If they leave by Friday A",
                        "SAME we shall talk about the pier AB",
                        "ORDER if they leave by Friday B");
        assertThat(a.columns().get(0).partner()).hasValue(2);
        assertThat(a.columns().get(2).partner()).hasValue(0);
        assertThat(a.columns().get(0).cells().get(1).state()).isEqualTo(Cell.State.ELSEWHERE);
    }

    @Test
    void a_short_phrase_is_moved_only_when_it_fills_the_place_between_marks() {
        assertThat(kinds("On Sunday, the mayor promised a ferry", "The mayor promised a ferry on Sunday"))
                .containsOnly(Difference.SAME, Difference.ORDER);
        assertThat(kinds(
                        "a ferry from the mayor will come soon",
                        "the old mayor himself said it: a ferry will come soon"))
                .doesNotContain(Difference.ORDER);
    }

    @Test
    void dots_show_what_the_fuller_witness_has() {
        Apparatus a = collated(
                "The pier must close at once, because its piles are rotten, and stay closed.",
                "The pier must close at once ... and stay closed.",
                "The pier must close at once [. . .] and stay closed.");

        assertThat(a.hidden())
                .extracting(h -> h.siglum() + " " + h.reading() + " = " + h.words() + " " + h.sigla())
                .containsExactly(
                        "B ... = because its piles are rotten [A]", "C [. . .] = because its piles are rotten [A]");
    }

    @Test
    void dots_beside_other_words_show_what_stands_for_both() {
        Apparatus a = collated(
                "The firm has not changed since May 1971 when its guards drove out Doctor Welle. The same greed has continued.",
                "The firm has not changed since decades ago ... it continues the same greed");

        assertThat(a.hidden()).hasSize(1);
        assertThat(a.hidden().get(0).reading()).isEqualTo("decades ago ...");
        assertThat(a.hidden().get(0).words()).isEqualTo("May 1971 when its guards drove out Doctor Welle");
        assertThat(ApparatusLines.of(a)).contains("ORDER it continues B", "ORDER has continued A");
    }

    @Test
    void dots_between_words_that_all_have_hide_nothing() {
        assertThat(collated("we waited ... and waited", "we waited and waited").hidden())
                .isEmpty();
    }

    @Test
    void a_piece_is_no_witness_for_what_it_does_not_carry() {
        Apparatus a = collated("The pier is rotten. Nobody may walk on it until it is repaired.", "the pier is rotten");

        Column last = a.columns().get(a.columns().size() - 1);
        assertThat(last.cells().get(1).state()).isEqualTo(Cell.State.OUTSIDE);
        assertThat(last.difference()).isEqualTo(Difference.SAME);
        assertThat(a.readings(last)).hasSize(1);
    }

    @Test
    void two_quoted_words_do_not_take_the_anchors_from_longer_witnesses() {
        assertThat(ApparatusLines.of(collated(
                        "Those who think that this bridge can be patched once more are certainly mistaken",
                        "Those who think that this bridge can be patched once more are certainly wrong",
                        "Whoever believes the bridge can be mended again is one hundred percent wrong",
                        "certainly mistaken")))
                .containsExactly(
                        "WORDING Those who think that this AB : Whoever believes the C",
                        "SAME bridge can be ABC",
                        "WORDING patched once more AB : mended again C",
                        "WORDING are AB : is C",
                        "WORDING certainly mistaken AD : certainly wrong B : one hundred percent wrong C");
    }

    @Test
    void a_word_or_three_missing_at_the_edge_are_an_omission() {
        assertThat(kinds("Frankly, the pier is rotten", "the pier is rotten")).contains(Difference.OMISSION);
    }

    @Test
    void words_of_grammar_before_a_lone_one_stay_an_anchor() {
        assertThat(ApparatusLines.of(collated(
                        "talks will solve our problem, they are certainly mistaken",
                        "talks will solve our problem, they are 100 per cent wrong",
                        "talks will solve our problem, this is one hundred percent wrong")))
                .contains("WORDING certainly mistaken A : 100 per cent wrong B : one hundred percent wrong C");
    }

    @Test
    void the_base_text_is_the_fullest_unless_one_is_named() {
        List<Witness> witnesses = List.of(new Witness("A", "the pier"), new Witness("B", "the old pier"));

        assertThat(Collator.collate(witnesses).base()).isEqualTo(1);
        assertThat(Collator.collate(witnesses, "A").base()).isZero();
        assertThat(ApparatusLines.of(Collator.collate(witnesses, "A"))).contains("ADDITION  A : old B");
        assertThat(ApparatusLines.of(Collator.collate(witnesses))).contains("OMISSION old B :  A");
        assertThatThrownBy(() -> Collator.collate(witnesses, "C"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("siglum C");
    }

    @Test
    void a_variant_graph_spells_every_witness() {
        Apparatus a = collated("we lost 12 boats today", "we lost 21 boats", "we mourn 12 boats today");
        VariantGraph graph = VariantGraph.of(a);

        for (Witness w : a.witnesses()) {
            StringBuilder spelt = new StringBuilder();
            int at = VariantGraph.START;
            for (boolean more = true; more; ) {
                more = false;
                for (VariantGraph.Edge e : graph.edges()) {
                    if (e.from() == at && e.sigla().contains(w.siglum())) {
                        spelt.append(spelt.length() > 0 ? " " : "")
                                .append(graph.nodes().get(e.to()).words());
                        at = e.to();
                        more = true;
                        break;
                    }
                }
            }
            assertThat(spelt).hasToString(w.text());
        }
    }

    private static List<Difference> kinds(String... texts) {
        return collated(texts).columns().stream().map(Column::difference).toList();
    }
}
