package org.stemma.figure;

import java.util.Set;

/**
 * What tells which question a number answers, beside its unit and its noun.
 *
 * @param asks what the number says of its thing: a depth, a distance, a prison sentence; empty when nothing tells
 * @param same true when two numbers that ask this are likely to ask it of one thing
 * @param time when it holds
 * @param part what it is a part of
 * @param names folded words of the names in its sentence
 * @param subject folded last word of the person named before the number, not as a source; empty for none
 */
record Question(String asks, boolean same, Time time, Part part, Set<String> names, String subject) {
    // Two days on nobody says "at 9 a.m." of it without naming the day.
    private static final long NEWS_DAYS = 3;

    /**
     * When a number holds.
     *
     * @param years the years that its sentence names
     * @param days for a time of day: the days of the week that its sentence names
     * @param told for a time of day: the day on which its article came out, counted from 1970; 0 where nobody knows
     * @param past true when they lie before the article's last two: the sentence tells the background
     * @param stage -1 for "the initial offer of 70", 1 for "the new offer of 82", 0 for neither
     * @param changed true for "cut to 12": the newer of two values that one article may give
     */
    record Time(Set<Integer> years, Set<String> days, long told, boolean past, int stage, boolean changed) {}

    /**
     * What a number is a part of.
     *
     * @param whole the 71 of "20 of 71 laps"; 0 for none
     * @param own true for "the first 17 passes", "if ten come", "from 2 to 4": no other article needs to know of it
     */
    record Part(double whole, boolean own) {}

    /** True when two values that answer the two questions can contradict each other. */
    boolean canMeet(Question other) {
        return !part.own()
                && !other.part.own()
                && time.stage() * other.time.stage() >= 0
                && !isOther(other)
                && isOfSubject(other);
    }

    /** True when the two are about unlike things, whatever else their sentences share. */
    boolean isOther(Question other) {
        if (!asks.isEmpty() && !other.asks.isEmpty() && !asks.equals(other.asks)) {
            return true;
        }
        if (arePart(time.years(), other.time.years()) || arePart(time.days(), other.time.days())) {
            return true;
        }
        if (time.told() > 0 && other.time.told() > 0 && Math.abs(time.told() - other.time.told()) > NEWS_DAYS) {
            return true;
        }
        return part.whole() > 0 && other.part.whole() > 0 && part.whole() != other.part.whole();
    }

    private static <T> boolean arePart(Set<T> a, Set<T> b) {
        return !a.isEmpty() && !b.isEmpty() && a.stream().noneMatch(b::contains);
    }

    /** True when the persons named before the two numbers are not two that know nothing of each other. */
    private boolean isOfSubject(Question other) {
        return subject.isEmpty()
                || other.subject.isEmpty()
                || names.contains(other.subject)
                || other.names.contains(subject);
    }

    /** True when one tells of a year long gone and the other of no year. */
    boolean isOfOtherTime(Question other) {
        return time.past() && other.time.years().isEmpty()
                || other.time.past() && time.years().isEmpty();
    }

    /** True when both say the same of their thing, in whatever words. */
    boolean asksSame(Question other) {
        return same && asks.equals(other.asks);
    }

    /** True for "20 of 71" and "21 of 71". */
    boolean hasSameWhole(Question other) {
        return part.whole() > 0 && part.whole() == other.part.whole();
    }
}
