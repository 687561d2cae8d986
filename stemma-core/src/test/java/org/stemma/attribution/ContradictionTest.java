package org.stemma.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.collation.Words;

class ContradictionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The well is safe to drink from. | The well is not safe to drink from.",
                "The guild has answered our letter. | The guild has never answered our letter.",
                "They found a seal on the door. | They found no seal on the door.",
                "The boat has to be painted in spring. | The boat does not have to be painted in spring.",
                "We counted 14 leaks in the hull. | We counted 40 leaks in the hull.",
                "The fee will be four crowns a head. | The fee will be seven crowns a head.",
                "Some 640 barrels were opened. | Some 460 barrels were opened.",
                "It was Engineer Brandt who shut the gate. | It was Engineer Solano who shut the gate.",
            })
    void otherwise_alike_they_are_two_statements(String a, String b) {
        assertThat(between(a, b)).isTrue();
        assertThat(between(b, a)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I do not trust a single promise made at sea. | He trusted no promise made at sea.",
                "We are not going to talk of the wreck. | I refuse to talk of the wreck.",
                "No fewer than 120 nets were cut. | At least 120 nets were cut.",
                "About 30 nets were cut. | Up to 32 nets were cut.",
                "We shall rebuild the pier, not sell it. | We shall rebuild the pier",
                "I am no doctor and never was, but the patient will live. | The patient will live.",
                "The mayor will open the lock on Sunday. | Ida Brandt is to open the lock on Sunday.",
                "We lost 30 boats. | We lost boats.",
                "Nobody came to help us that night. | No one came to our help that night.",
            })
    void one_statement_in_other_words_is_none(String a, String b) {
        assertThat(between(a, b)).isFalse();
        assertThat(between(b, a)).isFalse();
    }

    @Test
    void any_two_rows_of_words_can_be_held_against_each_other_in_either_order() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        List<String> words =
                List.of("not", "no", "Brandt", "Solano", "14", "forty", "boat", "the", "lost", "never", "about");
        for (int n = 0; n < 2000; n++) {
            String a = row(words, random);
            String b = row(words, random);
            assertThat(between(a, b)).as("seed %d: %s | %s", seed, a, b).isEqualTo(between(b, a));
            assertThat(between(a, a)).as("seed %d: %s", seed, a).isFalse();
        }
    }

    private static String row(List<String> words, Random random) {
        StringBuilder out = new StringBuilder("So");
        for (int i = random.nextInt(9); i > 0; i--) {
            out.append(' ').append(words.get(random.nextInt(words.size())));
        }
        return out.toString();
    }

    private static boolean between(String a, String b) {
        return Contradiction.between(statement(a), statement(b));
    }

    private static Statement statement(String words) {
        return new Statement(
                0, 0, 0, List.of(), words, Words.of(words), Set.of(), List.of(), 0, Attribution.Kind.DIRECT, false);
    }
}
