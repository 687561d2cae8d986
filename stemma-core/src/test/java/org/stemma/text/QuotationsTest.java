package org.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "She said \"the dam holds\" and left.",
                "She said \u201cthe dam holds\u201d and left.",
                "She said \u201ethe dam holds\u201c and left.",
                "She said \u00abthe dam holds\u00bb and left.",
                "She said ''the dam holds'' and left.",
                "She said ``the dam holds'' and left.",
                "She said 'the dam holds' and left.",
                "She said \u2018the dam holds\u2019 and left.",
                "She said \" the dam holds \" and left.",
            })
    void reads_marks_of_every_style(String text) {
        assertThat(inner(text)).containsExactly("the dam holds");
    }

    @Test
    void takes_no_apostrophe_for_a_mark() {
        assertThat(inner("It's the workers' dam, and they don't mind the '90s."))
                .isEmpty();
    }

    @Test
    void lets_apostrophes_stand_inside_single_marks() {
        assertThat(inner("'I don't mind the workers' dam,' she said."))
                .containsExactly("I don't mind the workers' dam,");
    }

    @Test
    void takes_an_inch_for_no_mark() {
        assertThat(inner("The board is 12\" wide and has a name.")).isEmpty();
    }

    @Test
    void keeps_what_is_quoted_inside_a_quotation_within_it() {
        assertThat(inner("\u201cHe called it \u201cour dam\u201d twice,\u201d she said."))
                .containsExactly("He called it \u201cour dam\u201d twice,");
    }

    @Test
    void closes_at_the_only_mark_of_the_next_paragraph_although_it_stands_free_before_a_name() {
        List<Quotation> all = Prose.of(
                        "\" The gates will open on Monday.\nThe fee stays, \" Harbour House said in a note.")
                .quotations();

        assertThat(all).hasSize(2);
        assertThat(all.get(1).continues()).isTrue();
        assertThat(all.get(1).closed()).isTrue();
    }

    @Test
    void goes_on_in_the_paragraph_that_opens_with_a_mark() {
        List<Quotation> all =
                Prose.of("\"It was long.\n\"It is over,\" she said.").quotations();
        assertThat(all).hasSize(2);
        assertThat(all.get(0).closed()).isFalse();
        assertThat(all.get(1).continues()).isTrue();
        assertThat(all.get(1).closed()).isTrue();
    }

    @Test
    void goes_on_through_paragraphs_without_marks_to_the_one_that_closes_it() {
        List<Quotation> all = Prose.of("He said: \"It was long.\nIt was cold.\nIt is over.\"\nHe left.")
                .quotations();
        assertThat(all).hasSize(3);
        assertThat(all.get(2).inner().of("He said: \"It was long.\nIt was cold.\nIt is over.\"\nHe left."))
                .isEqualTo("It is over.");
    }

    @Test
    void ends_with_its_paragraph_when_nothing_closes_it() {
        List<Quotation> all = Prose.of("He said \"it is over.\nHe left.").quotations();
        assertThat(all).hasSize(1);
        assertThat(all.get(0).closed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void random_marks_give_quotations_in_order_that_do_not_overlap(long seed) {
        String[] bits = {
            "\"", "\u201c", "\u201d", "'", "''", "\u00ab", "\u00bb", "\u201e", "\u2018", "\u2019", "a", "dam", ",", ".",
            " ", "\n"
        };
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(80); i > 0; i--) {
                text.append(bits[random.nextInt(bits.length)]);
            }
            String t = text.toString();
            int last = 0;
            for (Quotation q : Prose.of(t).quotations()) {
                assertThat(q.span().start()).as("seed %d: %s", seed, t).isGreaterThanOrEqualTo(last);
                assertThat(q.span().contains(q.inner()))
                        .as("seed %d: %s", seed, t)
                        .isTrue();
                last = q.span().end();
            }
            assertThat(last).isLessThanOrEqualTo(t.length());
        }
    }

    @Test
    void many_marks_that_never_close_take_linear_time() {
        String text = "'a ".repeat(100_000);
        long before = System.nanoTime();
        assertThat(Prose.of(text).quotations()).isEmpty();
        assertThat(System.nanoTime() - before).isLessThan(10_000_000_000L);
    }

    @Test
    void takes_two_straight_marks_for_one() {
        assertThat(inner("\"\"The dam holds,\" she said. \"It always has.\""))
                .containsExactly("The dam holds,", "It always has.");
    }

    @Test
    void opens_a_mark_that_nobody_opened_where_its_sentence_starts() {
        assertThat(inner("Is the dam safe? I cannot say for certain\" she told them."))
                .containsExactly("I cannot say for certain");
        assertThat(inner("The pole is 6\" long and the board 12\" wide.")).isEmpty();
    }

    @Test
    void closes_in_a_later_paragraph_a_quotation_whose_marks_stand_free() {
        assertThat(inner("\" We stand by the dam.\nWe built it, \" she said in Velm."))
                .containsExactly("We stand by the dam.", "We built it,");
    }

    @Test
    void lets_a_single_mark_run_to_the_end_of_its_paragraph_where_another_has_just_closed() {
        assertThat(
                        inner(
                                "'It holds,' she said. 'We walked along the crest at noon and saw no water on the dry side of it."))
                .hasSize(2);
        assertThat(
                        inner(
                                "She left at noon. 'We walked along the crest and saw no water on the dry side of it at all today."))
                .isEmpty();
    }

    @Test
    void closes_a_mark_that_stands_free_before_a_comma() {
        assertThat(inner("Brandt, who once said \" the dam is sound \", called the report \" odd \"."))
                .containsExactly("the dam is sound", "odd");
    }

    @Test
    void takes_no_nickname_for_a_quotation() {
        assertThat(inner("Karl \"Kalle\" Brandt left. The \"Kalle\" is a ship."))
                .containsExactly("Kalle");
    }

    private static List<String> inner(String text) {
        return Prose.of(text).quotations().stream()
                .map(q -> q.inner().trim(text).of(text))
                .toList();
    }
}
