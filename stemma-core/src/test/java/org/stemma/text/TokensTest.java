package org.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '^',
            value = {
                "the city's > the|city|'s",
                "it won't do > it|wo|n't|do",
                "they'll say we're late > they|'ll|say|we|'re|late",
                "the U.S. navy > the|U.S.|navy",
                "the U.S.中文 and 2019年11月 > the|U.S.|中|文|and|2019|年|11|月",
                "the U.S.中 > the|U.S.|中",
                "the US navy > the|US|navy",
                "some 1,000 towns, 3.5 km > some|1,000|towns|,|3.5|km",
                "the 40th time > the|40th|time",
                "100% or 5bn > 100|%|or|5bn",
                "a north-south line > a|north|-|south|line",
                "George W. Orr > George|W.|Orr",
                "So did I. > So|did|I|.",
                "Mr O'Neil > Mr|O'Neil",
                "the ships' crews > the|ships|'|crews",
            })
    void cuts_as_a_newspaper_reader_would(String text, String expected) {
        assertThat(String.join("|", words(Tokens.of(text)))).isEqualTo(expected);
    }

    @Test
    void tokens_of_any_text_stand_in_order_and_leave_out_white_space_only() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            String text = RandomText.of(random, 40);
            Tokens tokens = Tokens.of(text);
            int at = 0;
            for (int t = 0; t < tokens.size(); t++) {
                assertThat(tokens.start(t)).as("seed %d, text %s", seed, text).isGreaterThanOrEqualTo(at);
                assertThat(tokens.end(t)).isGreaterThan(tokens.start(t));
                assertThat(blank(text.substring(at, tokens.start(t))))
                        .as("seed %d, text %s", seed, text)
                        .isTrue();
                at = tokens.end(t);
            }
            assertThat(blank(text.substring(at)))
                    .as("seed %d, text %s", seed, text)
                    .isTrue();
        }
    }

    @Test
    void finds_the_token_at_an_offset() {
        Tokens tokens = Tokens.of("One two three");

        assertThat(tokens.firstAt(0)).isZero();
        assertThat(tokens.firstAt(3)).isEqualTo(1);
        assertThat(tokens.firstAt(99)).isEqualTo(3);
        assertThat(tokens.endAt(5)).isEqualTo(2);
    }

    private static boolean blank(String s) {
        return s.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.getType(c) == Character.FORMAT);
    }

    private static List<String> words(Tokens tokens) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            out.add(tokens.text(i));
        }
        return out;
    }
}
