package org.stemma.timeline;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.timeline.TimeLexicon.Bucket;
import org.stemma.timeline.TimeLexicon.Phrase;
import org.stemma.timeline.TimeRules.Choice;
import org.stemma.timeline.TimeRules.Element;
import org.stemma.timeline.TimeRules.Rule;

/** Tries the rules at a token. The rules are short and have no loops, so the work at a token is bounded. */
final class TimeMatcher {
    private static final Kind[] READ_FROM_DIGITS = {
        Kind.NUM, Kind.YEAR, Kind.DAY, Kind.ORD, Kind.DECADE, Kind.CLOCK, Kind.HOUR, Kind.TWO, Kind.MM, Kind.DOTTED
    };
    private static final Kind[] READ_FROM_NUMBERS = {Kind.NUM, Kind.YEAR, Kind.DAY, Kind.ORD, Kind.DECADE};

    private final TimeRules rules;
    private final TimeScan scan;
    private final @Nullable Phrase[] phrases = new @Nullable Phrase[TimeMatch.slots()];
    private final double[] numbers = new double[TimeMatch.slots()];
    private final int[] at = new int[TimeMatch.slots()];

    private @Nullable TimeMatch best;
    private int bestRank;

    TimeMatcher(TimeRules rules, TimeScan scan) {
        this.rules = rules;
        this.scan = scan;
    }

    /** The longest match that starts at a token (an article before it aside); null when no rule fits. */
    @Nullable
    TimeMatch match(int i) {
        best = null;
        Bucket bucket = scan.bucket(i);
        if (scan.isDigits(i)) {
            for (Kind k : READ_FROM_DIGITS) {
                tryAll(rules.startingWith(k), i);
            }
        }
        if (bucket != null) {
            for (Kind k : bucket.present()) {
                if (k.ordinal() < Kind.NUM.ordinal()) {
                    tryAll(rules.startingWith(k), i);
                }
            }
            if (bucket.has(Kind.NUMBER) || bucket.has(Kind.ORDINAL) || bucket.has(Kind.SCALE)) {
                for (Kind k : READ_FROM_NUMBERS) {
                    tryAll(rules.startingWith(k), i);
                }
            }
            if (bucket.literal >= 0) {
                tryAll(rules.startingWith(bucket.literal), i);
            }
        }
        return best;
    }

    private void tryAll(List<Rule> candidates, int i) {
        for (Rule r : candidates) {
            Arrays.fill(at, -1);
            int end = match(r, 0, i, i);
            if (end > i && (best == null || end > best.end || (end == best.end && r.rank() < bestRank))) {
                bestRank = r.rank();
                int first = r.article() && i > 0 && scan.joins(i) && scan.has(i - 1, Kind.ARTICLE) ? i - 1 : i;
                if (first == i && i > 0 && scan.has(i, Kind.SCALE) && scan.has(i - 1, Kind.ONE) && scan.joins(i)) {
                    first = i - 1;
                }
                best = new TimeMatch(r.frame(), first, end, phrases, numbers, at);
            }
        }
    }

    /** Matches the elements from one on; the end of the match, -1 when they do not fit. */
    private int match(Rule rule, int element, int from, int i) {
        if (element == rule.elements().size()) {
            return i;
        }
        Element e = rule.elements().get(element);
        if (i < scan.size() && (i == from || scan.joins(i))) {
            for (Choice c : e.choices()) {
                int end = choice(rule, element, from, i, c);
                if (end >= 0) {
                    return end;
                }
            }
        }
        return e.optional() ? match(rule, element + 1, from, i) : -1;
    }

    private int choice(Rule rule, int element, int from, int i, Choice c) {
        Bucket bucket = scan.bucket(i);
        if (c.literal() >= 0) {
            return bucket != null && bucket.literal == c.literal() ? match(rule, element + 1, from, i + 1) : -1;
        }
        int slot = c.slot();
        if (c.kind().isRead()) {
            int n = scan.read(c.kind(), i);
            if (n == 0) {
                return -1;
            }
            double value = scan.number;
            int end = match(rule, element + 1, from, i + n);
            if (end >= 0) {
                numbers[slot] = value;
                phrases[slot] = null;
                at[slot] = i;
            }
            return end;
        }
        if (bucket == null) {
            return -1;
        }
        for (Phrase p : bucket.of(c.kind())) {
            int n = scan.phrase(p, i);
            int end = n == 0 ? -1 : match(rule, element + 1, from, i + n);
            if (end >= 0) {
                phrases[slot] = p;
                at[slot] = i;
                return end;
            }
        }
        return -1;
    }
}
