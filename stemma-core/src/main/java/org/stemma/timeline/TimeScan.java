package org.stemma.timeline;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.text.TokenKind;
import org.stemma.text.Tokens;
import org.stemma.timeline.TimeLexicon.Bucket;
import org.stemma.timeline.TimeLexicon.Phrase;

/** The tokens of one text with what each can be, and the readers of numbers: each word is looked up once. */
final class TimeScan {
    /** What stands behind the digits of a token. */
    enum Tail {
        NONE,
        ORDINAL,
        DECADE,
        AM,
        PM,
        OTHER
    }

    /** No number is written in more words than this. */
    private static final int LONGEST_NUMBER = 16;

    final Tokens tokens;
    private final String text;
    private final @Nullable Bucket[] buckets;
    // The digits of a token as a number; -1 for words, -2 for digits that are no whole number ("1,000", "2.5").
    private final int[] digits;
    // Whether nothing but spaces stands before a token: asked for at every step of every rule.
    private final boolean[] joined;

    /** The months' names that are somebody's in this text; null until one is asked for. */
    private @Nullable Set<String> names;

    /** What the last successful {@link #read} read. */
    double number;

    TimeScan(Tokens tokens, TimeLexicon lexicon) {
        this.tokens = tokens;
        this.text = tokens.source();
        int n = tokens.size();
        buckets = new @Nullable Bucket[n];
        digits = new int[n];
        joined = new boolean[n];
        for (int i = 0; i < n; i++) {
            char first = text.charAt(tokens.start(i));
            joined[i] = i > 0 && !endsLine(tokens.end(i - 1), tokens.start(i));
            digits[i] = first >= '0' && first <= '9' ? whole(i) : -1;
            // Few numbers are words of their own ("9/11"): only the small ones are looked up.
            if (digits[i] == -1 || (digits[i] >= 0 && digits[i] < 32)) {
                buckets[i] = lexicon.bucket(tokens.folded(i));
            }
        }
    }

    int size() {
        return digits.length;
    }

    @Nullable
    Bucket bucket(int i) {
        return i < 0 || i >= buckets.length ? null : buckets[i];
    }

    /** The entries of a class that can start at a token. */
    List<Phrase> phrases(int i, Kind kind) {
        Bucket b = bucket(i);
        return b == null ? List.of() : b.of(kind);
    }

    boolean has(int i, Kind kind) {
        Bucket b = bucket(i);
        return b != null && b.has(kind);
    }

    /** True when an entry of a class stands here in full; {@link #has} asks for its first word alone. */
    boolean stands(int i, Kind kind) {
        for (Phrase p : phrases(i, kind)) {
            if (phrase(p, i) > 0) {
                return true;
            }
        }
        return false;
    }

    /** True for a month's name that is somebody's in this text: "Theresa May" makes it hers in the whole text. */
    boolean isName(int i) {
        Set<String> known = names;
        if (known == null) {
            known = new HashSet<>();
            for (int k = 1; k < digits.length; k++) {
                boolean month = has(k, Kind.DOUBTFUL_MONTH) && isCapital(k) && !isDigits(k + 1);
                if (month && (isSurname(k) || acts(k))) {
                    known.add(tokens.folded(k));
                }
            }
            names = known;
        }
        return known.contains(tokens.folded(i));
    }

    /** "Odile May", "Mrs. May". */
    private boolean isSurname(int i) {
        int before = isMark(i - 1, '.') ? i - 2 : i - 1;
        return joins(i) && isCapital(before) && tokens.isWord(before) && bucket(before) == null;
    }

    /** "When May visited them". */
    private boolean acts(int i) {
        boolean dated = has(i - 1, Kind.PREPOSITION) || has(i - 1, Kind.ARTICLE);
        return !dated
                && joins(i + 1)
                && !isCapital(i + 1)
                && tokens.isWord(i + 1)
                && tokens.folded(i + 1).endsWith("ed");
    }

    /** True when the token is this mark. */
    boolean isMark(int i, char mark) {
        return i >= 0 && i < digits.length && text.charAt(tokens.start(i)) == mark && tokens.kind(i) == TokenKind.MARK;
    }

    /** True when the token starts with a digit. */
    boolean isDigits(int i) {
        return i >= 0 && i < digits.length && digits[i] != -1;
    }

    /** True when the token starts with a capital. */
    boolean isCapital(int i) {
        return i >= 0 && i < digits.length && Character.isUpperCase(text.charAt(tokens.start(i)));
    }

