package org.stemma.ingest.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021-05-04|2021-05-04",
                "2021-05-04T09:53:44+00:00|2021-05-04T09:53:44Z",
                "2021-05-04T09:53:44.123-0700|2021-05-04T09:53:44-07:00",
                "2021-05-04 09:53|2021-05-04T09:53:00Z",
                "2021-05-04T00:00:00|2021-05-04",
                "20210504|2021-05-04",
                "20210504T095344Z|2021-05-04T09:53:44Z",
                "1620122024|2021-05-04T09:53:44Z",
                "1620122024000|2021-05-04T09:53:44Z",
                "Tue, 04 May 2021 09:53:44 GMT|2021-05-04T09:53:44Z",
                "May 4, 2021 at 9:53 p.m. EDT|2021-05-04T21:53:00-04:00",
                "Updated 12:05 AM ET, Tue May 4, 2021|2021-05-04",
                "4 de mayo de 2021|2021-05-04",
                "4. Mai 2021, 18:30 Uhr|2021-05-04T18:30:00Z",
                "04.05.2021|2021-05-04",
                "14/05/2021|2021-05-14",
                "05/14/2021|2021-05-14"
            })
    void reads_the_forms_that_files_and_pages_use(String words, String date) {
        assertThat(Dates.parse(words).orElseThrow()).hasToString(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20199-11-04T09:53:44+00:00",
                "2021-13-04",
                "2021-02-30",
                "04/05/2021",
                "yesterday",
                "",
                "9999999999999999999999",
                "0021-05-04",
                "99999999",
                "May 4",
                "2021-05-04T99:00:00Z"
            })
    void reads_no_date_that_cannot_be_or_could_be_two(String words) {
        assertThat(Dates.parse(words)).isEmpty();
    }
}
