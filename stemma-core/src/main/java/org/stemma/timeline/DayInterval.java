package org.stemma.timeline;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;

/**
 * A stretch of days, half-open.
 *
 * @param from its first day
 * @param until the day after its last
 */
public record DayInterval(LocalDate from, LocalDate until) {
    /** Checks that there is a day in it. */
    public DayInterval {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("no day from " + from + " until " + until);
        }
    }

    /**
     * The days that a TIMEX3 value names: a day (with or without its time), week, weekend, month, quarter, half-year,
     * season, year, decade or century. Empty for what is open ({@code XXXX-11-04}), a length, a set or a reference.
     */
    static Optional<DayInterval> of(String value) {
        int digits = 0;
        while (digits < value.length() && value.charAt(digits) >= '0' && value.charAt(digits) <= '9') {
            digits++;
        }
        try {
            return switch (digits) {
                case 2 -> value.length() == 2 ? years(100 * number(value, 0, 2), 100) : Optional.empty();
                case 3 -> value.length() == 3 ? years(10 * number(value, 0, 3), 10) : Optional.empty();
                case 4 -> value.length() == 4 ? years(number(value, 0, 4), 1) : within(number(value, 0, 4), value);
                default -> Optional.empty();
            };
        } catch (DateTimeException | NumberFormatException open) {
            // "2019-XX" and the thirty-first of June name no day.
            return Optional.empty();
        }
    }

    private static int number(String value, int from, int to) {
        return Integer.parseInt(value.substring(from, to));
    }

    private static Optional<DayInterval> years(int year, int count) {
        // The first century and decade begin with the year 1.
        int first = year == 0 && count > 1 ? 1 : year;
        return first == 0
                ? Optional.empty()
                : Optional.of(new DayInterval(LocalDate.of(first, 1, 1), LocalDate.of(year + count, 1, 1)));
    }

    private static Optional<DayInterval> within(int year, String value) {
        if (year == 0 || value.charAt(4) != '-') {
            return Optional.empty();
        }
        String part = value.substring(5);
        if (part.startsWith("W") && part.length() >= 3 && part.charAt(1) <= '9') {
            return week(year, part);
        }
        return switch (part) {
            case "Q1" -> months(year, 1, 3);
            case "Q2" -> months(year, 4, 3);
            case "Q3" -> months(year, 7, 3);
            case "Q4" -> months(year, 10, 3);
            case "H1" -> months(year, 1, 6);
            case "H2" -> months(year, 7, 6);
            case "SP" -> months(year, 3, 3);
            case "SU" -> months(year, 6, 3);
            case "FA" -> months(year, 9, 3);
            case "WI" -> months(year, 12, 3);
            default -> monthOrDay(year, part);
        };
    }

    private static Optional<DayInterval> week(int year, String part) {
        LocalDate monday = LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(part, 1, 3))
                .with(DayOfWeek.MONDAY);
        return switch (part.substring(3)) {
            case "" -> Optional.of(new DayInterval(monday, monday.plusDays(7)));
            case "-WE" -> Optional.of(new DayInterval(monday.plusDays(5), monday.plusDays(7)));
            default -> Optional.empty();
        };
    }

    private static Optional<DayInterval> months(int year, int month, int count) {
        LocalDate first = LocalDate.of(year, month, 1);
        return Optional.of(new DayInterval(first, first.plusMonths(count)));
    }

    private static Optional<DayInterval> monthOrDay(int year, String part) {
        if (part.length() == 2) {
            return months(year, number(part, 0, 2), 1);
        }
        boolean day = part.length() >= 5 && part.charAt(2) == '-' && (part.length() == 5 || part.charAt(5) == 'T');
        if (!day) {
            return Optional.empty();
        }
        LocalDate first = LocalDate.of(year, number(part, 0, 2), number(part, 3, 5));
        return Optional.of(new DayInterval(first, first.plusDays(1)));
    }
}
