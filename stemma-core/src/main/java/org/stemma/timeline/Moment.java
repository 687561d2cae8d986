package org.stemma.timeline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Locale;

/**
 * A stretch of the calendar.
 *
 * @param start its first day
 * @param grain how long it is
 */
record Moment(LocalDate start, Grain grain) {
    /** The stretches that the calendar has names for. */
    enum Grain {
        DAY,
        WEEK,
        WEEKEND,
        MONTH,
        QUARTER,
        SPRING,
        SUMMER,
        FALL,
        WINTER,
        YEAR,
        DECADE,
        CENTURY;

        /** The season of the lexicon's two letters. */
        static Grain season(String letters) {
            return switch (letters) {
                case "SP" -> SPRING;
                case "SU" -> SUMMER;
                case "FA" -> FALL;
                default -> WINTER;
            };
        }
    }

    /** The stretch of this length that holds a day. */
    static Moment of(LocalDate day, Grain grain) {
        return new Moment(
                switch (grain) {
                    case DAY -> day;
                    case WEEK -> day.with(DayOfWeek.MONDAY);
                    case WEEKEND -> day.with(DayOfWeek.MONDAY).plusDays(5);
                    case MONTH -> day.withDayOfMonth(1);
                    case QUARTER -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
                    case SPRING -> LocalDate.of(day.getYear(), 3, 1);
                    case SUMMER -> LocalDate.of(day.getYear(), 6, 1);
                    case FALL -> LocalDate.of(day.getYear(), 9, 1);
                    case WINTER -> LocalDate.of(day.getYear(), 12, 1);
                    case YEAR -> LocalDate.of(day.getYear(), 1, 1);
                    case DECADE -> LocalDate.of(day.getYear() / 10 * 10, 1, 1);
                    case CENTURY -> LocalDate.of(day.getYear() / 100 * 100, 1, 1);
                },
                grain);
    }

    /** A year. */
    static Moment year(int year) {
        return new Moment(LocalDate.of(year, 1, 1), Grain.YEAR);
    }

    /** A month. */
    static Moment month(int year, int month) {
        return new Moment(LocalDate.of(year, month, 1), Grain.MONTH);
    }

    /** A quarter, 1 to 4. */
    static Moment quarter(int year, int quarter) {
        return new Moment(LocalDate.of(year, 3 * quarter - 2, 1), Grain.QUARTER);
    }

    /** The stretch of the same length so many lengths later. */
    Moment plus(int n) {
        return new Moment(
                switch (grain) {
                    case DAY -> start.plusDays(n);
                    case WEEK, WEEKEND -> start.plusWeeks(n);
                    case MONTH -> start.plusMonths(n);
                    case QUARTER -> start.plusMonths(3L * n);
                    case DECADE -> start.plusYears(10L * n);
                    case CENTURY -> start.plusYears(100L * n);
                    default -> start.plusYears(n);
                },
                grain);
    }

    /** The days from another to this one; negative when this is earlier. */
    long daysFrom(LocalDate other) {
        return ChronoUnit.DAYS.between(other, start);
    }

    /** The TIMEX3 value. */
    String value() {
        int y = start.getYear();
        return switch (grain) {
            case DAY -> start.toString();
            case WEEK -> week();
            case WEEKEND -> week() + "-WE";
            case MONTH -> String.format(Locale.ROOT, "%04d-%02d", y, start.getMonthValue());
            case QUARTER -> year() + "-Q" + (start.getMonthValue() + 2) / 3;
            case SPRING -> year() + "-SP";
            case SUMMER -> year() + "-SU";
            case FALL -> year() + "-FA";
            case WINTER -> year() + "-WI";
            case YEAR -> year();
            case DECADE -> String.format(Locale.ROOT, "%03d", y / 10);
            case CENTURY -> String.format(Locale.ROOT, "%02d", y / 100);
        };
    }

    private String year() {
        return String.format(Locale.ROOT, "%04d", start.getYear());
    }

    private String week() {
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                start.get(IsoFields.WEEK_BASED_YEAR),
                start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
