package org.stemma.figure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.stemma.article.Published;
import org.stemma.figure.Figure.Status;
import org.stemma.figure.Quantity.Bound;

/** Decides how the readings of a figure stand to each other. */
final class Statuses {
    private static final Set<String> CUMULATIVE = Resource.words("cumulative.txt");
    private static final Set<String> TOLLS = Set.of("killed", "wounded", "arrested", "missing", "displaced");
    // Prices and percentages move during a day; weights, ages and distances do not.
    private static final Set<String> MOVES = Set.of("percent", "points");
    private static final int PLAIN_EVOLUTION = 3;
    private static final double FAR = 0.5;
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration NEWS = Duration.ofDays(2);

    private Statuses() {}

    /** The status of these readings, each a list of mentions of one value. */
    static Status of(List<List<Mention>> readings, List<CountedAccount> accounts) {
        if (readings.size() == 1) {
            return Status.AGREE;
        }
        boolean narrow = true;
        boolean wide = true;
        for (int i = 0; i < readings.size(); i++) {
            for (int j = i + 1; j < readings.size(); j++) {
                Mention a = readings.get(i).get(0);
                Mention b = readings.get(j).get(0);
                narrow &= meets(a, b, true);
                wide &= meets(a, b, false);
            }
        }
        if (narrow) {
            return Status.COMPATIBLE;
        }
        if (evolves(readings, accounts)) {
            return Status.EVOLVES;
        }
        return wide ? Status.COMPATIBLE : Status.DIFFER;
    }

    private static boolean meets(Mention a, Mention b, boolean narrow) {
        boolean limits = a.quantity().bound() == Bound.AT_MOST && b.quantity().bound() == Bound.AT_MOST;
        if (limits && a.value() != b.value()) {
            // "Up to 10 years" and "up to 14 years" are two limits.
            return false;
        }
        if (!narrow && opposed(a, b) && a.ratio(b) < FAR) {
            // "Up to 44 million" and "more than 15 million" leave room for each other, but answer a reader differently.
            return false;
        }
        boolean units = a.quantity().unit().equals(b.quantity().unit());
        Extent x = units ? a.extent() : a.extent().widened();
        Extent y = b.extent();
        return narrow ? x.meets(y) && (x.meetsNarrowly(y) || rounds(a, b)) : x.meets(y);
    }

    private static boolean opposed(Mention a, Mention b) {
        return a.quantity().bound() == Bound.AT_MOST && b.quantity().bound() == Bound.AT_LEAST
                || a.quantity().bound() == Bound.AT_LEAST && b.quantity().bound() == Bound.AT_MOST;
    }

    private static boolean rounds(Mention a, Mention b) {
        return a.quantity().bound() == Bound.EXACT && b.quantity().bound() == Bound.EXACT;
    }

    /** True when the values go one way with the time of publication and are of a kind that does. */
    private static boolean evolves(List<List<Mention>> readings, List<CountedAccount> accounts) {
        List<Step> steps = new ArrayList<>();
        boolean cumulative = false;
        boolean changed = false;
        for (List<Mention> reading : readings) {
            if (reading.get(0).isVague()) {
                continue;
            }
            for (Mention m : reading) {
                Optional<Published> when =
                        accounts.get(m.account()).account().article().published();
                cumulative |= grows(m);
                changed |= m.question().time().changed();
                when.ifPresent(w -> steps.add(new Step(w.earliest(), w.time().isPresent(), m.value())));
            }
        }
        long values = steps.stream().map(Step::value).distinct().count();
        if (changed && values > 1 && !TOLLS.contains(readings.get(0).get(0).key())) {
            return true;
        }
        if (values > 1 && isCount(readings.get(0).get(0)) && areDaysApart(steps)) {
            return true;
        }
        return values > 1
                && (cumulative
                        || (values >= PLAIN_EVOLUTION && moves(readings.get(0).get(0))))
                && (isMonotone(steps, 1) || (isMonotone(steps, -1) && values >= PLAIN_EVOLUTION));
    }

    private static boolean isCount(Mention m) {
        return m.quantity().unit().isEmpty();
    }

    /** True when the values follow each other one way, each first told days after the one before: news, not a contradiction. */
    private static boolean areDaysApart(List<Step> steps) {
        if (!isMonotone(steps, 1) && !isMonotone(steps, -1)) {
            return false;
        }
        Map<Double, Instant> firsts = new TreeMap<>();
        steps.forEach(s -> firsts.merge(s.value(), s.time(), (a, b) -> a.isBefore(b) ? a : b));
        List<Instant> sorted = firsts.values().stream().sorted().toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (Duration.between(sorted.get(i - 1), sorted.get(i)).compareTo(NEWS) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean moves(Mention m) {
        return !m.isClock() && m.quantity().unit().isEmpty()
                || MOVES.contains(m.key())
                || !m.isClock() && m.key().startsWith("unit ");
    }

    /** True for tolls, petitions and what else grows with time. */
    static boolean grows(Mention m) {
        return m.quantity().unit().isEmpty() && isCumulative(m);
    }

    /** True when both sentences have the same word of growth: two sizes of one petition. */
    static boolean growTogether(Mention a, Mention b) {
        return a.quantity().unit().isEmpty()
                && b.quantity().unit().isEmpty()
                && CUMULATIVE.stream()
                        .anyMatch(s -> a.context().has(s) && b.context().has(s));
    }

    private static boolean isCumulative(Mention m) {
        return TOLLS.contains(m.key()) || CUMULATIVE.stream().anyMatch(m.context()::has);
    }

    /**
     * A value at a time.
     *
     * @param time of publication; the start of the day when only the day is known
     * @param timed true when the hour is known
     * @param value in the base unit
     */
    private record Step(Instant time, boolean timed, double value) {}

    /** True when each value first appears after all smaller ones (larger, for sign -1); copies may keep an old value. */
    private static boolean isMonotone(List<Step> steps, int sign) {
        Map<Double, List<Step>> byValue = new TreeMap<>();
        steps.forEach(s -> byValue.computeIfAbsent(s.value() * sign, v -> new ArrayList<>())
                .add(s));
        Step before = new Step(Instant.MIN, false, 0);
        for (List<Step> same : byValue.values()) {
            Step first = first(same);
            Step last = before;
            if (same.stream().anyMatch(s -> !canFollow(s, last))) {
                return false;
            }
            before = first.time().isAfter(before.time()) ? first : before;
        }
        return true;
    }

    /** The first that is timed, else the first day. */
    private static Step first(List<Step> same) {
        Comparator<Step> order = Comparator.comparing(s -> !s.timed());
        return same.stream().min(order.thenComparing(Step::time)).orElseThrow();
    }

    /** After the other; an article of which only the day is known can have come after one of that day's hours. */
    private static boolean canFollow(Step s, Step before) {
        boolean sameDay = !s.timed() && before.timed() && s.time().plus(DAY).isAfter(before.time());
        return sameDay || s.time().isAfter(before.time());
    }
}
