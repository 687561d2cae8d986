package org.stemma.store.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "ferry = ferry",
                "ferry harbour = (ferry & harbour)",
                "ferry AND harbour = (ferry & harbour)",
                "ferry OR tram = (ferry | tram)",
                "ferry harbour OR tram = ((ferry & harbour) | tram)",
                "ferry (harbour OR tram) = (ferry & (harbour | tram))",
                "ferry -tram = (ferry & !tram)",
                "NOT ferry = !ferry",
                "ferry NOT (tram bus) = (ferry & !(tram & bus))",
                "\"no ferry\" = [no ferry]",
                "\u201cno ferry\u201d = [no ferry]",
                "negotiat* = negotiat*",
                "well-known = well-known",
                "Marks & Spencer = (Marks & Spencer)",
                "speaker:brandt = speaker:brandt",
                "SPEAKER:\"Ida Brandt\" = speaker:[Ida Brandt]",
                "said:(ferry -tram) = {(said:ferry & !said:tram)}",
                "outlet:(post OR echo) = (outlet:post | outlet:echo)",
                "agency:* = agency:any",
                "or and not = (or & and & not)",
                "ORANGE = ORANGE",
                "12:30 = 12:30",
                "- ferry = ferry",
                "like:\"ferries stop\" = ~ferries stop",
            })
    void reads_what_is_typed(String query, String meaning) {
        assertThat(shown(QueryReader.read(query))).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource({
        "2026, 2026-01-01, 2026-12-31",
        "2026-11, 2026-11-01, 2026-11-30",
        "2026-11-21, 2026-11-21, 2026-11-21",
        "2026-11-01..2026-11-21, 2026-11-01, 2026-11-21",
        "2026-10..2026-11, 2026-10-01, 2026-11-30",
        "2026-11.., 2026-11-01, open",
        "..2026-11, open, 2026-11-30",
        ">=2026-11, 2026-11-01, open",
        ">2026-11, 2026-12-01, open",
        "<=2026-11, open, 2026-11-30",
        "<2026-11, open, 2026-10-31",
        "today, 2026-11-22, 2026-11-22",
        "yesterday, 2026-11-21, 2026-11-21",
        "7d, 2026-11-16, 2026-11-22",
        "yesterday..today, 2026-11-21, 2026-11-22",
    })
    void reads_days_and_ranges_of_days(String date, String from, String to) {
        Condition condition = QueryReader.read("date:" + date, Optional.of(TODAY));

        assertThat(shown(condition)).isEqualTo(from + " to " + to);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "(ferry = 0 = 1 = never closed",
                "ferry) = 5 = 1 = Nothing opens",
                "ferry \"no harbour = 6 = 1 = never closed",
                "ferry OR = 6 = 2 = either side",
                "OR ferry = 0 = 2 = either side",
                "ferry AND = 6 = 3 = either side",
                "ferry NOT = 6 = 3 = behind it",
                "() = 0 = 2 = Nothing stands",
                "\"-\" = 0 = 3 = No word",
                "!! = 0 = 2 = no word",
                "speeker:brandt = 0 = 8 = no field",
                "ferry speaker: brandt = 14 = 0 = missing behind speaker:",
                "ferr*y = 4 = 1 = only at the end",
                "*erry = 0 = 1 = only at the end",
                "f* = 0 = 2 = at least 2 letters",
                "date:2026-13 = 5 = 7 = The calendar has no 2026-13",
                "date:2026-02-30 = 5 = 10 = The calendar has no",
                "ferry date:soon = 11 = 4 = This is no date",
                "date:2026-11..x = 14 = 1 = This is no date",
                "date:2026-11-21..2026-11-01 = 5 = 22 = ends before it begins",
                "date:today = 5 = 5 = not known here",
                "date:(2026) = 5 = 1 = No parentheses",
            })
    void points_at_the_place_of_an_error(String query, int offset, int length, String words) {
        QueryException e = catchThrowableOfType(QueryException.class, () -> QueryReader.read(query));

        assertThat(e).hasMessageContaining(words);
        assertThat(e.offset()).isEqualTo(offset);
        assertThat(e.length()).isEqualTo(length);
    }

    @Test
    void refuses_ten_thousand_words_at_the_first_too_many() {
        String query = "tram ".repeat(2_000);
        QueryException e = catchThrowableOfType(QueryException.class, () -> QueryReader.read(query));

        assertThat(e).hasMessageContaining("too many words: at most 200");
        assertThat(e.offset()).isEqualTo(5 * QueryReader.MOST_WORDS);
        assertThatThrownBy(() -> QueryReader.read("tram ".repeat(10_000)))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("too long: at most 10000 characters");
    }

    @Test
    void refuses_what_nests_too_deep_or_has_too_many_stars() {
        assertThatThrownBy(() -> QueryReader.read("(".repeat(4_000) + "tram"))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("nests too deep");
        assertThatThrownBy(() -> QueryReader.read("-".repeat(4_000) + "tram"))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("nests too deep");
        assertThatThrownBy(() -> QueryReader.read("tram* ".repeat(6)))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("at most 5,");
    }

    @Test
    void never_throws_anything_but_its_own_exception() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            String query = RandomQuery.of(random);
            try {
                QueryReader.read(query, random.nextBoolean() ? Optional.of(TODAY) : Optional.empty());
            } catch (QueryException e) {
                assertThat(e.offset()).as(query).isBetween(0, query.length());
                assertThat(e.offset() + e.length()).as(query).isBetween(0, query.length());
                assertThat(e.message()).as(query).endsWith(".");
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + query, e);
            }
        }
    }

    /** The condition in a short notation. */
    private static String shown(Condition c) {
        if (c instanceof Condition.Words w) {
            String words = switch (w.form()) {
                case ANY_FORM -> w.text();
                case EXACT -> "[" + w.text() + "]";
                case BEGINNING -> w.text() + "*";
            };
            return (w.field() == Field.WORDS ? "" : w.field().written() + ":") + words;
        }
        if (c instanceof Condition.Present p) {
            return p.field().written() + ":any";
        }
        if (c instanceof Condition.Published p) {
            return p.from().map(LocalDate::toString).orElse("open") + " to "
                    + p.to().map(LocalDate::toString).orElse("open");
        }
        if (c instanceof Condition.Like l) {
            return "~" + l.text();
        }
        if (c instanceof Condition.All a) {
            return "("
                    + String.join(
                            " & ",
                            a.conditions().stream().map(QueryReaderTest::shown).toList()) + ")";
        }
        if (c instanceof Condition.OneOf o) {
            return "("
                    + String.join(
                            " | ",
                            o.conditions().stream().map(QueryReaderTest::shown).toList()) + ")";
        }
        if (c instanceof Condition.Not n) {
            return "!" + shown(n.condition());
        }
        return c instanceof Condition.OneQuotation q ? "{" + shown(q.condition()) + "}" : "everything";
    }
}
