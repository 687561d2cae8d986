package org.stemma.timeline;

import java.util.List;

/**
 * What the accounts say happened at one time.
 *
 * @param date {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}
 * @param precision how fine the date is
 * @param lane the past, the event itself, or what is still to come
 * @param lead the witness whose sentence says it best
 * @param witnesses all of them, in the order of their articles, then of the text; holds {@code lead}
 * @param independent how many independent texts the witnesses come from
 */
public record TimelineEntry(
        String date, Precision precision, Lane lane, DateWitness lead, List<DateWitness> witnesses, int independent) {
    /** Copies the witnesses. */
    public TimelineEntry {
        witnesses = List.copyOf(witnesses);
    }

    /** The same with another count of independent texts. */
    public TimelineEntry withIndependent(int count) {
        return new TimelineEntry(date, precision, lane, lead, witnesses, count);
    }

    /** How fine a date is. */
    public enum Precision {
        /** A day. */
        DAY,
        /** A month. */
        MONTH,
        /** A year. */
        YEAR
    }

    /** Which lane of the timeline an entry is drawn in. */
    public enum Lane {
        /** Background: before the days the story covers. */
        PAST,
        /** The days of the story. */
        EVENT,
        /** Announced or expected: after the last publication. */
        AHEAD
    }
}
