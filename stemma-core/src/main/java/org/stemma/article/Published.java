package org.stemma.article;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * When an article was published: a day, and the time with its offset where the source gives one.
 *
 * @param date the day as the outlet printed it, in its own offset
 * @param time the time, if given
 */
public record Published(LocalDate date, Optional<OffsetDateTime> time) implements Comparable<Published> {
    /** A day without a time. */
    public static Published on(LocalDate date) {
        return new Published(date, Optional.empty());
    }

    /** A time; its day is the day in its own offset. */
    public static Published at(OffsetDateTime time) {
        return new Published(time.toLocalDate(), Optional.of(time));
    }

    /** The time, or the first moment (UTC) of the day. */
    public Instant earliest() {
        return time.map(OffsetDateTime::toInstant)
                .orElse(date.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** RFC 3339: {@code 2019-11-03} or {@code 2019-11-03T11:00:57Z}. */
    @Override
    public String toString() {
        return time.map(t -> java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(t))
                .orElse(date.toString());
    }

    /** Orders by {@link #earliest()}; a day without a time comes first. */
    @Override
    public int compareTo(Published other) {
        int c = earliest().compareTo(other.earliest());
        return c != 0 ? c : Boolean.compare(time.isPresent(), other.time.isPresent());
    }
}
