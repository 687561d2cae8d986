package org.stemma.timeline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Optional;
import org.stemma.timeline.TimelineEntry.Precision;

/**
 * A date as a timeline has it.
 *
 * @param date {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}
 * @param precision how fine it is
 * @param first its first day
 * @param last its last day
 */
record EventDate(String date, Precision precision, LocalDate first, LocalDate last) {
    /**
     * The date of an expression that names a day, a month or a year; a week stands for the month that has its Thursday.
     * Empty for lengths, sets, references and everything vaguer or unresolved.
     */
    static Optional<EventDate> of(Timex t) {
        if (t.type() != Timex.Type.DATE && t.type() != Timex.Type.TIME) {
            return Optional.empty();
        }
        String v = t.value();
        if (!digits(v, 0, 4)) {
            return Optional.empty();
        }
        int year = Integer.parseInt(v.substring(0, 4));
        if (year == 0) {
            return Optional.empty();
        }
        if (v.length() == 4) {
            return Optional.of(new EventDate(v, Precision.YEAR, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
        }
        if (v.startsWith("-W", 4) && digits(v, 6, 8)) {
            LocalDate thursday = LocalDate.of(year, 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(v.substring(6, 8)))
                    .with(DayOfWeek.THURSDAY);
            return Optional.of(month(YearMonth.from(thursday)));
        }
        if (!digits(v, 5, 7)) {
            return Optional.empty();
        }
        YearMonth ym = YearMonth.of(year, Integer.parseInt(v.substring(5, 7)));
        if (v.length() == 7) {
            return Optional.of(month(ym));
        }
        if (!digits(v, 8, 10)) {
            return Optional.empty();
        }
        LocalDate day = ym.atDay(Integer.parseInt(v.substring(8, 10)));
        return Optional.of(new EventDate(day.toString(), Precision.DAY, day, day));
    }

    /** A week in two months: neither is the date of what happened in it. */
    static boolean isOfTwoMonths(Timex t) {
        return DayInterval.of(t.value())
                .filter(d -> t.value().contains("-W"))
                .filter(d -> d.from().getMonthValue() != d.until().minusDays(1).getMonthValue())
                .isPresent();
    }

    /** A time of day beside a full date is when a page or comment was made, not when something happened. */
    static boolean isStamp(Timex t, String text) {
        return t.type() == Timex.Type.TIME
                && t.span().of(text).contains(t.value().substring(0, 4));
    }

    private static EventDate month(YearMonth ym) {
        return new EventDate(ym.toString(), Precision.MONTH, ym.atDay(1), ym.atEndOfMonth());
    }

    private static boolean digits(String v, int from, int to) {
        if (v.length() < to) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (v.charAt(i) < '0' || v.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
