package org.stemma.timeline;

import org.stemma.text.Span;

/** Whether words that could be a time are one here: "May" the month, 1996 the year, "a second" the time. */
final class Plausible {
    private Plausible() {}

    /** A month's name alone: not a person's, not a verb. */
    static boolean month(TimeScan scan, TimeMatch m) {
        int before = m.first - 1;
        boolean prepared = scan.joins(m.first) && scan.has(before, Kind.PREPOSITION);
        boolean doubtful = scan.has(m.first, Kind.DOUBTFUL_MONTH);
        boolean word = m.end < scan.size() && scan.joins(m.end) && scan.tokens.isWord(m.end);
        boolean nameBehind = word && scan.isCapital(m.end);
        if (doubtful && scan.isName(m.first)) {
            // "They spoke to May", where the text has a Theresa May.
            return scan.joins(m.first) && scan.has(before, Kind.IN);
        }
        if (doubtful) {
            // "In May", "the March vote"; not "Petr and Jan Kovar".
            boolean attribute = scan.joins(m.first)
                    && (scan.has(before, Kind.ARTICLE) || scan.has(before, Kind.ONE))
                    && word
                    && !nameBehind;
            return (prepared && !nameBehind) || attribute;
        }
        boolean nameBefore = scan.joins(m.first) && scan.isCapital(before) && !scan.isMark(before, '.');
        return prepared || !(nameBefore || nameBehind);
    }

    /** Four digits: not an amount, a number of a thing or part of a longer number. */
    static boolean year(TimeScan scan, TimeMatch m) {
        int year = (int) m.number(Kind.YEAR);
        int i = m.first;
        boolean named = i < m.at(Kind.YEAR);
        if (named || !scan.isDigits(i)) {
            return year >= 1900 && year <= 2100 || named;
        }
        if (scan.has(m.end, Kind.NOT_A_YEAR) || scan.isMark(m.end, '%') || scan.has(m.end, Kind.UNIT)) {
            return false;
        }
        if (joinedToNumber(scan, i, m.end)) {
            return false;
        }
        boolean prepared = scan.has(i - 1, Kind.PREPOSITION);
        if (year < 1900 || year > 2049) {
            return prepared && year >= 1400 && year < 2049;
        }
        return prepared || !scan.isCapital(m.end) || year >= 1900;
    }

    private static boolean joinedToNumber(TimeScan scan, int i, int end) {
        boolean before = scan.touches(i)
                && (scan.isMark(i - 1, '$')
                        || scan.isMark(i - 1, '\u00a3')
                        || scan.isMark(i - 1, '\u20ac')
                        || scan.isMark(i - 1, '.')
                        || scan.isMark(i - 1, ':')
                        || (scan.isMark(i - 1, '/') && scan.isDigits(i - 2))
                        || (scan.isMark(i - 1, '-') && scan.isDigits(i - 2) && scan.read(Kind.YEAR, i - 2) == 0));
        boolean after = scan.touches(end)
                && scan.isMark(end, '-')
                && scan.isDigits(end + 1)
                && scan.touches(end + 1)
                && scan.read(Kind.YEAR, end + 1) == 0
                && scan.read(Kind.TWO, end + 1) == 0;
        return before || after;
    }

    /** "Today", "daily": not a paper's or programme's name ("Larrum Today", "the Larrum Daily News"). */
    static boolean common(TimeScan scan, TimeMatch m) {
        boolean named = scan.isCapital(m.first) && scan.joins(m.first) && scan.isCapital(m.first - 1);
        return !named || !scan.tokens.isWord(m.first - 1);
    }

    /** "Today" the day: neither a paper's name nor our times ("today's world", "many of today's cars"). */
    static boolean dayword(TimeScan scan, TimeMatch m) {
        boolean owns = m.end < scan.size() && scan.touches(m.end) && scan.tokens.is(m.end, "'s");
        boolean times = owns
                && (scan.has(m.end + 1, Kind.AGE)
                        || scan.has(m.end + 2, Kind.AGE)
                        || scan.stands(m.first - 2, Kind.MANY));
        return !times && common(scan, m);
    }

    /** "Now", "recently": neither what opens a remark ("Now, he says") nor what only colours a verb or a date. */
    static boolean now(TimeScan scan, TimeMatch m, Span sentence) {
        boolean opens = scan.isCapital(m.first) && scan.tokens.start(m.first) <= sentence.start() + 1;
        boolean remark = opens && scan.stands(m.first, Kind.REMARK) && scan.isMark(m.end, ',');
        return !remark && !tinges(scan, m) && !(m.has(Kind.AGONE) && dateFollows(scan, m.end));
    }

    /** "Was recently moved", "are currently looking": between an auxiliary and its participle it colours the tense. */
    private static boolean tinges(TimeScan scan, TimeMatch m) {
        boolean within = scan.has(m.end - 1, Kind.TINGE)
                && scan.has(m.first - 1, Kind.AUXILIARY)
                && scan.joins(m.first)
                && scan.joins(m.end);
        if (!within || !scan.tokens.isWord(m.end)) {
            return false;
        }
        String next = scan.tokens.folded(m.end);
        return next.endsWith("ed") || next.endsWith("ing") || scan.has(m.end, Kind.DID);
    }

    /** "Most recently last October" names one time, and the date says which. */
    private static boolean dateFollows(TimeScan scan, int i) {
        boolean shifted = (scan.has(i, Kind.LAST) || scan.has(i, Kind.THIS))
                && (isDate(scan, i + 1) || scan.has(i + 1, Kind.UNIT) || scan.has(i + 1, Kind.SEASON));
        return scan.joins(i) && (shifted || isDate(scan, i) || (scan.has(i, Kind.JOINT) && isDate(scan, i + 1)));
    }

    private static boolean isDate(TimeScan scan, int i) {
        return scan.has(i, Kind.WEEKDAY) || scan.has(i, Kind.MONTH) || scan.has(i, Kind.DAYWORD);
    }

    /** A length: not an age ("a 22-year-old"), not an ordinal's noun ("a second"). */
    static boolean span(TimeScan scan, TimeMatch m) {
        if (scan.stands(m.end, Kind.OLD)) {
            return false;
        }
        if (scan.isMark(m.end, '-') && scan.stands(m.end + 1, Kind.OLD)) {
            return false;
        }
        // "A year-earlier loss" is no length.
        if (scan.isMark(m.end, '-') && (scan.touches(m.end) && scan.has(m.end + 1, Kind.BEFORE))) {
            return false;
        }
        String unit = Units.unit(m);
        // "Three-quarters of them" is a share, "60 Minutes" a title.
        if (unit.equals("Q") && scan.isMark(m.end - 2, '-')) {
            return false;
        }
        if (m.has(Kind.UNITS) && scan.isCapital(m.end - 1) && scan.isDigits(m.first) && !Units.isNoun(m)) {
            return false;
        }
        boolean bare = m.has(Kind.ONE) && m.end - m.first == 2;
        if (bare && (unit.equals("S") || unit.equals("Q") || unit.equals("N"))) {
            return false;
        }
        return !unit.isEmpty();
    }

    /** "Five dollars a year", "twice a week": a length that comes again and again. */
    static boolean isRate(TimeScan scan, TimeMatch m) {
        boolean bare = m.end - m.first == 2 && scan.has(m.first, Kind.ONE);
        if (!bare || m.first == 0) {
            return false;
        }
        int i = m.first - 1;
        return scan.isDigits(i) || scan.isMark(i, '%') || scan.has(i, Kind.SCALE) || scan.has(i, Kind.RATED);
    }
}
