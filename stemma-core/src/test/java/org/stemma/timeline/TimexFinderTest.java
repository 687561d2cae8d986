package org.stemma.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stemma.article.Published;
import org.stemma.text.Prose;

class TimexFinderTest {
    private static final Optional<Published> PUBLISHED = Optional.of(Published.on(LocalDate.of(2021, 3, 10)));

    static List<String> forms() throws IOException {
        List<String> all = new ArrayList<>();
        for (String language : List.of("en", "de", "es")) {
            all.addAll(forms(language));
        }
        return all;
    }

    private static List<String> forms(String language) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                        TimexFinderTest.class.getResourceAsStream("forms." + language + ".txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(l -> !l.startsWith("#")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void reads_the_form_and_gives_its_value(String line) {
        int cut = line.lastIndexOf(" = ");
        String marked = line.substring(0, cut);
        int open = marked.indexOf('[');
        int close = marked.indexOf(']');
        String text = marked.substring(0, open) + marked.substring(open + 1, close) + marked.substring(close + 1);
        String wanted = marked.substring(open + 1, close) + " = " + line.substring(cut + 3);

        List<String> got = TimexFinder.find(Prose.of(text), PUBLISHED).stream()
                .map(t -> t.span().of(text) + " = " + t.type() + " " + t.value()
                        + t.mod().map(m -> " " + m).orElse(""))
                .toList();

        assertThat(got).contains(wanted);
    }

    @Test
    void has_at_least_a_hundred_and_twenty_forms() throws IOException {
        assertThat(forms("en")).hasSizeGreaterThanOrEqualTo(120);
    }

    @Test
    void leaves_open_what_no_publication_date_settles() {
        assertThat(values("It rained on November 4.", Optional.empty())).containsExactly("XXXX-11-04");
        assertThat(values("It rained on Monday.", Optional.empty())).containsExactly("XXXX-WXX-1");
        assertThat(values("It rained last year.", Optional.empty())).containsExactly("PAST_REF");
        assertThat(values("It rained on November 4, 1999.", Optional.empty())).containsExactly("1999-11-04");
    }

    @Test
    void finds_both_ends_of_a_range() {
        assertThat(values("The war of 1950-53 left scars.", PUBLISHED)).containsExactly("1950", "1953");
        assertThat(values("The window is Feb. 7-14.", PUBLISHED)).containsExactly("2021-02-07", "2021-02-14");
        assertThat(values("He served from 1965 to 1970.", PUBLISHED)).containsExactly("1965", "1970");
    }

    @Test
    void takes_no_name_amount_or_age_for_a_time() {
        assertThat(values("April Lunt may march again with August Wren.", PUBLISHED))
                .isEmpty();
        assertThat(values("Some 2,000 people paid $1999 each.", PUBLISHED)).isEmpty();
        assertThat(values("The 22-year-old came in second.", PUBLISHED)).isEmpty();
        assertThat(values("About 1950 people came.", PUBLISHED)).isEmpty();
    }

    @Test
    void a_name_with_a_word_of_time_is_no_time() {
        assertThat(values("This is Larrum Today, said the host of Larrum Daily News.", PUBLISHED))
                .isEmpty();
    }

    @Test
    void todays_world_is_our_times_and_no_day() {
        assertThat(values("It has no place in today's world, nor among today's young parents.", PUBLISHED))
                .isEmpty();
        assertThat(values("Many of today's mills run on gas.", PUBLISHED)).isEmpty();
        assertThat(values("It was on the list for today's meeting.", PUBLISHED)).containsExactly("2021-03-10");
    }

    @Test
    void now_before_a_comma_opens_a_remark() {
        assertThat(values("The ferry sank. Now, said the mayor, it rests.", PUBLISHED))
                .isEmpty();
        assertThat(values("The ferry sank, and now, said the mayor, it rests.", PUBLISHED))
                .containsExactly("PRESENT_REF");
    }

    @Test
    void an_adverb_that_colours_its_verb_or_precedes_a_date_is_no_time() {
        assertThat(values("The ferry was recently moved, and crews are presently looking for it.", PUBLISHED))
                .isEmpty();
        assertThat(values("The ferry has sunk three times, most recently last October.", PUBLISHED))
                .containsExactly("2020-10");
        assertThat(values("The ferry recently sank.", PUBLISHED)).containsExactly("PAST_REF");
        assertThat(values("The recent storms sank the ferry.", PUBLISHED)).isEmpty();
    }

    @Test
    void the_weeks_before_an_event_are_no_length() {
        assertThat(values("He was seen in the weeks before the fire.", PUBLISHED))
                .isEmpty();
        assertThat(values("Those were the days when mills ran on water.", PUBLISHED))
                .isEmpty();
    }

