package org.stemma.timeline;

import java.time.LocalDate;
import java.util.Optional;
import org.stemma.timeline.Moment.Grain;
import org.stemma.timeline.TimeLexicon.Phrase;

/** What the units of time in a match count, and how far they reach. */
final class Units {
    private Units() {}

    /** The unit of a match, by the lexicon's letters. */
    static String unit(TimeMatch m) {
        Phrase one = m.phrase(Kind.UNIT);
        Phrase more = m.phrase(Kind.UNITS);
        return one != null && m.has(Kind.UNIT) ? one.value() : more != null ? more.value() : "";
    }

    /** True where the language writes the unit with a capital anyway. */
    static boolean isNoun(TimeMatch m) {
        Phrase unit = m.phrase(m.has(Kind.UNIT) ? Kind.UNIT : Kind.UNITS);
        return unit != null && unit.capital()[unit.capital().length - 1] > 0;
    }

    /** True for "the past decade": the ten years up to now, not the decade before this one. */
    static boolean reachesNow(TimeMatch m) {
        String unit = unit(m);
        return m.has(Kind.LAST) && m.value(Kind.LAST) == 0 && (unit.equals("DE") || unit.equals("CE"));
    }

    /** How many; empty for "several". */
    static Optional<Double> count(TimeMatch m) {
        double half = m.has(Kind.HALF) ? 0.5 : 0;
        if (m.has(Kind.NUM)) {
            return Optional.of(m.number(Kind.NUM) + half);
        }
        if (m.has(Kind.HALVED)) {
            return Optional.of(m.value(Kind.HALVED) + 0.5);
        }
        if (m.has(Kind.COUPLE)) {
            return Optional.of(2.0);
        }
        if (m.has(Kind.ONE)) {
            return Optional.of(1 + half);
        }
        // "Day before" counts one.
        boolean alone = m.has(Kind.UNIT) && !m.has(Kind.VAGUE);
        return half > 0 ? Optional.of(half) : alone ? Optional.of(1.0) : Optional.empty();
    }

    /** The stretch of the calendar that a unit is; empty for hours and less, and for nights. */
    static Optional<Grain> grain(String unit) {
        return switch (unit) {
            case "D" -> Optional.of(Grain.DAY);
            case "W", "FN" -> Optional.of(Grain.WEEK);
            case "WE" -> Optional.of(Grain.WEEKEND);
            case "M" -> Optional.of(Grain.MONTH);
            case "Q" -> Optional.of(Grain.QUARTER);
            case "Y" -> Optional.of(Grain.YEAR);
            case "DE" -> Optional.of(Grain.DECADE);
            case "CE" -> Optional.of(Grain.CENTURY);
            default -> Optional.empty();
        };
    }

    /** The moment so many units from a day: as fine as the unit, but decades reach a year. */
    static Moment move(LocalDate base, double count, String unit) {
        // Past this the calendar has no four-digit years left.
        double n = Math.max(-1900, Math.min(1900, count));
        return switch (unit) {
            case "D" -> Moment.of(base.plusDays((long) n), Grain.DAY);
            case "W" -> Moment.of(base.plusDays((long) (7 * n)), Grain.WEEK);
            case "FN" -> Moment.of(base.plusDays((long) (14 * n)), Grain.WEEK);
            case "WE" -> Moment.of(base.plusWeeks((long) n), Grain.WEEKEND);
            case "M" -> Moment.of(base.plusMonths((long) n), Grain.MONTH);
            case "Q" -> Moment.of(base.plusMonths((long) (3 * n)), Grain.QUARTER);
            case "DE" -> Moment.of(base.plusYears((long) Math.max(-1900, Math.min(1900, 10 * n))), Grain.YEAR);
            case "CE" -> Moment.of(base.plusYears((long) Math.max(-1900, Math.min(1900, 100 * n))), Grain.YEAR);
            default -> Moment.of(base.plusYears((long) n), Grain.YEAR);
        };
    }

    /** The value of a set: a length for units, the open date for weekdays and months. */
    static String repeated(TimeMatch m) {
        Phrase weekday = m.phrase(m.has(Kind.WEEKDAYS) ? Kind.WEEKDAYS : Kind.WEEKDAY);
        Phrase part = m.phrase(m.has(Kind.DAYPARTS) ? Kind.DAYPARTS : Kind.DAYPART);
        String time = part == null ? "" : "T" + part.value();
        // "Every third Wednesday of the month" comes once a month.
        if (weekday != null && m.has(Kind.UNIT)) {
            return Lengths.of(Optional.of(1.0), unit(m));
        }
        Phrase evening = m.phrase(Kind.WEEKDAYPART);
        if (evening != null) {
            return "XXXX-WXX-" + evening.value().charAt(0) + "T"
                    + evening.value().substring(1);
        }
        if (weekday != null) {
            return "XXXX-WXX-" + weekday.number() + time;
        }
        if (m.has(Kind.MONTH)) {
            int month = m.value(Kind.MONTH);
            return "XXXX-" + (month < 10 ? "0" : "") + month;
        }
        Phrase season = m.phrase(Kind.SEASON);
        if (season != null) {
            return "XXXX-" + season.value();
        }
        if (part != null) {
            return "XXXX-XX-XX" + time;
        }
        // "24 hours a day" comes again every day.
        if (m.has(Kind.UNITS) && m.has(Kind.UNIT)) {
            return Lengths.of(Optional.of(1.0), unit(m));
        }
        double every = m.has(Kind.EVERY) ? m.value(Kind.EVERY) : 1;
        return Lengths.of(Optional.of(count(m).orElse(every)), unit(m));
    }
}
