package org.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @Test
    void leaves_out_the_words_that_only_open_a_sentence() {
        assertThat(names("However it rained. Ferries stopped. The ferries of Velm run again, and ferries are late."))
                .containsExactly("Velm");
    }

    @Test
    void keeps_titles_particles_and_suffixes_in_the_name() {
        assertThat(names("We met Sen. Anna de la Cruz Jr. and General Omar bin Said in town."))
                .containsExactly("Sen. Anna de la Cruz Jr", "General Omar bin Said");
    }

    @Test
    void cuts_the_sentence_opening_word_from_a_name() {
        assertThat(names("After Lindqvist left, it rained.")).containsExactly("Lindqvist");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We met President Mara Lindqvist there. | PERSON",
                "We met Anna Zbrk there. | PERSON",
                "We met spokesman Qoru Zbrk there. | PERSON",
                "We met the Velm Energy Corporation there. | ORGANIZATION",
                "We met the University of Velm there. | ORGANIZATION",
                "We met them in Norway there. | PLACE",
                "We met the Velm there. | OTHER",
            })
    void tells_what_a_name_names(String text, Name.Kind kind) {
        assertThat(Prose.of(text).names()).extracting(Name::kind).containsExactly(kind);
    }

    @Test
    void knows_a_surname_again() {
        List<Name> names =
                Prose.of("We met Mara Lindqvist there. Then Lindqvist left.").names();
        assertThat(names).extracting(Name::kind).containsOnly(Name.Kind.PERSON);
    }

    @Test
    void knows_a_month_that_is_a_surname() {
        assertThat(names("We met Theresa May in May. May left.")).containsExactly("Theresa May", "May");
    }

    @Test
    void takes_days_and_months_for_no_names() {
        assertThat(names("It rained on Monday and in November.")).isEmpty();
    }

    private static List<String> names(String text) {
        return Prose.of(text).names().stream().map(n -> n.span().of(text)).toList();
    }
}