    /** True when nothing but spaces stands between this token and the one before: no line ends there. */
    boolean joins(int i) {
        return i > 0 && i < joined.length && joined[i];
    }

    private boolean endsLine(int from, int to) {
        for (int k = from; k < to; k++) {
            if (text.charAt(k) == '\n') {
                return true;
            }
        }
        return false;
    }

    /** True when this token touches the one before. */
    boolean touches(int i) {
        return i > 0 && i < digits.length && tokens.start(i) == tokens.end(i - 1);
    }

    private int whole(int i) {
        int value = 0;
        for (int k = tokens.start(i); k < tokens.end(i); k++) {
            char c = text.charAt(k);
            if (c == ',' || c == '.') {
                return -2;
            }
            if (c < '0' || c > '9') {
                break;
            }
            if (value > 99_999_999) {
                return -2;
            }
            value = 10 * value + c - '0';
        }
        return value;
    }

    private int digitCount(int i) {
        int k = tokens.start(i);
        while (k < tokens.end(i) && text.charAt(k) >= '0' && text.charAt(k) <= '9') {
            k++;
        }
        return k - tokens.start(i);
    }

    private Tail tail(int i) {
        if (tokens.kind(i) == TokenKind.NUMBER) {
            return Tail.NONE;
        }
        String f = tokens.folded(i);
        if (f.endsWith("st") || f.endsWith("nd") || f.endsWith("rd") || f.endsWith("th")) {
            return Tail.ORDINAL;
        }
        if (f.endsWith("am")) {
            return Tail.AM;
        }
        if (f.endsWith("pm")) {
            return Tail.PM;
        }
        return f.endsWith("s") || f.endsWith("er") ? Tail.DECADE : Tail.OTHER;
    }

    /** How many tokens the phrase has when it stands here; 0 when it does not. */
    int phrase(Phrase p, int at) {
        int n = p.words().size();
        if (at + n > digits.length) {
            return 0;
        }
        for (int k = 0; k < n; k++) {
            int i = at + k;
            if (k > 0 && (!joins(i) || !tokens.is(i, p.words().get(k)))) {
                return 0;
            }
            if (p.capital()[k] != 0 && isCapital(i) != p.capital()[k] > 0) {
                return 0;
            }
        }
        return p.stop() && isMark(at + n, '.') && touches(at + n) && !endsSentence(at + n) ? n + 1 : n;
    }

    /** A full stop before a capital that is no word of time ends more than the abbreviation. */
    private boolean endsSentence(int stop) {
        return stop + 1 >= digits.length || !joins(stop + 1);
    }

    /** Reads a class of its own at a token: the number of tokens, 0 when there is none; {@link #number} has the value. */
    int read(Kind kind, int i) {
        return switch (kind) {
            case NUM -> amount(i);
            case YEAR -> year(i);
            case DAY -> day(i);
            case DIGIT_DAY -> isDigits(i) ? day(i) : 0;
            case ORD -> ordinal(i);
            case DECADE -> decade(i);
            case CLOCK -> clock(i);
            case HOUR -> hour(i);
            case DOTTED -> dotted(i);
            case TWO -> plain(i, 2, 0, 99);
            case MM -> plain(i, 0, 1, 31);
            default -> 0;
        };
    }

    private int plain(int i, int length, int least, int most) {
        if (!isDigits(i) || digits[i] < least || digits[i] > most || tail(i) != Tail.NONE) {
            return 0;
        }
        number = digits[i];
        return length == 0 || digitCount(i) == length ? 1 : 0;
    }

    private int day(int i) {
        if (isDigits(i) && digits[i] >= 1 && digits[i] <= 31) {
            number = digits[i];
            Tail tail = tail(i);
            return digitCount(i) <= 2 && (tail == Tail.NONE || tail == Tail.ORDINAL) ? 1 : 0;
        }
        int n = isDigits(i) ? 0 : ordinal(i);
        return number <= 31 ? n : 0;
    }

    /** Reads {@code 3.11.2019}; {@link #number} is 20191103. */
    private int dotted(int i) {
        if (digits[i] != -2) {
            return 0;
        }
        int[] parts = new int[3];
        int n = 0;
        for (int k = tokens.start(i); k < tokens.end(i); k++) {
            char c = text.charAt(k);
            if (c == '.' && n < 2) {
                n++;
            } else if (c >= '0' && c <= '9' && parts[n] < 1000) {
                parts[n] = 10 * parts[n] + c - '0';
            } else {
                return 0;
            }
        }
        number = (parts[2] * 100 + parts[1]) * 100 + parts[0];
        boolean day = parts[0] >= 1 && parts[0] <= 31 && parts[1] >= 1 && parts[1] <= 12;
        return n == 2 && day && parts[2] >= 1000 && parts[2] <= 2100 ? 1 : 0;
    }

