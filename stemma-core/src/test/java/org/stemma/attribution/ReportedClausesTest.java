package org.stemma.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.text.Prose;

/** Where reported clauses start and end, and who said them. */
class ReportedClausesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Several councillors offered swift replies to Karl Velde on Friday, after the chairman was caught on camera saying that the lock is a waste of money."
                        + " | that the lock is a waste of money | the chairman",
                "Harbour Lines met its rivals. It also pledged to pay a \"large\" fee if the council vetoes the sale, as well as to pay more if the sale takes a year."
                        + " | to pay a \"large\" fee if the council vetoes the sale, as well as to pay more if the sale takes a year | Harbour Lines",
                "Norland said that it had launched a Seagull-4 (the name means \"white bird\"), a larger ship than the one of last year."
                        + " | that it had launched a Seagull-4 (the name means \"white bird\"), a larger ship than the one of last year | Norland",
                "Director Karl Velde met reporters. Closing the lock would not have held the water back and the keeper might have been in danger, added Velde."
                        + " | Closing the lock would not have held the water back and the keeper might have been in danger | Karl Velde",
            })
    void end_where_what_was_said_ends(String text, String content, String speaker) {
        assertThat(AttributionFinder.find(Prose.of(text))).as(text).anySatisfy(a -> {
            assertThat(a.text(text)).isEqualTo(content);
            assertThat(a.speaker().asName()).contains(speaker);
        });
    }

    @Test
    void give_each_of_two_quotations_to_its_own_speaker_and_the_second_behind_himself() {
        String text = "A deckhand shouted 'hold her steady, Olaf' over the harbour radio before"
                + " the pilot himself joked 'I nearly went for a swim.'";
        assertThat(AttributionFinder.find(Prose.of(text)))
                .extracting(a -> a.text(text))
                .containsExactly("'hold her steady, Olaf'", "'I nearly went for a swim.'");
    }

    @Test
    void say_nothing_where_a_rocket_blasts_off() {
        String text = "The carrier rocket blasted off from the island on Sunday.";
        assertThat(AttributionFinder.find(Prose.of(text))).isEmpty();
    }
}
