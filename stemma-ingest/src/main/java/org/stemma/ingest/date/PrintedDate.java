package org.stemma.ingest.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stemma.article.Published;

/**
 * A date as it is printed for readers, somewhere in a text.
 *
 * <p>{@code Monday November 18, 2019 7:45 am PST by ...}, {@code 30. Juli 2018}, {@code 21:17 18.11.2019},
 * {@code 2016年12月1日}. Only whole dates with a year; two numbers that could be day or month are read as the page's
 * language writes them, or not at all.
 *
 * @param published the day, with the time where one stands beside it
 * @param zoned true when the offset is printed, too
 * @param start where the day starts in the text
 * @param end where it ends
 */
public record PrintedDate(Published published, boolean zoned, int start, int end) {
    /** So many tokens on either side of a day its time may stand. */
    private static final int BESIDE = 14;

    /** The dates of a text, in order. */
    public static List<PrintedDate> in(String text, DayOrder order) {
        List<DateToken> t = DateToken.of(text);
        List<PrintedDate> out = new ArrayList<>();
        int last = 0;
        for (int i = 0; i < t.size(); i++) {
            Optional<Day> day = day(t, i, order);
            if (day.isPresent() && day.get().from() >= last) {
                Day d = day.get();
                out.add(dated(t, d, last));
                last = d.to();
                i = Math.max(i, d.to() - 1);
            }
        }
        return out;
    }

    /** A day and the tokens it takes. */
    private record Day(LocalDate date, int from, int to) {}

    private static Optional<Day> day(List<DateToken> t, int i, DayOrder order) {
        try {
            if (t.get(i).kind() == '0') {
                return numbers(t, i, order);
            }
            Optional<Integer> month =
                    t.get(i).kind() == 'a' ? Dates.month(t.get(i).text()) : Optional.empty();
            return month.isPresent() ? written(t, i, month.get()) : Optional.empty();
        } catch (DateTimeException | NumberFormatException e) {
            // 31 February, or more digits than a number has.
            return Optional.empty();
        }
    }

    private static Optional<Day> numbers(List<DateToken> t, int i, DayOrder order) {
        if (i + 4 >= t.size() || t.get(i + 2).kind() != '0' || t.get(i + 4).kind() != '0') {
            return Optional.empty();
        }
        DateToken a = t.get(i);
        DateToken b = t.get(i + 2);
        DateToken c = t.get(i + 4);
        if (a.isYear() && t.get(i + 1).is("年") && t.get(i + 3).is("月") && b.isNumber(2) && c.isNumber(2)) {
            return Optional.of(new Day(LocalDate.of(a.number(), b.number(), c.number()), i, i + 5));
        }
        String sep = t.get(i + 1).text();
        if (!sep.equals(t.get(i + 3).text()) || !(sep.equals("/") || sep.equals(".") || sep.equals("-"))) {
            return Optional.empty();
        }
        if (a.isYear() && b.isNumber(2) && c.isNumber(2)) {
            return Optional.of(new Day(LocalDate.of(a.number(), b.number(), c.number()), i, i + 5));
        }
        boolean short2 = c.text().length() == 2 && sep.equals("/");
        if (!a.isNumber(2) || !b.isNumber(2) || !(c.isYear() || short2)) {
            return Optional.empty();
        }
        int year = short2 ? 2000 + c.number() : c.number();
        return dayAndMonth(a.number(), b.number(), sep, order)
                .map(dm -> new Day(LocalDate.of(year, dm[1], dm[0]), i, i + 5));
    }

    private static Optional<int[]> dayAndMonth(int a, int b, String sep, DayOrder order) {
        if (a > 12 || a == b) {
            return Optional.of(new int[] {a, b});
        }
        if (b > 12) {
            return Optional.of(new int[] {b, a});
        }
        return switch (order) {
            case DAY_FIRST -> Optional.of(new int[] {a, b});
            case MONTH_FIRST -> Optional.of(new int[] {b, a});
            case UNKNOWN -> sep.equals(".") ? Optional.of(new int[] {a, b}) : Optional.empty();
        };
    }

    /** {@code November 3rd, 2019} or {@code 3 de noviembre de 2019}. */
    private static Optional<Day> written(List<DateToken> t, int month, int number) {
        int next = neighbour(t, month, 1);
        if (next < 0) {
            return Optional.empty();
        }
        int before = neighbour(t, month, -1);
        if (t.get(next).isYear()) {
            return before >= 0 && t.get(before).isNumber(2)
                    ? Optional.of(new Day(
                            LocalDate.of(
                                    t.get(next).number(), number, t.get(before).number()),
                            before,
                            next + 1))
                    : Optional.empty();
        }
        int year = t.get(next).isNumber(2) ? neighbour(t, next, 1) : -1;
        return year >= 0 && t.get(year).isYear()
                ? Optional.of(new Day(
                        LocalDate.of(t.get(year).number(), number, t.get(next).number()), month, year + 1))
                : Optional.empty();
    }

    /** The next number in a direction, over spaces, stops, articles and ordinal endings; -1 when there is none. */
    private static int neighbour(List<DateToken> t, int from, int step) {
        for (int i = from + step, n = 0; i >= 0 && i < t.size() && n < 5; i += step, n++) {
            DateToken token = t.get(i);
            if (token.kind() == '0') {
                return i;
            }
            boolean passed =
                    token.kind() == 'a' ? token.text().length() <= 3 : " .,/-\u00a0\u00ba\u00aa".contains(token.text());
            if (!passed) {
                return -1;
            }
        }
        return -1;
    }

    private static PrintedDate dated(List<DateToken> t, Day day, int last) {
        int start = t.get(day.from()).start();
        int end = t.get(day.to() - 1).end();
        int limit = Math.min(t.size(), day.to() + BESIDE);
        for (int i = day.to(); i < limit; i++) {
            if (t.get(i).is("|")) {
                limit = i;
            }
        }
        Published after = timed(day.date(), t.subList(day.to(), limit));
        if (after.time().isPresent()) {
            return new PrintedDate(after, Dates.hasOffset(t.subList(day.to(), limit)), start, end);
        }
        int from = Math.max(last, day.from() - BESIDE);
        for (int i = from; i + 2 < day.from(); i++) {
            if (t.get(i).isNumber(2) && t.get(i + 1).is(":") && t.get(i + 2).isNumber(2)) {
                List<DateToken> before = t.subList(i, day.from());
                Published p = timed(day.date(), before);
                return new PrintedDate(p, p.time().isPresent() && Dates.hasOffset(before), start, end);
            }
        }
        return new PrintedDate(Published.on(day.date()), false, start, end);
    }

    private static Published timed(LocalDate day, List<DateToken> beside) {
        try {
            return Dates.withTime(day, beside, 0);
        } catch (DateTimeException | NumberFormatException e) {
            return Published.on(day);
        }
    }

    /** The time of day that is printed, whatever its offset. */
    public Optional<LocalTime> time() {
        return published.time().map(t -> t.toLocalTime());
    }
}
