package org.stemma.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.stemma.figure.NumberWords.NumberWord;
import org.stemma.text.Tokens;

/** Reads one number written in words: "two hundred and fifty", "half a million", "two-thirds", "tens of thousands". */
final class NumeralWords {
    private final Tokens t;
    private final int first;
    private final int end;
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal current = BigDecimal.ZERO;
    private NumberWord.@Nullable Kind before;
    private int last;

    NumeralWords(Tokens tokens, int first, int end) {
        this.t = tokens;
        this.first = first;
        this.end = end;
        this.last = first;
    }

    @Nullable
    Numeral read() {
        String word = t.folded(first);
        if (word.equals("a") || word.equals("an")) {
            return afterArticle();
        }
        NumberWord w = NumberWords.of(word);
        if (w == null) {
            return null;
        }
        return switch (w.kind()) {
            case UNIT, TEN, HUNDRED, SCALE -> startsBare(w) ? null : cardinal(first);
            case DOZEN -> null;
            case SUFFIX -> null;
            case ORDINAL -> done(first, w.value(), Numeral.Kind.ORDINAL);
            case TIMES -> done(first, w.value(), Numeral.Kind.TIMES);
            case TITLES -> done(first, w.value(), Numeral.Kind.TITLES);
            case FRACTION -> fraction(w);
            case VAGUE -> vague(w);
        };
    }

    /** "Million" alone is no number. */
    private static boolean startsBare(NumberWord w) {
        return w.kind() == NumberWord.Kind.HUNDRED || w.kind() == NumberWord.Kind.SCALE;
    }

    private @Nullable Numeral afterArticle() {
        NumberWord w = wordAt(first + 1);
        if (w == null) {
            return null;
        }
        switch (w.kind()) {
            case HUNDRED, SCALE, DOZEN -> {
                current = BigDecimal.ONE;
                before = NumberWord.Kind.UNIT;
                return cardinal(first + 1);
            }
            case FRACTION -> {
                return first + 2 < end && t.is(first + 2, "of")
                        ? done(first + 1, NumeralReader.share(BigDecimal.ONE, w.value()), Numeral.Kind.FRACTION)
                        : null;
            }
            default -> {
                return null;
            }
        }
    }

    private Numeral cardinal(int from) {
        int k = from;
        while (k < end) {
            NumberWord w = wordAt(k);
            if (w == null || !take(w)) {
                break;
            }
            last = k;
            before = w.kind();
            k = next(k);
        }
        BigDecimal value = total.add(current);
        int after = next(last);
        NumberWord w = wordAt(after);
        if (w != null && total.signum() == 0) {
            boolean tens = before == NumberWord.Kind.TEN;
            boolean small = before == NumberWord.Kind.UNIT || tens;
            if (small && w.kind() == NumberWord.Kind.FRACTION && isDenominator(after, value)) {
                return done(after, NumeralReader.share(value, w.value()), Numeral.Kind.FRACTION);
            }
            boolean endsTen = w.kind() == NumberWord.Kind.ORDINAL || w.kind() == NumberWord.Kind.FRACTION;
            if (tens && endsTen && NumeralReader.isJoint(t, last + 1)) {
                return done(after, value.add(w.value()), Numeral.Kind.ORDINAL);
            }
        }
        return withHalf(value);
    }

    /** "Two thirds", but not "two second-hand cars" nor "thirty-third". */
    private boolean isDenominator(int i, BigDecimal upper) {
        String word = t.folded(i);
        boolean one = upper.compareTo(BigDecimal.ONE) == 0;
        return one ? i + 1 < end && t.is(i + 1, "of") : word.endsWith("s");
    }

    /** "Two and a half", "two and a half million". */
    private Numeral withHalf(BigDecimal value) {
        int k = last + 1;
        if (k + 2 < end && t.is(k, "and") && t.is(k + 1, "a") && t.is(k + 2, "half")) {
            last = k + 2;
            BigDecimal v = NumeralReader.andHalf(value);
            NumberWord w = wordAt(last + 1);
            if (w != null && w.kind() == NumberWord.Kind.SCALE) {
                return scaled(last + 1, v.multiply(w.value()));
            }
            return done(last, v, Numeral.Kind.CARDINAL);
        }
        boolean large =
                before == NumberWord.Kind.SCALE || before == NumberWord.Kind.HUNDRED || before == NumberWord.Kind.DOZEN;
        return large ? scaled(last, value) : done(last, value, Numeral.Kind.CARDINAL);
    }

