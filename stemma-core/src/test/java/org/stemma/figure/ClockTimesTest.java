package org.stemma.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.text.Prose;

class ClockTimesTest {
    private static final String[] PIECES = {
        "11:30pm", "11", ":", "30", "7 a.m.", "p.m.", "noon", "12", "0", "24:61", "o'clock", "in the evening", "about",
                "before",
        "shortly after", "-", "to", "local time", "GMT", "99", ".", "7.16am", "(", ")", "\n", "Velt", "\u0663",
                "\ud83d\ude00"
    };

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "The quake struck at 11:30pm., 11:30pm, 1410, 11:30 p.m.",
                "The ferry left at 7 A.M. on Monday., 7 A.M., 420, 7 a.m.",
                "It began around 9:05 a.m. local time., around 9:05 a.m. local time, 545, 9:05 a.m.",
                "The bridge fell shortly after noon., shortly after noon, 720, noon",
                "It fell at midnight., midnight, 0, midnight",
                "It fell at 7.16am., 7.16am, 436, 7:16 a.m.",
                "It fell at 21:45 on Monday., 21:45, 1305, 9:45 p.m.",
                "It fell at 0:05 hrs., 0:05 hrs, 5, 12:05 a.m.",
                "It fell at 8 o'clock in the evening., 8 o'clock in the evening, 1200, 8 p.m.",
                "It fell at 11:36 Tuesday morning., 11:36, 696, 11:36 a.m.",
                "It fell at 12 p.m., 12 p.m., 720, noon"
            })
    void reads_a_time_of_day(String sentence, String span, int minutes, String shown) {
        List<Quantity> found = ClockTimes.find(Prose.of(sentence));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).value()).isEqualTo(Integer.toString(minutes));
        assertThat(span).startsWith(found.get(0).span().of(sentence));
        assertThat(ClockTimes.shown(minutes)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The shop is open from 9am to 7pm.",
                "Votes must come in before 5 p.m. on Friday.",
                "The runner took 3:45 for the mile.",
                "She won 21:15 in the second set.",
                "Verse 3:16 was read aloud.",
                "It was ten minutes after midnight.",
                "Version 7.16 was sold for 12.30 dollars."
            })
    void leaves_limits_hours_and_what_only_looks_like_a_time(String sentence) {
        assertThat(ClockTimes.find(Prose.of(sentence))).isEmpty();
    }

    @Test
    void keeps_a_named_zone_apart() {
        List<Quantity> found =
                ClockTimes.find(Prose.of("The rocket rose at 9 a.m. and was seen at 7:30 p.m. ET on Saturday."));

        assertThat(found).extracting(Quantity::unit).containsExactly("clock", "clock eastern");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void finds_ordered_spans_with_values_of_one_day_in_random_text(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(4) > 0 ? " " : "");
        }
        int before = 0;
        for (Quantity q : ClockTimes.find(Prose.of(text.toString()))) {
            assertThat(q.span().start()).as("seed %d: %s", seed, text).isGreaterThanOrEqualTo(before);
            assertThat(q.span().contains(q.number())).isTrue();
            assertThat(Integer.parseInt(q.value())).isBetween(0, 24 * 60 - 1);
            before = q.span().end();
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }
}
