package org.stemma.figure;

import java.math.BigDecimal;
import java.util.Set;
import org.stemma.text.Months;
import org.stemma.text.TokenKind;
import org.stemma.text.Tokens;

/** Tells numbers that count nothing: dates, times of day, years, scores, versions, names, list and page numbers. */
final class NotCounts {
    private static final Set<String> CLOCK = Set.of(
            "am", "pm", "a.m", "a.m.", "p.m", "p.m.", "o'clock", "gmt", "bst", "est", "edt", "cet", "utc", "pst", "pdt",
            "et", "hrs");
    private static final Set<String> FIRM =
            Set.of("than", "least", "nearly", "almost", "roughly", "approximately", "as", "to");
    private static final Set<String> LABELS = Resource.words("labels.txt");
    private static final Set<String> RANKS = Resource.words("ranks.txt");
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1500);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2100);
    private static final BigDecimal FIRST_SURE_YEAR = BigDecimal.valueOf(1900);

    private final Tokens t;
    private final int from;
    private final int end;
    private final boolean atParagraph;

    /**
     * For one sentence.
     *
     * @param from its first token
     * @param end one past its last token
     * @param atParagraph true when it opens its paragraph
     */
    NotCounts(Tokens tokens, int from, int end, boolean atParagraph) {
        this.t = tokens;
        this.from = from;
        this.end = end;
        this.atParagraph = atParagraph;
    }

    /** True when this number counts nothing. */
    boolean covers(Numeral n) {
        return isTimeOfDay(n) || isDay(n) || isYear(n) || isJoined(n) || isListed(n) || isLabelled(n) || isName(n);
    }

    private boolean isTimeOfDay(Numeral n) {
        if (CLOCK.contains(n.glued())) {
            return true;
        }
        int k = n.last() + 1;
        return n.kind() == Numeral.Kind.CARDINAL
                && k < end
                && (CLOCK.contains(t.folded(k))
                        || (k + 1 < end
                                && t.is(k, "local")
                                && t.is(k + 1, "time")
                                && n.glued().isEmpty()));
    }

    private boolean isDay(Numeral n) {
        if (n.kind() != Numeral.Kind.CARDINAL && n.kind() != Numeral.Kind.ORDINAL) {
            return false;
        }
        int before = n.first() - 1;
        if (before > from && t.is(before, ".")) {
            before--;
        }
        if (before >= from && t.is(before, "the") && before > from) {
            before--;
        }
        int after = n.last() + 1;
        if (after < end && t.is(after, "of")) {
            after++;
        }
        return isMonth(before) || isMonth(after);
    }

    private boolean isMonth(int i) {
        return i >= from
                && i < end
                && Months.NAMES.contains(t.folded(i))
                && Character.isUpperCase(t.source().charAt(t.start(i)));
    }

    /** Four bare digits from 1500 on are a year, unless something says that they count. */
    private boolean isYear(Numeral n) {
        boolean digits = n.form() == Numeral.Form.BARE_DIGITS || n.form() == Numeral.Form.HYPHENED;
        if (!digits || n.low().compareTo(FIRST_YEAR) < 0 || n.high().compareTo(LAST_YEAR) > 0) {
            return n.glued().equals("s") && digits;
        }
        if (n.isRange()) {
            return true;
        }
        if (!n.glued().isEmpty()) {
            return n.glued().equals("s");
        }
        if (n.first() > from && Units.currencySign(t, n.first() - 1) != null) {
            return false;
        }
        Units.Match unit = Units.at(t, n.last() + 1, end);
        if (unit != null) {
            return false;
        }
        int k = n.last() + 1;
        boolean counted = k < end && isLower(k) && Nouns.isPlural(t.folded(k));
        boolean sure = n.low().compareTo(FIRST_SURE_YEAR) >= 0;
        boolean firm = n.first() > from && FIRM.contains(t.folded(n.first() - 1));
        return !counted || (sure && !firm);
    }

    /** Parts of dates, clock times, scores, telephone numbers, fractions and addresses. */
    private boolean isJoined(Numeral n) {
        int before = n.first() - 1;
        int after = n.last() + 1;
        if (before >= from && joins(before) && before > from && isDigits(before - 1)) {
            return true;
        }
        if (after + 1 < end && joins(after) && isDigits(after + 1)) {
            return true;
        }
        if (before >= from && !n.glued().isEmpty() && NumeralReader.isJoint(t, before)) {
            return true;
        }
        boolean bare = n.form() == Numeral.Form.BARE_DIGITS;
        if (bare && before >= from && NumeralReader.isJoint(t, before)) {
            // "F-16", "Covid-19", "mid-30"
            return true;
        }
        if (bare && before >= from && t.is(before, "#")) {
            return true;
        }
        boolean digitsNext = after < end && isDigits(after) && !n.isRange();
        boolean digitsBefore = before >= from && isDigits(before) && t.end(before) - t.start(before) != 4;
        return n.kind() == Numeral.Kind.CARDINAL && bare && (digitsNext || digitsBefore);
    }

    /** A colon, slash or hyphen between numbers, with or without spaces round the slash. */
    private boolean joins(int i) {
        if (t.kind(i) != TokenKind.MARK || i == 0 || i + 1 >= t.size()) {
            return false;
        }
        String f = t.folded(i);
        boolean tight = t.end(i - 1) == t.start(i) && t.end(i) == t.start(i + 1);
        return f.equals("/") || (tight && (f.equals(":") || f.equals("-") || f.equals(".")));
    }

    private boolean isDigits(int i) {
        return Character.isDigit(t.source().charAt(t.start(i)));
    }

    private boolean isListed(Numeral n) {
        int before = n.first() - 1;
        int after = n.last() + 1;
        boolean closes = after < end && (t.is(after, ")") || t.is(after, "]"));
        boolean opens = before >= from && (t.is(before, "(") || t.is(before, "["));
        if (n.form() != Numeral.Form.BARE_DIGITS) {
            return false;
        }
        boolean first = n.first() == from && atParagraph;
        boolean stop = after < end && (t.is(after, ".") || t.is(after, ")")) && t.end(n.last()) == t.start(after);
        return (opens && closes) || (first && (stop || after >= end));
    }

    private boolean isLabelled(Numeral n) {
        int before = n.first() - 1;
        if (n.kind() != Numeral.Kind.CARDINAL || before < from) {
            return false;
        }
        if (t.is(before, ".") && before > from) {
            before--;
        }
        if (n.form() == Numeral.Form.SCALED) {
            return false;
        }
        // "Image 4 of 8"
        int label = t.is(before, "of") ? before - 2 : -1;
        boolean series = isCapital(before) && n.form() == Numeral.Form.BARE_DIGITS;
        return label >= from && LABELS.contains(t.folded(label)) && isDigits(before - 1)
                || LABELS.contains(t.folded(before)) && (series || !countsOn(n));
    }

    /** "Boeing 737", "Formula One", "Three Mile Island": a number that belongs to a name. */
    private boolean isName(Numeral n) {
        int before = n.first() - 1;
        boolean capitalBefore =
                before > from && isCapital(before) || (before == from && isCapital(from) && !isWord(from));
        if (n.form() == Numeral.Form.BARE_DIGITS && n.kind() == Numeral.Kind.CARDINAL) {
            return capitalBefore
                    && !RANKS.contains(t.folded(before))
                    && n.glued().isEmpty()
                    && !countsOn(n)
                    && !isApposition(n);
        }
        if (n.form() == Numeral.Form.WORDS && n.first() == from && opensName(n.last() + 1)) {
            return true;
        }
        boolean capital = isCapital(n.first()) && n.first() > from && !isAllCaps(n.first());
        if (n.form() != Numeral.Form.WORDS || !capital) {
            return false;
        }
        boolean capitalAfter = n.last() + 1 < end && isCapital(n.last() + 1);
        boolean opensQuote = before >= from && t.kind(before) == TokenKind.MARK;
        return capitalBefore || (capitalAfter && !opensQuote);
    }

    /** "Three Pines Bank opened": two or more capitals, the last no plural, and no plural in small letters behind. */
    private boolean opensName(int start) {
        int k = start;
        while (k < end && isCapital(k)) {
            k++;
        }
        boolean plural = k > start && Nouns.isPlural(t.folded(k - 1));
        boolean counted = k < end && isLower(k) && Nouns.isPlural(t.folded(k));
        return k - start >= 2 && !plural && !counted;
    }

    private boolean isApposition(Numeral n) {
        return n.first() > from && t.is(n.first() - 1, ",");
    }

    /** True when a unit or a plural in small letters follows: the number counts after all. */
    private boolean countsOn(Numeral n) {
        int k = n.last() + 1;
        return k < end
                && (Units.at(t, k, end) != null
                        || (isLower(k) && Nouns.isPlural(t.folded(k)))
                        || !Predicates.of(t.folded(k)).isEmpty()
                        || (k + 1 < end
                                && isLower(k)
                                && !Nouns.isFunction(t.folded(k))
                                && Nouns.isPlural(t.folded(k + 1)))
                        || (NumeralReader.isJoint(t, k)));
    }

    private boolean isWord(int i) {
        return Nouns.isFunction(t.folded(i));
    }

    private boolean isCapital(int i) {
        return t.kind(i) == TokenKind.WORD && Character.isUpperCase(t.source().charAt(t.start(i)));
    }

    private boolean isAllCaps(int i) {
        for (int k = t.start(i); k < t.end(i); k++) {
            if (Character.isLowerCase(t.source().charAt(k))) {
                return false;
            }
        }
        return true;
    }

    private boolean isLower(int i) {
        return t.kind(i) == TokenKind.WORD && Character.isLowerCase(t.source().charAt(t.start(i)));
    }
}
