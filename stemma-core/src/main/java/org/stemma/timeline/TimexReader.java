package org.stemma.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.article.Published;
import org.stemma.text.Prose;
import org.stemma.text.Span;
import org.stemma.timeline.TimeLexicon.Bucket;
import org.stemma.timeline.TimeLexicon.Phrase;

/**
 * Reads one text from left to right: at each token that can start a time expression the longest rule wins, modifiers
 * before it are taken along, and a time of day beside a day becomes one expression with it.
 */
final class TimexReader {
    private final Prose prose;
    private final TimeScan scan;
    private final TimeMatcher matcher;
    private final Resolver resolver;
    private final List<Found> found = new ArrayList<>();

    /** A resolved expression and its tokens, until its neighbours are known. */
    record Found(int first, int end, Resolved what) {}

    TimexReader(Prose prose, TimeRules rules, Optional<Published> published) {
        this.prose = prose;
        this.scan = new TimeScan(prose.tokens(), rules.lexicon());
        this.matcher = new TimeMatcher(rules, scan);
        this.resolver = new Resolver(prose, scan, published);
    }

    List<Timex> read() {
        int i = 0;
        while (i < scan.size()) {
            i = Math.max(i + 1, readAt(i));
        }
        List<Timex> out = new ArrayList<>();
        for (Found f : found) {
            Span span = prose.tokens().span(f.first(), f.end() - 1);
            out.add(new Timex(span, f.what().type(), f.what().value(), f.what().mod()));
        }
        return List.copyOf(out);
    }

    /** Reads an expression that starts at a token; where to go on. */
    private int readAt(int i) {
        Bucket b = scan.bucket(i);
        if (b != null) {
            int end = b.has(Kind.MODIFIER) ? modified(i, b, Kind.MODIFIER) : 0;
            if (end == 0 && b.has(Kind.AMOUNT)) {
                end = modified(i, b, Kind.AMOUNT);
            }
            if (end > 0) {
                return end;
            }
        } else if (!scan.isDigits(i)) {
            return i + 1;
        }
        TimeMatch m = matcher.match(i);
        return m == null ? i + 1 : keep(m, m.first, null);
    }

    /** An expression behind a modifier ({@code early}, {@code more than}); 0 when there is none. */
    private int modified(int i, Bucket b, Kind kind) {
        for (Phrase p : b.of(kind)) {
            int n = scan.phrase(p, i);
            if (n == 0) {
                continue;
            }
            int k = i + n;
            if (scan.isMark(k, '-') || (kind == Kind.MODIFIER && isConnector(k))) {
                k++;
            }
            boolean article = k < scan.size() && scan.has(k, Kind.ARTICLE) && scan.joins(k);
            // "Over the next year" is no "more than".
            if (article && kind == Kind.AMOUNT) {
                continue;
            }
            TimeMatch m = behind(article ? k + 1 : k);
            if (m == null && article) {
                m = behind(k);
            }
            if (m != null && fits(kind, m.frame)) {
                int first = i > 0 && scan.has(i - 1, Kind.ARTICLE) && scan.joins(i) ? i - 1 : i;
                int end = keep(m, first, p);
                if (end > m.first) {
                    return end;
                }
            }
        }
        return 0;
    }

    private @Nullable TimeMatch behind(int k) {
        return k < scan.size() && scan.joins(k) ? matcher.match(k) : null;
    }

    private boolean isConnector(int k) {
        return scan.has(k, Kind.CONNECTOR) && !scan.has(k, Kind.ARTICLE);
    }

    private static boolean fits(Kind modifier, Frame frame) {
        boolean length = switch (frame) {
            case SPAN, AGO, HENCE, LATER, EARLIER -> true;
            default -> false;
        };
        if (modifier == Kind.AMOUNT) {
            return length
                    || switch (frame) {
                        case DATE, MONTH, CLOCK, YEAR, YEAR_END, DECADE -> true;
                        default -> false;
                    };
        }
        return !length
                && switch (frame) {
                    case REFERENCE, SET, ADVERB, CLOCK, VAGUE_SPAN, PAST_SPAN, COMING_SPAN -> false;
                    default -> true;
                };
    }

