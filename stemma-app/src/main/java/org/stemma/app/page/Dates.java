package org.stemma.app.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.stemma.article.Published;
import org.stemma.timeline.TimelineEntry;

/** Dates as the page prints them, whatever the machine's locale. */
public final class Dates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter AXIS_DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private Dates() {}

    /** {@code 3 Nov 2019, 11:00 UTC}, or the day alone. */
    public static String published(Published p) {
        String day = SHORT_DAY.format(p.date());
        return p.time().map(t -> day + ", " + TIME.format(t) + " " + zone(t)).orElse(day);
    }

    /** The date of an entry in words: {@code 4 November 1979}, {@code November 1979}, {@code 1979}. */
    static String of(TimelineEntry e) {
        try {
            return switch (e.precision()) {
                case DAY -> DAY.format(LocalDate.parse(e.date()));
                case MONTH -> MONTH.format(YearMonth.parse(e.date()));
                case YEAR -> e.date();
            };
        } catch (java.time.DateTimeException unusual) {
            return e.date();
        }
    }

    /** {@code 4 November 1979}. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A place on the time axis: the day where it begins or the axis does, else the time of day. */
    static String tick(Instant at, boolean withDay, boolean withTime) {
        OffsetDateTime t = at.atOffset(ZoneOffset.UTC);
        if (!withTime) {
            return AXIS_DAY.format(t);
        }
        return withDay ? AXIS_DAY.format(t) + ", " + TIME.format(t) : TIME.format(t);
    }

    /** A place on an axis of months or years: the day with its year. */
    static String tickOfYears(Instant at) {
        return SHORT_DAY.format(at.atOffset(ZoneOffset.UTC));
    }

    private static String zone(OffsetDateTime t) {
        return t.getOffset().equals(ZoneOffset.UTC) ? "UTC" : "UTC" + t.getOffset();
    }
}