    @Test
    void a_lead_that_names_tomorrow_is_told_from_where_it_is_tomorrow() {
        String story = "Rebels marched on Larrum on Thursday. " + "The town was quiet before. ".repeat(20);

        assertThat(values(story + "The mayor fled Thursday.", PUBLISHED)).containsExactly("2021-03-11", "2021-03-11");
        assertThat(values(story.replace("on Thursday", "on Wednesday") + "The mayor fled Thursday.", PUBLISHED))
                .containsExactly("2021-03-10", "2021-03-04");
        assertThat(values("Crews were still clearing up after Thursday's fire.", PUBLISHED))
                .containsExactly("2021-03-04");
    }

    @Test
    void last_tuesday_said_on_a_wednesday_is_not_yesterday() {
        assertThat(values("The ferry sank last Tuesday.", PUBLISHED)).containsExactly("2021-03-02");
        assertThat(values("The ferry sank last Monday.", PUBLISHED)).containsExactly("2021-03-08");
        assertThat(values("The ferry sank this past Tuesday.", PUBLISHED)).containsExactly("2021-03-09");
    }

    @Test
    void a_month_whose_name_somebody_bears_is_no_month_after_to_and_and() {
        assertThat(values("Odile May met him. He spoke to May, and May laughed. They meet again in May.", PUBLISHED))
                .containsExactly("2021-05");
        assertThat(values("When May visited them, they sang. Then they spoke to May.", PUBLISHED))
                .isEmpty();
        assertThat(values("Mrs. May met him on May 3.", PUBLISHED)).containsExactly("2021-05-03");
        assertThat(values("The sale is open to May.", PUBLISHED)).containsExactly("2021-05");
    }

    @Test
    void that_day_of_a_month_is_of_the_year_spoken_of() {
        assertThat(values("It opened in June 2008. At that June 2 party he sang.", PUBLISHED))
                .containsExactly("2008-06", "2008-06-02");
    }

    @Test
    void that_day_is_a_day_that_was_named() {
        assertThat(values("It rained on March 1. They left that day.", PUBLISHED))
                .containsExactly("2021-03-01", "2021-03-01");
        assertThat(values("It rained in 1987. Shares fell that day.", PUBLISHED))
                .containsExactly("1987");
    }

    @Test
    void a_language_without_rules_yields_nothing() {
        assertThat(TimexFinder.find(Prose.of("Monday"), PUBLISHED, "ja")).isEmpty();
    }

    @Test
    void any_text_gives_spans_in_order_inside_it() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String[] bits = {
            "May",
            "the",
            "31",
            "February",
            "1950",
            "-",
            "53",
            ",",
            "two",
            "hundred",
            "and",
            "a",
            "half",
            "years",
            "ago",
            "last",
            "Monday",
            "9",
            "/",
            "11",
            ":",
            "30",
            "p.m.",
            "0",
            "99999999999",
            "1,000",
            "2.5",
            "\n",
            "'",
            "s",
            "of",
            "quarter",
            "first",
            "millennium",
            "early",
            "mid",
            "more than",
            "until",
            "centuries",
            "later",
            "(",
            "\u2014",
            "\ud83d\ude00",
            "\u0130stanbul",
            "every",
            "29",
            "noon",
            "Easter",
            "10000",
            "Q",
            "2100",
            "thousand"
        };
        for (int round = 0; round < 400; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i >= 0; i--) {
                text.append(bits[random.nextInt(bits.length)]).append(random.nextInt(4) == 0 ? "" : " ");
            }
            String s = text.toString();
            int end = 0;
            for (Timex t : TimexFinder.find(Prose.of(s), random.nextBoolean() ? PUBLISHED : Optional.empty())) {
                assertThat(t.span().start()).as("seed %d: %s", seed, s).isGreaterThanOrEqualTo(end);
                assertThat(t.span().end())
                        .as("seed %d: %s", seed, s)
                        .isBetween(t.span().start() + 1, s.length());
                assertThat(t.value()).as("seed %d: %s", seed, s).isNotBlank();
                end = t.span().end();
            }
        }
    }

    @Test
    void eight_times_the_text_takes_about_eight_times_as_long() {
        String text = "On the 31st of May, more than two hundred and a half of the last few years ago, it rained. "
                .repeat(200);
        Prose one = Prose.of(text);
        Prose eight = Prose.of(text.repeat(8));
        long small = Long.MAX_VALUE;
        long large = Long.MAX_VALUE;
        for (int round = 0; round < 8; round++) {
            small = Math.min(small, cpuNanos(one));
            large = Math.min(large, cpuNanos(eight));
        }
        // Quadratic work would make it sixty-four; the rest is room for a busy machine.
        assertThat(large).isLessThan(32 * Math.max(small, 100_000));
    }

    private static long cpuNanos(Prose prose) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        assertThat(TimexFinder.find(prose, PUBLISHED)).isNotEmpty();
        return threads.getCurrentThreadCpuTime() - before;
    }

    private static List<String> values(String text, Optional<Published> published) {
        return TimexFinder.find(Prose.of(text), published).stream()
                .map(Timex::value)
                .toList();
    }
}
