package org.stemma.timeline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stemma.timeline.Moment.Grain;

/** Days, weekdays and months as a text names them without their year, seen from its day of publication. */
final class Dates {
    /** Both the past and the coming one are far: the tense knows better than the distance. */
    private static final int FAR_DAYS = 120;
    /** A month this close ahead is the coming one, whatever the tense: the past one were called last year's. */
    private static final int NEAR_MONTHS = 1;
    /** A month this close ahead is the coming one, unless its clause looks back. */
    private static final int HALF_YEAR_MONTHS = 4;

    /** Years from one 29 February to the next, at most. */
    private static final int LONGEST_WAIT = 8;

    private final @Nullable LocalDate today;

    Dates(@Nullable LocalDate today) {
        this.today = today;
    }

    /** "Sunday the 3rd": the nearest month in which that day is that weekday. */
    Resolved weekdayOfMonth(int weekday, int day, Tense tense) {
        if (today != null) {
            for (int k : new int[] {0, -1, 1, -2, 2}) {
                YearMonth ym = YearMonth.from(today).plusMonths(k);
                if (day <= ym.lengthOfMonth() && ym.atDay(day).getDayOfWeek().getValue() == weekday) {
                    return Resolved.date(ym.atDay(day));
                }
            }
        }
        return weekday(weekday, tense);
    }

    /** A day, or its month where the month has no such day. */
    static Resolved dayOf(int year, int month, int day) {
        return YearMonth.of(year, month).isValidDay(day)
                ? Resolved.date(LocalDate.of(year, month, day))
                : Resolved.date(Moment.month(year, month));
    }

    /** A day and month without a year: the nearest one; the tense decides where both are far. */
    Resolved nearest(int month, int day, Tense tense) {
        if (today == null) {
            return inAnyYear(month, day);
        }
        LocalDate best = null;
        for (int y = today.getYear() - 1; y <= today.getYear() + 1; y++) {
            if (YearMonth.of(y, month).isValidDay(day)) {
                LocalDate d = LocalDate.of(y, month, day);
                if (best == null || distance(d) < distance(best)) {
                    best = d;
                }
            }
        }
        if (best != null && distance(best) > FAR_DAYS && tense != Tense.UNKNOWN) {
            int years = tense == Tense.PAST ? (best.isAfter(today) ? -1 : 0) : best.isBefore(today) ? 1 : 0;
            return stepping(best.getYear() + years, month, day, tense == Tense.PAST ? -1 : 1);
        }
        return best == null ? inAnyYear(month, day) : Resolved.date(best);
    }

    private static Resolved inAnyYear(int month, int day) {
        return Resolved.date(String.format(Locale.ROOT, "XXXX-%02d-%02d", month, day));
    }

    private static Resolved inAnyMonth(int day) {
        return Resolved.date(String.format(Locale.ROOT, "XXXX-XX-%02d", day));
    }

    /** The day and month before publication or on it. */
    Resolved lastOf(int month, int day) {
        if (today == null) {
            return inAnyYear(month, day);
        }
        YearMonth ym = YearMonth.of(today.getYear(), month);
        boolean over = ym.isValidDay(day) && !ym.atDay(day).isAfter(today);
        return stepping(today.getYear() - (over ? 0 : 1), month, day, -1);
    }

    /** The day in a year, or in the next one that way that has it: 29 February. */
    private static Resolved stepping(int year, int month, int day, int step) {
        int y = year;
        while (Math.abs(y - year) <= LONGEST_WAIT && !YearMonth.of(y, month).isValidDay(day)) {
            y += step;
        }
        return dayOf(Math.abs(y - year) > LONGEST_WAIT ? year : y, month, day);
    }

    /** A day of a month that is not named: the nearest. */
    Resolved nearestDay(int day) {
        if (today == null) {
            return inAnyMonth(day);
        }
        LocalDate best = null;
        for (int k = -1; k <= 1; k++) {
            YearMonth ym = YearMonth.from(today).plusMonths(k);
            if (ym.isValidDay(day) && (best == null || distance(ym.atDay(day)) < distance(best))) {
                best = ym.atDay(day);
            }
        }
        return best == null ? inAnyMonth(day) : Resolved.date(best);
    }

    private long distance(LocalDate d) {
        return today == null ? 0 : Math.abs(d.toEpochDay() - today.toEpochDay());
    }

    /** A month alone: the nearest one, unless the tense knows better. */
    Resolved month(int month, Tense tense) {
        if (today == null) {
            return Resolved.date(String.format(Locale.ROOT, "XXXX-%02d", month));
        }
        int ahead = Math.floorMod(month - today.getMonthValue(), 12);
        boolean future = tense == Tense.FUTURE || ahead <= (tense == Tense.UNKNOWN ? HALF_YEAR_MONTHS : NEAR_MONTHS);
        YearMonth now = YearMonth.from(today);
        YearMonth ym = ahead == 0 ? now : now.plusMonths(future ? ahead : ahead - 12);
        return Resolved.date(Moment.month(ym.getYear(), month));
    }

    /** A weekday alone: the last one, or the next when its clause looks ahead; today is both. */
    Resolved weekday(int weekday, Tense tense) {
        if (today == null) {
            return Resolved.date("XXXX-WXX-" + weekday);
        }
        DayOfWeek d = DayOfWeek.of(weekday);
        return Resolved.date(today.with(
                tense == Tense.FUTURE ? TemporalAdjusters.nextOrSame(d) : TemporalAdjusters.previousOrSame(d)));
    }

    /** The weekend: the last one that has begun, or the next when its clause looks ahead. */
    Resolved weekend(Tense tense) {
        if (today == null) {
            return Resolved.date("XXXX-WXX-WE");
        }
        boolean reached = today.getDayOfWeek().getValue() >= 5 || tense == Tense.FUTURE;
        return Resolved.date(Moment.of(reached ? today : today.minusWeeks(1), Grain.WEEKEND));
    }

    /** The nearest day of a feast, by the lexicon's notation. */
    Resolved holiday(String rule) {
        if (today == null) {
            return Resolved.date("XXXX");
        }
        LocalDate best = Holidays.in(today.getYear(), rule);
        for (int y : new int[] {today.getYear() - 1, today.getYear() + 1}) {
            LocalDate d = Holidays.in(y, rule);
            best = distance(d) < distance(best) ? d : best;
        }
        return Resolved.date(best);
    }

    /** The last day of the year. */
    Resolved yearEnd() {
        return today == null ? inAnyYear(12, 31) : Resolved.date(LocalDate.of(today.getYear(), 12, 31));
    }

    /** A year so many from the one of publication. */
    Resolved year(int shift) {
        if (today == null) {
            return Resolved.date(shift == 0 ? "PRESENT_REF" : shift < 0 ? "PAST_REF" : "FUTURE_REF");
        }
        return Resolved.date(Moment.year(today.getYear() + shift));
    }

    /** A day so many from the one of publication. */
    Resolved day(int shift) {
        if (today == null) {
            return Resolved.date(shift == 0 ? "PRESENT_REF" : shift < 0 ? "PAST_REF" : "FUTURE_REF");
        }
        return Resolved.date(today.plusDays(shift));
    }
}
