package org.stemma.collation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void numbers_have_one_key_in_digits_and_in_words() {
        assertThat(keys("one hundred and five; 105; 5,000 five thousand; forty-four 44; 2.50; 2.5"))
                .isEqualTo("105 105 5000 5000 44 44 2.5 2.5");
        assertThat(keys("3 million, 3m, three million and a million")).isEqualTo("3000000 3000000 3000000 and 1000000");
    }

    @Test
    void a_lone_one_is_no_number() {
        assertThat(keys("one of the ways")).isEqualTo("one of the ways");
    }

    @Test
    void spellings_of_both_sides_of_the_ocean_have_one_key() {
        assertThat(keys("behaviour organised defence theatre")).isEqualTo(keys("behavior organized defense theater"));
        assertThat(keys("co-operate re-established")).isEqualTo(keys("cooperate reestablished"));
        assertThat(keys("100 per cent, 100 percent, 100%, 100 pct"))
                .isEqualTo("100 percent 100 percent 100 percent 100 percent");
    }

    @Test
    void the_country_is_no_pronoun() {
        assertThat(keys("They told us that the US, the U.S. and the United States left"))
                .isEqualTo("they told us that the usa the usa and the usa left");
    }

    @Test
    void stems_join_what_shares_a_root_and_keep_short_words_apart() {
        assertThat(Stems.of("negotiations")).isEqualTo(Stems.of("negotiate")).isEqualTo(Stems.of("negotiating"));
        assertThat(Stems.of("american")).isEqualTo(Stems.of("america"));
        assertThat(Stems.of("infiltration")).isEqualTo(Stems.of("infiltrated"));
        assertThat(Stems.of("station")).isNotEqualTo(Stems.of("state"));
        assertThat(Stems.of("policy")).isNotEqualTo(Stems.of("police"));
    }

    private static String keys(String text) {
        List<Word> words = Words.of(text);
        for (Word w : words) {
            assertThat(w.span().end()).isLessThanOrEqualTo(text.length());
        }
        return words.stream().map(Word::key).collect(Collectors.joining(" "));
    }
}
