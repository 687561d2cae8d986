package org.stemma.timeline;

import java.util.Optional;
import org.stemma.text.Span;

/**
 * A time expression (ISO-TimeML TIMEX3).
 *
 * @param span in the body
 * @param type what it denotes
 * @param value the TIMEX3 value: {@code 2019-11-03}, {@code P444D}, {@code PAST_REF}
 * @param mod the TIMEX3 modifier, if any: {@code LESS_THAN}, {@code APPROX}
 */
public record Timex(Span span, Type type, String value, Optional<String> mod) {
    /** The days it names; empty where it names none that are known: a length, a set, {@code PAST_REF}, {@code XXXX-11-04}. */
    public Optional<DayInterval> days() {
        return type == Type.DATE || type == Type.TIME ? DayInterval.of(value) : Optional.empty();
    }

    /** What a time expression denotes. */
    public enum Type {
        /** A day or something coarser. */
        DATE,
        /** A time of day. */
        TIME,
        /** A length of time. */
        DURATION,
        /** Times that come again. */
        SET
    }
}
