package org.stemma.timeline;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an expression means.
 *
 * @param type its type
 * @param value its TIMEX3 value
 * @param mod its modifier
 * @param moment the stretch of the calendar that it names; null when it names none
 * @param clock true for a time of day that may yet find its day
 */
record Resolved(
        Timex.Type type,
        String value,
        Optional<String> mod,
        @Nullable Moment moment,
        boolean clock) {
    /** A stretch of the calendar; before the year 1 and after 9999 it has no value. */
    static Resolved date(Moment m) {
        int year = m.start().getYear();
        if (year < 1 || year > 9999) {
            return date(year < 1 ? "PAST_REF" : "FUTURE_REF");
        }
        return new Resolved(Timex.Type.DATE, m.value(), Optional.empty(), m, false);
    }

    static Resolved date(LocalDate day) {
        return date(Moment.of(day, Moment.Grain.DAY));
    }

    /** A part of a day, which may not be known. */
    static Resolved part(@Nullable LocalDate day, String part) {
        Resolved date = day == null ? date("XXXX-XX-XX") : date(day);
        if (day != null && date.moment() == null) {
            return date;
        }
        return new Resolved(Timex.Type.TIME, date.value() + "T" + part, Optional.empty(), date.moment(), false);
    }

    static Resolved date(String value) {
        return new Resolved(Timex.Type.DATE, value, Optional.empty(), null, false);
    }

    static Resolved of(Timex.Type type, String value) {
        return new Resolved(type, value, Optional.empty(), null, false);
    }

    Resolved withMod(String mod) {
        return new Resolved(type, value, Optional.of(mod), moment, clock);
    }

    /** True when it is a day, resolved or not: what a time of day can be added to. */
    boolean isDay() {
        return type == Timex.Type.DATE
                && (moment != null
                        ? moment.grain() == Moment.Grain.DAY
                        : value.startsWith("XXXX-") && value.length() >= 10);
    }
}