    /** Resolves a match and adds it; the token behind it, or the one after its first when it says nothing. */
    private int keep(TimeMatch m, int first, @Nullable Phrase modifier) {
        if (!found.isEmpty() && found.get(found.size() - 1).end() > first) {
            first = found.get(found.size() - 1).end();
        }
        // "The month", "the day" say too little alone.
        if (m.frame == Frame.UNIT_NOW && modifier == null && !isTheYear(m)) {
            return m.first + 1;
        }
        List<Resolved> what = resolver.resolve(m);
        if (what.isEmpty()) {
            return m.first + 1;
        }
        Resolved r = modifier == null ? what.get(0) : what.get(0).withMod(mod(m, modifier));
        if (what.size() == 2) {
            int cut = secondStart(m);
            // The word between the two is of neither, but for "al", which is half an article.
            found.add(new Found(first, cut - 1, r));
            found.add(new Found(scan.has(cut - 1, Kind.ARTICLE) ? cut - 1 : cut, m.end, what.get(1)));
            return m.end;
        }
        int end = m.end;
        if (m.frame == Frame.VAGUE_SPAN && !scan.has(m.first, Kind.ARTICLE)) {
            int units = m.at(Kind.UNITS);
            first = scan.has(units - 1, Kind.ARTICLE) ? units - 1 : units;
        }
        if (m.frame == Frame.TODAY_PART && !scan.has(m.first, Kind.ARTICLE) && !scan.has(m.first, Kind.THIS)) {
            first = m.at(Kind.DAYPART);
        }
        if (r.isDay() && scan.joins(end)) {
            end = withDaypart(end, r);
            if (end > m.end) {
                r = resolver.at(r, m.end, end);
            }
        }
        add(new Found(first, end, r));
        return end;
    }

    /** Where the second of two in one match starts. */
    private static int secondStart(TimeMatch m) {
        if (m.hasSecond(Kind.MONTH)) {
            return m.secondAt(Kind.MONTH);
        }
        if (m.hasSecond(Kind.DAY)) {
            return m.secondAt(Kind.DAY);
        }
        return m.has(Kind.HOUR) ? m.at(Kind.CLOCK) : m.end - 1;
    }

    /** "The year", but neither "the year-earlier profit" nor "the year 2000". */
    private boolean isTheYear(TimeMatch m) {
        return Units.unit(m).equals("Y")
                && !scan.isMark(m.end, '-')
                && !scan.has(m.end, Kind.BEFORE)
                && scan.read(Kind.YEAR, m.end) == 0;
    }

    /** A modifier turns round where the time is counted backwards: less than two years ago is after it. */
    private static String mod(TimeMatch m, Phrase modifier) {
        return m.frame == Frame.MONTH && modifier.kind() == Kind.AMOUNT ? "APPROX" : modifier.value();
    }

    /** The token behind a part of the day that follows a day: {@code Monday morning}. */
    private int withDaypart(int end, Resolved day) {
        if (day.value().contains("T")) {
            return end;
        }
        Bucket b = scan.bucket(end);
        if (b != null) {
            for (Phrase p : b.of(Kind.DAYPART)) {
                int n = scan.phrase(p, end);
                if (n > 0) {
                    return end + n;
                }
            }
        }
        return end;
    }

    /** Adds an expression, joined with a time of day before it or with a day before it when it is a time of day. */
    private void add(Found next) {
        if (!found.isEmpty()) {
            Found last = found.get(found.size() - 1);
            Resolved both = near(last.end(), next.first()) ? resolver.join(last.what(), next.what()) : null;
            if (both != null) {
                found.set(found.size() - 1, new Found(last.first(), next.end(), both));
                shareDay();
                return;
            }
        }
        found.add(next);
        shareDay();
    }

    /** "10:35 a.m. (0735 GMT) Friday": the same time on other clocks, in brackets, is of the same day. */
    private void shareDay() {
        for (int k = found.size() - 1; k > 0; k--) {
            Found clock = found.get(k - 1);
            Found day = found.get(k);
            Resolved both = bracketed(clock.end(), day.first()) ? resolver.dated(clock.what(), day.what()) : null;
            if (both == null) {
                return;
            }
            found.set(k - 1, new Found(clock.first(), clock.end(), both));
        }
    }

    private boolean bracketed(int end, int first) {
        return first == end + 1
                && (scan.isMark(end, '(') || scan.isMark(end, ')'))
                && scan.joins(end)
                && scan.joins(first);
    }

    private boolean near(int end, int first) {
        for (int i = end; i <= first; i++) {
            if (!scan.joins(i)) {
                return false;
            }
        }
        if (first - end > 1) {
            return false;
        }
        return first == end || scan.isMark(end, ',') || scan.has(end, Kind.JOINT);
    }
}