    private int ordinal(int i) {
        if (isDigits(i)) {
            number = digits[i];
            return digits[i] > 0 && tail(i) == Tail.ORDINAL ? 1 : 0;
        }
        Phrase p = word(i, Kind.ORDINAL);
        if (p != null) {
            number = p.number();
            return 1;
        }
        Phrase tens = word(i, Kind.NUMBER);
        if (tens != null && tens.number() >= 20) {
            int k = isMark(i + 1, '-') ? i + 2 : i + 1;
            Phrase ones = word(k, Kind.ORDINAL);
            if (ones != null && ones.number() < 10 && joins(k)) {
                number = tens.number() + ones.number();
                return k + 1 - i;
            }
        }
        return 0;
    }

    private int year(int i) {
        if (isDigits(i)) {
            number = digits[i];
            return tokens.kind(i) == TokenKind.NUMBER && digitCount(i) == 4 && digits[i] >= 1000 && digits[i] <= 2100
                    ? 1
                    : 0;
        }
        Phrase century = word(i, Kind.NUMBER);
        if (century == null) {
            return 0;
        }
        if (century.number() == 2) {
            Phrase thousand = word(i + 1, Kind.SCALE);
            if (thousand == null || thousand.number() != 1000) {
                return 0;
            }
            int k = has(i + 2, Kind.AND) ? i + 3 : i + 2;
            int n = words(k, 99);
            number = 2000 + (n > 0 ? number : 0);
            return n > 0 ? k + n - i : 2;
        }
        if (century.number() < 13 || century.number() > 20) {
            return 0;
        }
        int n = words(i + 1, 99);
        if (n == 0 || number < 10) {
            return 0;
        }
        number = century.number() * 100 + number;
        return n + 1;
    }

    private int decade(int i) {
        if (isDigits(i)) {
            boolean possessive = tokens.kind(i) == TokenKind.NUMBER
                    && digits[i] % 10 == 0
                    && i + 1 < digits.length
                    && touches(i + 1)
                    && tokens.is(i + 1, "'s");
            if (digits[i] < 0 || digits[i] % 10 != 0 || !(possessive || tail(i) == Tail.DECADE)) {
                return 0;
            }
            boolean full = digits[i] >= 1000 && digits[i] <= 2090;
            number = full ? digits[i] : 1900 + digits[i];
            boolean marked = i > 0 && touches(i) && isApostrophe(i - 1);
            // "In his 30s" is an age.
            if (!full && has(i - 1, Kind.POSSESSIVE)) {
                return 0;
            }
            return full || (digits[i] >= 20 && digits[i] <= 90 && (marked || !possessive)) ? (possessive ? 2 : 1) : 0;
        }
        Phrase century = word(i, Kind.NUMBER);
        Phrase tens = word(i + 1, Kind.DECADES);
        if (century == null || tens == null || century.number() < 13 || century.number() > 20) {
            return 0;
        }
        number = century.number() * 100 + tens.number();
        return 2;
    }

    private boolean isApostrophe(int i) {
        return isMark(i, '\'') || isMark(i, '\u2019') || isMark(i, '\u2018');
    }

    /** Reads a time of day; {@link #number} is in minutes. */
    private int clock(int i) {
        if (!isDigits(i) || digits[i] > 2400) {
            return 0;
        }
        int k = i;
        int hour = digits[i];
        int minute = 0;
        boolean colon = false;
        if (hour == -2) {
            int stop = stop(i);
            if (stop < 0 || stop >= tokens.end(i) - 2) {
                return 0;
            }
            hour = small(tokens.start(i));
            minute = small(stop + 1);
        } else if (isMark(i + 1, ':')
                && touches(i + 1)
                && touches(i + 2)
                && isDigits(i + 2)
                && digitCount(i + 2) == 2) {
            minute = digits[i + 2];
            colon = true;
            k = i + 2;
        }
        Tail tail = tail(k);
        int next = k + 1;
        int half = tail == Tail.AM ? 0 : tail == Tail.PM ? 12 : -1;
        Phrase ampm = half < 0 ? word(next, Kind.AMPM) : null;
        if (ampm != null && tail == Tail.NONE && joins(next)) {
            half = ampm.number();
            next++;
        }
        if (half < 0 && hour >= 100 && digitCount(i) == 4 && word(next, Kind.ZONE) != null) {
            minute = hour % 100;
            hour /= 100;
            colon = true;
        }
        boolean placed =
                colon && tail == Tail.NONE && (has(i - 1, Kind.PREPOSITION) || has(next, Kind.ZONE) || isAt(i - 1));
        if (half < 0 && word(next, Kind.OCLOCK) != null && joins(next)) {
            placed = true;
            next++;
        }
        if (minute > 59 || hour < 0 || hour > (half < 0 ? 24 : 12) || (half < 0 && !placed)) {
            return 0;
        }
        number = 60 * (half < 0 ? hour : hour % 12 + half) + minute;
        return next - i;
    }

