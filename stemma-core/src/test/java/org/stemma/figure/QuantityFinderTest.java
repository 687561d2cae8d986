package org.stemma.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.text.Prose;
import org.stemma.text.Span;

class QuantityFinderTest {
    private static final String[] PIECES = {
        "12",
        "three",
        "1,000",
        "$",
        "%",
        "percent",
        "of",
        "and",
        "to",
        "-",
        "year",
        "old",
        "the",
        "killed",
        "people",
        "people",
        "half",
        "a",
        "dozen",
        "million",
        ".",
        ",",
        "\n",
        "(",
        ")",
        "about",
        "at least",
        "US",
        "2015",
        "May",
        "9/11",
        "40th",
        "third",
        "\u00bd",
        "\ud83d\ude00",
        "\u0663",
        "99999999999999999999",
        "5bn",
        "15ft",
        "'s",
        "\u2013",
        ":",
        "twice"
    };

    /** The table is the specification: one line, one habit of the language. */
    @ParameterizedTest
    @CsvFileSource(resources = "quantities.txt", delimiter = '|', quoteCharacter = '~', numLinesToSkip = 1)
    void finds_what_a_reader_would_count(String sentence, String expected) {
        assertThat(shown(sentence)).isEqualTo(expected);
    }

    @Test
    void keeps_a_number_of_one_sentence_away_from_the_noun_of_the_next() {
        assertThat(shown("The toll reached 1,200. Houses stood empty.")).isEqualTo("[1,200] 1200 EXACT - -");
    }

    @Test
    void finds_nothing_in_an_empty_text() {
        assertThat(QuantityFinder.find(Prose.of(""))).isEmpty();
    }

    /** Twice as many numbers may take twice the time and some, never four times. */
    @Test
    void finds_ten_thousand_numbers_in_one_article() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            text.append(i % 10 == 9 ? "of " : "").append(1000 + i).append(i % 10 == 9 ? " boats sank.\n" : ", ");
        }
        Prose one = Prose.of(text.toString());
        Prose line = Prose.of(text.toString().replace('\n', ' ').replace('.', ','));

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(QuantityFinder.find(one)).hasSizeGreaterThan(900);
            assertThat(QuantityFinder.find(line)).isNotNull();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG", "th-TH-u-nu-thai"})
    void reads_alike_in_every_locale(String tag) {
        String text = "IN ISTANBUL, THIRTY-SIX MIGRANTS DIED. Nearly 1,400 mills lost 2.5 million lira in six MILES.";
        String here = shown(text);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertThat(shown(text)).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void spans_of_random_text_are_ordered_disjoint_and_trimmed(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(5) == 0 ? "" : " ");
        }
        String s = text.toString();
        int before = 0;
        for (Quantity q : QuantityFinder.find(Prose.of(s))) {
            assertThat(q.span().start()).as(s).isGreaterThanOrEqualTo(before);
            assertThat(q.span().contains(q.number())).as(s).isTrue();
            assertThat(q.span().trim(s)).as(s).isEqualTo(q.span());
            assertThat(q.span().isEmpty()).as(s).isFalse();
            before = q.span().end();
        }
    }

    private static String shown(String text) {
        List<Quantity> found = QuantityFinder.find(Prose.of(text));
        return found.isEmpty()
                ? "nothing"
                : found.stream().map(q -> shown(q, text)).collect(Collectors.joining(" ; "));
    }

    private static String shown(Quantity q, String text) {
        Span span = q.span();
        return "[" + span.of(text) + "] " + or(q.value(), "?") + " " + q.bound() + " " + or(q.unit(), "-") + " "
                + or(q.noun(), "-");
    }

    private static String or(String s, String other) {
        return s.isEmpty() ? other : s;
    }
}
