package org.stemma.timeline;

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
    static Resolved date(Moment m) {
        return new Resolved(Timex.Type.DATE, m.value(), Optional.empty(), m, false);
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
