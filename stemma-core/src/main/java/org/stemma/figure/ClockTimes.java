package org.stemma.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.figure.Quantity.Bound;
import org.stemma.text.Prose;
import org.stemma.text.Span;
import org.stemma.text.Tokens;

/**
 * Reads the times of day of a text, so that accounts can be held against each other: "around 11:30pm", "7 a.m.", "shortly
 * after noon". Limits ("before 5 p.m.") and hours from one time to another are none.
 *
 * <p>A time is a {@link Quantity} of the unit {@code clock}, in minutes after midnight. One in a named zone has that zone in
 * its unit, so that it never meets a local one.
 */
final class ClockTimes {
    private static final String UNIT = "clock";
    private static final int HOUR = 60;
    private static final int NOON = 12;
    private static final int DAY = 24;
    // "At 11:36 Tuesday morning".
    private static final int PART_REACH = 3;
    private static final Map<String, Map<String, String>> WORDS = new HashMap<>();

    static {
        for (List<String> row : Resource.rows("clock.tsv", 3)) {
            WORDS.computeIfAbsent(row.get(1), k -> new HashMap<>()).put(row.get(0), row.get(2));
        }
    }

    private final Tokens t;
    private final int from;
    private final int end;

    private ClockTimes(Tokens tokens, Span sentence) {
        this.t = tokens;
        this.from = tokens.firstAt(sentence.start());
        this.end = tokens.endAt(sentence.end());
    }

    /** All times of day of a text, in order. */
    static List<Quantity> find(Prose body) {
        List<Quantity> out = new ArrayList<>();
        for (Span sentence : body.sentences()) {
            new ClockTimes(body.tokens(), sentence).read(out);
        }
        return out;
    }

    /** True for times of day. */
    static boolean isClock(Quantity q) {
        return q.unit().startsWith(UNIT);
    }

    /** The usual form of so many minutes after midnight: {@code 11:30 p.m.}. */
    static String shown(int minutes) {
        if (minutes == 0 || minutes == NOON * HOUR) {
            return minutes == 0 ? "midnight" : "noon";
        }
        int hour = minutes / HOUR % NOON;
        int rest = minutes % HOUR;
        return (hour == 0 ? NOON : hour)
                + (rest == 0 ? "" : rest < 10 ? ":0" + rest : ":" + rest)
                + (minutes < NOON * HOUR ? " a.m." : " p.m.");
    }

    /**
     * A time as it stands.
     *
     * @param last its last token
     * @param minutes after midnight
     */
    private record Clock(int last, int minutes) {}

    private void read(List<Quantity> out) {
        int i = from;
        while (i < end) {
            Clock clock = at(i);
            if (clock == null) {
                i++;
                continue;
            }
            int first = start(i);
            int last = clock.last();
            String zone = value("zone", last + 1);
            if (!zone.isEmpty()) {
                last += last + 2 < end && t.is(last + 2, "time") ? 2 : 1;
            }
            boolean goesOn = !value("limit", last + 1).isEmpty() && startsTime(last + 2);
            if (first >= 0 && !goesOn) {
                out.add(new Quantity(
                        t.span(first, last),
                        t.span(i, clock.last()),
                        Integer.toString(clock.minutes()),
                        first < i ? Bound.ABOUT : Bound.EXACT,
                        zone.length() > 1 ? UNIT + " " + zone : UNIT,
                        ""));
            }
            i = last + 1;
        }
    }

    /** What a token stands for as such a word; empty when it is none. */
    private String value(String kind, int i) {
        return i < from || i >= end ? "" : value(kind, t.folded(i));
    }

    private static String value(String kind, String word) {
        return WORDS.getOrDefault(kind, Map.of()).getOrDefault(word, "");
    }

    /** Where the phrase starts, with what makes it rough; -1 for limits. */
    private int start(int i) {
        Hedges.Hedge hedge = Hedges.before(t, i, from);
        if (hedge != null) {
            return hedge.bound() == Bound.ABOUT ? i - hedge.words().size() : -1;
        }
        if (value("limit", i - 1).isEmpty()) {
            return i;
        }
        return value("near", i - 2).isEmpty() ? -1 : i - 2;
    }

    private boolean startsTime(int i) {
        return i < end && (isDigit(t.folded(i), 0) || !value("named", i).isEmpty());
    }

    private @Nullable Clock at(int i) {
        String named = value("named", i);
        if (!named.isEmpty()) {
            return new Clock(i, Integer.parseInt(named));
        }
        String word = t.folded(i);
        int hour = number(word, 0);
        boolean joined = i > from && t.end(i - 1) == t.start(i) && !t.is(i - 1, "(");
        if (hour < 0 || hour >= DAY || joined) {
            return null;
        }
        int rest = isDigit(word, 1) ? 2 : 1;
        int last = i;
        int minutes = 0;
        if (rest == word.length() && i + 2 < end && t.is(i + 1, ":") && t.end(i + 1) == t.start(i + 2)) {
            last = i + 2;
            word = t.folded(last);
            rest = 2;
            minutes = isDigit(word, 1) ? number(word, 0) : -1;
        } else if (rest < word.length() && word.charAt(rest) == '.' && isDigit(word, rest + 2)) {
            // "7.16am"
            minutes = number(word, rest + 1);
            rest += 3;
        }
        return minutes < 0 || minutes >= HOUR ? null : halved(i, last, word.substring(rest), hour, minutes);
    }

    /**
     * Reads what tells the half of the day, or that all twenty-four hours are counted.
     *
     * @param glued what stands behind the digits in their token
     */
    private @Nullable Clock halved(int first, int last, String glued, int hour, int minutes) {
        int stop = last;
        String half = value("half", glued);
        if (glued.isEmpty()) {
            half = value("half", last + 1);
            stop = half.isEmpty() ? last : last + 1;
            if (half.isEmpty() && last + 1 < end && t.is(last + 1, "o'clock")) {
                stop = last + 1;
                half = part(last + 2);
            } else if (half.isEmpty() && last > first) {
                boolean late = hour > NOON && !value("at", first - 1).isEmpty();
                half = late ? "day" : part(last + 1);
            }
        }
        boolean whole = half.equals("day") && last > first;
        if (!whole && (hour == 0 || hour > NOON || half.isEmpty() || half.equals("day"))) {
            return null;
        }
        int hours = whole ? hour : hour % NOON + (half.equals("pm") ? NOON : 0);
        return new Clock(stop, hours * HOUR + minutes);
    }

    private String part(int at) {
        for (int k = at; k < end && k < at + PART_REACH; k++) {
            String part = value("part", k);
            if (!part.isEmpty()) {
                return part;
            }
        }
        return "";
    }

    private static boolean isDigit(String word, int at) {
        return at < word.length() && Character.digit(word.charAt(at), 10) >= 0;
    }

    /** The number of one or two digits that starts here; -1 for none and for longer ones. */
    private static int number(String word, int at) {
        if (!isDigit(word, at) || isDigit(word, at + 1) && isDigit(word, at + 2)) {
            return -1;
        }
        int first = Character.digit(word.charAt(at), 10);
        return isDigit(word, at + 1) ? 10 * first + Character.digit(word.charAt(at + 1), 10) : first;
    }
}