    /** Reads the first of two times of day, which the second makes one; {@link #number} is in minutes. */
    private int hour(int i) {
        if (!isDigits(i) || tail(i) != Tail.NONE) {
            return 0;
        }
        int hour = digits[i];
        int minute = 0;
        int stop = hour == -2 ? stop(i) : -1;
        if (stop > 0 && stop == tokens.end(i) - 3) {
            hour = small(tokens.start(i));
            minute = small(stop + 1);
        }
        number = 60 * hour + minute;
        return hour >= 0 && hour <= 24 && minute < 60 ? 1 : 0;
    }

    /** The first full stop in a token; -1 when it has none. */
    private int stop(int i) {
        for (int k = tokens.start(i); k < tokens.end(i); k++) {
            if (text.charAt(k) == '.') {
                return k;
            }
        }
        return -1;
    }

    private boolean isAt(int i) {
        return has(i, Kind.JOINT);
    }

    private int small(int from) {
        int value = 0;
        for (int k = from; k < from + 2 && text.charAt(k) >= '0' && text.charAt(k) <= '9'; k++) {
            value = 10 * value + text.charAt(k) - '0';
        }
        return value;
    }

    /** Reads how many: digits, words, a number with a fraction. */
    private int amount(int i) {
        if (!isDigits(i)) {
            return words(i, 999_999);
        }
        if (tail(i) != Tail.NONE) {
            return 0;
        }
        number = digits[i] == -2 ? decimal(i) : digits[i];
        if (isDigits(i + 1)
                && joins(i + 1)
                && isMark(i + 2, '/')
                && touches(i + 2)
                && isDigits(i + 3)
                && digits[i + 3] > 0) {
            number += (double) digits[i + 1] / digits[i + 3];
            return 4;
        }
        return 1;
    }

    private double decimal(int i) {
        double value = 0;
        double place = 0;
        for (int k = tokens.start(i); k < tokens.end(i); k++) {
            char c = text.charAt(k);
            if (c == '.') {
                place = 1;
            } else if (c >= '0' && c <= '9') {
                value = 10 * value + c - '0';
                place *= 10;
            }
        }
        return place > 1 ? value / place : value;
    }

    /** Reads number words up to a limit. */
    private int words(int i, int limit) {
        int total = 0;
        int current = 0;
        int at = i;
        int end = i;
        int lastSmall = 100;
        while (at < Math.min(digits.length, i + LONGEST_NUMBER) && (at == i || joins(at))) {
            Phrase n = word(at, Kind.NUMBER);
            Phrase scale = word(at, Kind.SCALE);
            if (n != null && n.number() < lastSmall && (lastSmall == 100 || (lastSmall >= 20 && n.number() < 10))) {
                current += n.number();
                lastSmall = n.number() == 0 ? 1 : n.number();
            } else if (scale != null && limit > 99 && (at > i)) {
                current = Math.max(1, current) * scale.number();
                if (scale.number() == 1000) {
                    total += current;
                    current = 0;
                }
                lastSmall = 100;
            } else if (scale == null || at != i || !has(i - 1, Kind.ONE) || limit <= 99) {
                break;
            } else {
                current = scale.number();
            }
            end = ++at;
            if (isMark(at, '-') && word(at + 1, Kind.NUMBER) != null && lastSmall >= 20) {
                at++;
            } else if (has(at, Kind.AND) && lastSmall == 100 && word(at + 1, Kind.NUMBER) != null) {
                at++;
            }
        }
        number = total + current;
        return number <= limit ? end - i : 0;
    }

    private @Nullable Phrase word(int i, Kind kind) {
        Bucket b = bucket(i);
        if (b == null || !b.has(kind)) {
            return null;
        }
        for (Phrase p : b.of(kind)) {
            if (phrase(p, i) > 0) {
                return p;
            }
        }
        return null;
    }
}
