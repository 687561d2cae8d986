package org.stemma.store.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.stemma.text.Span;

/** Reads what stands behind {@code date:}: a day, a month, a year, a range of them, or a word counted from today. */
final class DayWords {
    private static final String HOW = "write 2026, 2026-11 or 2026-11-21, a range like 2026-11-01..2026-11-21 or"
            + " >=2026-11, or today, yesterday, 7d";
    private static final int MOST_DIGITS = 5;

    private final String text;
    private final Span where;
    private final Optional<LocalDate> today;

    private DayWords(String text, Span where, Optional<LocalDate> today) {
        this.text = text;
        this.where = where;
        this.today = today;
    }

    /** From a first day to a last. */
    private record Days(LocalDate from, LocalDate to) {}

    /**
     * The days that the text names.
     *
     * @param where it stands in the query
     * @param today what day it is where the query was typed, if known
     */
    static Condition read(String text, Span where, Optional<LocalDate> today) {
        return new DayWords(text, where, today).read();
    }

    private Condition read() {
        if (text.equals("none")) {
            return new Condition.Not(new Condition.Present(Field.DATE));
        }
        int dots = text.indexOf("..");
        if (dots >= 0) {
            Optional<LocalDate> from =
                    dots == 0 ? Optional.empty() : Optional.of(days(0, dots).from());
            Optional<LocalDate> to = dots + 2 == text.length()
                    ? Optional.empty()
                    : Optional.of(days(dots + 2, text.length()).to());
            if (from.isEmpty() && to.isEmpty()) {
                throw error(0, text.length(), "This range has neither a beginning nor an end: " + HOW + ".");
            }
            if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
                throw error(0, text.length(), "This range ends before it begins.");
            }
            return new Condition.Published(from, to);
        }
        if (text.startsWith(">=")) {
            return new Condition.Published(Optional.of(days(2, text.length()).from()), Optional.empty());
        }
        if (text.startsWith("<=")) {
            return new Condition.Published(
                    Optional.empty(), Optional.of(days(2, text.length()).to()));
        }
        if (text.startsWith(">")) {
            LocalDate last = days(1, text.length()).to();
            return new Condition.Published(Optional.of(last.plusDays(1)), Optional.empty());
        }
        if (text.startsWith("<")) {
            LocalDate first = days(1, text.length()).from();
            return new Condition.Published(Optional.empty(), Optional.of(first.minusDays(1)));
        }
        Days days = days(0, text.length());
        return new Condition.Published(Optional.of(days.from()), Optional.of(days.to()));
    }

    private Days days(int start, int end) {
        String s = text.substring(start, end);
        if (s.equals("today") || s.equals("yesterday") || isCount(s)) {
            LocalDate now = today.orElseThrow(
                    () -> error(start, s.length(), "What day it is is not known here: give the day itself."));
            return switch (s) {
                case "today" -> new Days(now, now);
                case "yesterday" -> new Days(now.minusDays(1), now.minusDays(1));
                default -> new Days(now.minusDays(Math.max(0, Long.parseLong(s, 0, s.length() - 1, 10) - 1)), now);
            };
        }
        try {
            if (isShape(s, "dddd")) {
                int year = Integer.parseInt(s);
                return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            }
            if (isShape(s, "dddd-dd")) {
                YearMonth month = YearMonth.parse(s);
                return new Days(month.atDay(1), month.atEndOfMonth());
            }
            if (isShape(s, "dddd-dd-dd")) {
                LocalDate day = LocalDate.parse(s);
                return new Days(day, day);
            }
        } catch (DateTimeException e) {
            throw error(start, s.length(), "The calendar has no " + s + ".");
        }
        throw error(start, s.length(), (s.isEmpty() ? "A date is missing here: " : "This is no date: ") + HOW + ".");
    }

    /** {@code 7d}. */
    private static boolean isCount(String s) {
        int digits = s.length() - 1;
        return digits > 0
                && digits <= MOST_DIGITS
                && s.endsWith("d")
                && isShape(s.substring(0, digits), "d".repeat(digits));
    }

    /** Digits where the shape has a {@code d}, else what it has. */
    private static boolean isShape(String s, String shape) {
        if (s.length() != shape.length()) {
            return false;
        }
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            boolean fits = shape.charAt(i) == 'd' ? c >= '0' && c <= '9' : c == shape.charAt(i);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private QueryException error(int start, int length, String message) {
        return new QueryException(where.start() + start, length, message);
    }
}
