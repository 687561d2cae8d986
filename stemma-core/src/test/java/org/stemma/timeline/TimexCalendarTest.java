package org.stemma.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.article.Published;
import org.stemma.text.Prose;

/** The edges of the calendar and of the machine that reads it. */
@Isolated("sets the machine's locale and time zone")
class TimexCalendarTest {
    private static final String TEXT =
            "It rained on 29 February 2020 and in APRIL. On Monday night, in the first quarter of"
                    + " 2019 and the last weekend of the 1980s it did not. By midnight on Dec. 31 the sixth INTERIM report was due.";

    private static List<String> values(String text, LocalDate published) {
        return TimexFinder.find(Prose.of(text), Optional.of(Published.on(published)), "en").stream()
                .map(t -> t.type() + " " + t.value() + t.mod().map(m -> " " + m).orElse(""))
                .toList();
    }

    private static String value(String text, String published) {
        List<String> all = values(text, LocalDate.parse(published));
        assertThat(all).as(text).hasSize(1);
        return all.get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "tr-TR, Pacific/Kiritimati",
        "ar-SA-u-nu-arab, Asia/Riyadh",
        "ar-EG, Pacific/Pago_Pago",
        "th-TH-u-ca-buddhist, Asia/Kathmandu",
        "fa-IR-u-nu-arabext, America/St_Johns"
    })
    void the_machine_does_not_change_the_reading(String locale, String zone) {
        LocalDate published = LocalDate.of(2021, 3, 10);
        List<String> here = values(TEXT, published);
        Locale ownLocale = Locale.getDefault();
        TimeZone ownZone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(values(TEXT, published)).isEqualTo(here);
        } finally {
            Locale.setDefault(ownLocale);
            TimeZone.setDefault(ownZone);
        }
        assertThat(here).contains("DATE 2020-02-29", "TIME 2021-03-08TNI", "DATE 2019-Q1");
    }

    @ParameterizedTest
    @CsvSource({
        "They met Sunday., 2021-03-07, DATE 2021-03-07",
        "They will meet Sunday., 2021-03-07, DATE 2021-03-07",
        "They met last Sunday., 2021-03-07, DATE 2021-02-28",
        "They will meet next Sunday., 2021-03-07, DATE 2021-03-14",
        "They met yesterday., 2021-01-01, DATE 2020-12-31",
        "They met yesterday., 2020-03-01, DATE 2020-02-29",
        "They will meet tomorrow., 2020-02-28, DATE 2020-02-29",
        "They will meet tomorrow., 2021-02-28, DATE 2021-03-01",
        "They met a year ago., 2020-02-29, DATE 2019",
        "They met last month., 2020-03-31, DATE 2020-02",
        "They met on Feb. 29., 2021-01-10, DATE 2020-02-29",
        "They met on Feb. 29., 2023-01-10, DATE 2020-02-29",
        "They met on Dec. 31., 2021-01-02, DATE 2020-12-31",
        "They will meet on Jan. 2., 2020-12-31, DATE 2021-01-02",
        "They met last week., 2021-01-04, DATE 2020-W53",
        "They met in December., 2021-01-02, DATE 2020-12",
        "They met last quarter., 2021-01-02, DATE 2020-Q4"
    })
    void year_ends_leap_days_and_the_day_of_publication(String text, String published, String wanted) {
        assertThat(value(text, published)).isEqualTo(wanted);
    }

    @Test
    void every_year_from_1_to_9999_is_reckoned_without_falling_off_the_calendar() {
        String text =
                "It rained yesterday, tomorrow, last week, next week, last month, next year, two decades ago, 300 years"
                        + " ago, in 400 years' time, last night, on Sunday, in May, on June 3, last spring, on Easter, at 3 p.m.,"
                        + " in the first quarter, a year earlier, four centuries later and by the end of the year.";
        Prose prose = Prose.of(text);
        for (int year = 1; year <= 9999; year += year < 10 || year > 9990 ? 1 : 37) {
            for (LocalDate day : List.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))) {
                for (Timex t : TimexFinder.find(prose, Optional.of(Published.on(day)), "en")) {
                    assertThat(t.value())
                            .as("%s on %s", t.span().of(text), day)
                            .matches("[0-9]{2,4}([-T].*)?|P.*|PAST_REF|FUTURE_REF|PRESENT_REF");
                    assertThat(t.days().isPresent() || t.value().matches("P.*|[A-Z_]+"))
                            .as("%s of %s on %s", t.value(), t.span().of(text), day)
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "last last last ",
                "the first half of ",
                "1,000 ",
                "two hundred and ",
                "from 3 to 5 to ",
                "Sunday, May 3, ",
                "9 / 11 / ",
                "until ",
                "the end of the "
            })
    void a_megabyte_of_one_phrase_is_read_in_linear_time(String phrase) {
        Prose eighth = Prose.of(phrase.repeat(125_000 / phrase.length()));
        Prose whole = Prose.of(phrase.repeat(1_000_000 / phrase.length()));

        long warm = Math.min(cpuNanos(eighth), Math.min(cpuNanos(eighth), cpuNanos(eighth)));

        // Quadratic work would make it sixty-four times as long; the rest is room for a busy machine.
        assertThat(cpuNanos(whole)).isLessThan(32 * Math.max(warm, 5_000_000));
    }

    private static long cpuNanos(Prose prose) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        assertThat(TimexFinder.find(prose, Optional.of(Published.on(LocalDate.of(2021, 3, 10))), "en"))
                .isNotNull();
        return threads.getCurrentThreadCpuTime() - before;
    }

    @Test
    void random_words_of_all_three_languages_give_days_that_are_on_the_calendar() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String[] bits =
                ("la noche del viernes pasado 18.45 horas siglo XIX años 30 día 31 al de abril Montagabend 10 - 18 Uhr"
                                + " 80er Jahren Ende des Jahres heuer vor fünf Jahren the year ended Feb. 29 last half of 2019 quarter"
                                + " a earlier ago 's Friday until set to meet Sept. 11 attacks 9999 0735 GMT next decade century 1")
                        .split(" ");
        for (int round = 0; round < 600; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                text.append(bits[random.nextInt(bits.length)]).append(random.nextInt(5) == 0 ? "" : " ");
            }
            LocalDate day = LocalDate.of(1 + random.nextInt(9999), 1 + random.nextInt(12), 1 + random.nextInt(28));
            for (String language : List.of("en", "de", "es")) {
                int end = 0;
                for (Timex t : TimexFinder.find(Prose.of(text.toString()), Optional.of(Published.on(day)), language)) {
                    assertThat(t.span().start())
                            .as("seed %d, %s, %s: %s", seed, language, day, text)
                            .isGreaterThanOrEqualTo(end);
                    end = t.span().end();
                    t.days().ifPresent(d -> assertThat(d.from()).isBefore(d.until()));
                }
            }
        }
    }
}
