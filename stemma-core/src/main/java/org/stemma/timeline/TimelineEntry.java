package org.stemma.timeline;

import java.util.List;
import java.util.Optional;

/**
 * What the accounts say happened at one time.
 *
 * @param date {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}
 * @param precision how fine the date is
 * @param lane the past, the event itself, or what is still to come
 * @param lead the witness whose sentence says it best
 * @param witnesses all of them, in the order of their articles, then of the text; holds {@code lead}
 * @param independent how many independent texts the witnesses come from
 * @param rivals the dates of other entries where independent texts tell what looks like the same event, in order
 */
public record TimelineEntry(
        String date,
        Precision precision,
        Lane lane,
        DateWitness lead,
        List<DateWitness> witnesses,
        int independent,
        List<String> rivals) {
    /** Copies the lists. */
    public TimelineEntry {
        witnesses = List.copyOf(witnesses);
        rivals = List.copyOf(rivals);
    }

    /** An entry that nobody dates otherwise. */
    public TimelineEntry(
            String date,
            Precision precision,
            Lane lane,
            DateWitness lead,
            List<DateWitness> witnesses,
            int independent) {
        this(date, precision, lane, lead, witnesses, independent, List.of());
    }

    /** The same with another count of independent texts. */
    public TimelineEntry withIndependent(int count) {
        return new TimelineEntry(date, precision, lane, lead, witnesses, count, rivals);
    }

    /** The days its date names; empty when it is no date of the calendar. */
    public Optional<DayInterval> days() {
        return DayInterval.of(date);
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
