package org.stemma.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.text.Span;

class DayIntervalTest {
    @ParameterizedTest
    @CsvSource({
        "2021-03-07, 2021-03-07, 2021-03-08",
        "2021-03-07TNI, 2021-03-07, 2021-03-08",
        "2021-03-07T22:00, 2021-03-07, 2021-03-08",
        "2021-12-31, 2021-12-31, 2022-01-01",
        "2020-02-29, 2020-02-29, 2020-03-01",
        "2020-02, 2020-02-01, 2020-03-01",
        "2021-W10, 2021-03-08, 2021-03-15",
        "2020-W53, 2020-12-28, 2021-01-04",
        "2021-W10-WE, 2021-03-13, 2021-03-15",
        "2021-Q4, 2021-10-01, 2022-01-01",
        "2021-H2, 2021-07-01, 2022-01-01",
        "2021-WI, 2021-12-01, 2022-03-01",
        "2021, 2021-01-01, 2022-01-01",
        "198, 1980-01-01, 1990-01-01",
        "18, 1800-01-01, 1900-01-01",
        "0001, 0001-01-01, 0002-01-01",
        "00, 0001-01-01, 0100-01-01",
        "9999-12-31, 9999-12-31, +10000-01-01"
    })
    void names_the_first_day_and_the_day_after_the_last(String value, String from, String until) {
        assertThat(DayInterval.of(value)).contains(new DayInterval(LocalDate.parse(from), LocalDate.parse(until)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "XXXX-11-04",
                "XXXX-WXX-1",
                "PAST_REF",
                "P3D",
                "2019-XX",
                "2019-02-30",
                "2019-W60",
                "2019-WXX",
                "2019-13",
                "0000",
                "20190307",
                "2019-03-0",
                "2019-",
                ""
            })
    void what_is_open_or_no_date_names_no_day(String value) {
        assertThat(DayInterval.of(value)).isEmpty();
    }

    @Test
    void a_length_that_looks_like_a_year_names_no_day() {
        assertThat(new Timex(new Span(0, 4), Timex.Type.DURATION, "2019", Optional.empty()).days())
                .isEmpty();
    }

    @Test
    void an_interval_has_a_day() {
        LocalDate day = LocalDate.of(2021, 3, 7);
        assertThatIllegalArgumentException().isThrownBy(() -> new DayInterval(day, day));
    }
}
