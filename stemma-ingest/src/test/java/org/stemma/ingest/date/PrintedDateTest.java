package org.stemma.ingest.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedDateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Monday November 18, 2019 7:45 am PST by Jo Vale|2019-11-18T07:45:00-08:00",
                "Published Wed, Nov 20 20194:29 AM EST|2019-11-20T04:29:00-05:00",
                "21:17 18.11.2019|2019-11-18T21:17:00Z",
                "sexta-feira, 22 de outubro de 2010 às 20:13|2010-10-22T20:13:00Z",
                "Von Jo Vale publiziert am 30. Juli 2018|2018-07-30",
                "Текст: Анна Моор·24 сентября 2018|2018-09-24",
                "2016年12月1日|2016-12-01",
                "by us ／ 2016.12.01|2016-12-01",
                "Posted on Oktober 27, 2015 by Admin|2015-10-27",
                "02 Ago 2017|2017-08-02",
                "Jo Vale - 11/19/19 06:56 AM EST|2019-11-19T06:56:00-05:00",
                "10:02 AM EST Nov 19, 2019|2019-11-19T10:02:00-05:00",
                "8 May 2021, Topic: 5 things|2021-05-08"
            })
    void reads_dates_as_they_are_printed(String words, String date) {
        assertThat(PrintedDate.in(words, DayOrder.UNKNOWN).get(0).published()).hasToString(date);
    }

    @Test
    void reads_all_dates_of_a_line() {
        assertThat(PrintedDate.in(
                        "Published Nov 18, 2019 at 4:07 PM | Updated at 5:36 PM CST on Nov 19, 2019", DayOrder.UNKNOWN))
                .extracting(d -> d.published().toString())
                .containsExactly("2019-11-18T16:07:00Z", "2019-11-19T17:36:00-06:00");
    }

    @ParameterizedTest
    @CsvSource({"04/05/2021", "31 February 2021", "may 2021", "Nov 18", "Chapter 12.10.3", "1.2.3.4", "99/99/99"})
    void leaves_alone_what_is_no_whole_date(String words) {
        assertThat(PrintedDate.in(words, DayOrder.UNKNOWN)).isEmpty();
    }

    @Test
    void knows_who_writes_the_month_first() {
        assertThat(DayOrder.of(Optional.of("en_US"))).isEqualTo(DayOrder.MONTH_FIRST);
        assertThat(DayOrder.of(Optional.of("de"))).isEqualTo(DayOrder.DAY_FIRST);
        assertThat(DayOrder.of(Optional.empty())).isEqualTo(DayOrder.UNKNOWN);
    }

    @RepeatedTest(200)
    void finds_only_what_stands_in_the_text() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String[] pieces = {
            "2019",
            "12",
            "31",
            "5",
            "/",
            ".",
            "-",
            " ",
            "may",
            "nov",
            "年",
            "月",
            "日",
            ":",
            "am",
            "EST",
            "+",
            "|",
            "999999999999",
            "de",
            ",",
            "İ"
        };
        StringBuilder words = new StringBuilder();
        for (int i = random.nextInt(40); i >= 0; i--) {
            words.append(pieces[random.nextInt(pieces.length)]);
        }
        int last = 0;
        for (PrintedDate d : PrintedDate.in(words.toString(), DayOrder.values()[random.nextInt(3)])) {
            assertThat(d.start()).as("seed " + seed).isGreaterThanOrEqualTo(last);
            assertThat(d.end()).as("seed " + seed).isBetween(d.start() + 5, words.length());
            last = d.end();
        }
    }
}