    /** Adds a word to the number; false when it does not fit behind what stands before it. */
    private boolean take(NumberWord w) {
        switch (w.kind()) {
            case UNIT -> {
                if (before == NumberWord.Kind.UNIT) {
                    return false;
                }
                current = current.add(w.value());
            }
            case TEN -> {
                if (before == NumberWord.Kind.UNIT || before == NumberWord.Kind.TEN) {
                    return false;
                }
                current = current.add(w.value());
            }
            case HUNDRED -> current = orOne(current).multiply(w.value());
            case SCALE -> {
                total = total.add(orOne(current).multiply(w.value()));
                current = BigDecimal.ZERO;
            }
            case DOZEN -> {
                if (current.signum() == 0) {
                    return false;
                }
                current = current.multiply(w.value());
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static BigDecimal orOne(BigDecimal d) {
        return d.signum() == 0 ? BigDecimal.ONE : d;
    }

    /** The token where the number may go on: past a joining hyphen, or an "and" inside it. */
    private int next(int k) {
        int n = k + 1;
        if (n >= end) {
            return end;
        }
        if (NumeralReader.isJoint(t, n)) {
            return n + 1;
        }
        boolean open = before == NumberWord.Kind.HUNDRED || before == NumberWord.Kind.SCALE;
        NumberWord w = open && t.is(n, "and") ? wordAt(n + 1) : null;
        if (w != null && (w.kind() == NumberWord.Kind.UNIT || w.kind() == NumberWord.Kind.TEN)) {
            return n + 1;
        }
        return n;
    }

    private @Nullable Numeral fraction(NumberWord w) {
        String word = t.folded(first);
        if (word.equals("half")) {
            return half();
        }
        // "third" and "fifth" alone are ordinals; "quarter" and "thirds" alone count nothing.
        boolean ordinal = word.equals("third") || word.endsWith("th");
        return ordinal ? done(first, w.value(), Numeral.Kind.ORDINAL) : null;
    }

    private @Nullable Numeral half() {
        if (first + 1 >= end) {
            return null;
        }
        boolean article = t.is(first + 1, "a") || t.is(first + 1, "an");
        NumberWord w = article ? wordAt(first + 2) : null;
        if (w != null && (w.kind() == NumberWord.Kind.SCALE || w.kind() == NumberWord.Kind.DOZEN)) {
            return scaled(first + 2, NumeralReader.share(w.value(), BigDecimal.valueOf(2)));
        }
        return switch (t.folded(first + 1)) {
            case "of", "the", "its", "their", "his", "her", "our", "all", "a", "an" ->
                done(first, NumeralReader.share(BigDecimal.ONE, w(2)), Numeral.Kind.FRACTION);
            default -> null;
        };
    }

    private static BigDecimal w(long n) {
        return BigDecimal.valueOf(n);
    }

    /** "Tens of thousands": the least it can mean, and the most we grant it. */
    private @Nullable Numeral vague(NumberWord w) {
        BigDecimal low = w.value();
        int to = first;
        if (first + 2 < end && t.is(first + 1, "of")) {
            NumberWord of = wordAt(first + 2);
            if (of != null && of.kind() == NumberWord.Kind.VAGUE) {
                // A vague word means at least two of its kind.
                low = low.multiply(of.value()).divide(w(2));
                to = first + 2;
            }
        }
        if (to == first && t.is(first, "tens")) {
            return null;
        }
        return new Numeral(
                first,
                to,
                t.start(first),
                t.end(to),
                low,
                low.multiply(BigDecimal.TEN),
                Numeral.Kind.VAGUE,
                "",
                Numeral.Form.WORDS);
    }

    private Numeral scaled(int to, BigDecimal value) {
        return new Numeral(
                first, to, t.start(first), t.end(to), value, value, Numeral.Kind.CARDINAL, "", Numeral.Form.SCALED);
    }

    private Numeral done(int to, BigDecimal value, Numeral.Kind kind) {
        return new Numeral(first, to, t.start(first), t.end(to), value, value, kind, "", Numeral.Form.WORDS);
    }

    private @Nullable NumberWord wordAt(int i) {
        return i < end ? NumberWords.of(t.folded(i)) : null;
    }
}
