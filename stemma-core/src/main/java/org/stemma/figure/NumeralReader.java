package org.stemma.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import org.stemma.figure.NumberWords.NumberWord;
import org.stemma.text.TokenKind;
import org.stemma.text.Tokens;

/** Reads numbers in digits and words, from left to right. */
final class NumeralReader {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    // Longer digit strings are identifiers; the cap also bounds the arithmetic.
    private static final int MOST_DIGITS = 15;

    private final Tokens t;

    NumeralReader(Tokens tokens) {
        this.t = tokens;
    }

    /** The longest number that starts at this token and ends before {@code end}; null when none does. */
    @Nullable
    Numeral at(int i, int end) {
        Numeral a = single(i, end);
        return a == null || a.kind() != Numeral.Kind.CARDINAL ? a : range(a, end);
    }

    private @Nullable Numeral single(int i, int end) {
        if (i >= end) {
            return null;
        }
        if (Character.isDigit(t.source().charAt(t.start(i)))) {
            return digits(i, end);
        }
        return t.kind(i) == TokenKind.WORD ? new NumeralWords(t, i, end).read() : null;
    }

    private @Nullable Numeral digits(int i, int end) {
        String s = t.source();
        int cut = t.start(i);
        while (cut < t.end(i) && !Character.isLetter(s.charAt(cut))) {
            cut++;
        }
        String run = s.substring(t.start(i), cut);
        BigDecimal value = parse(run);
        boolean padded = run.length() > 1 && run.charAt(0) == '0' && Character.isDigit(run.charAt(1));
        if (value == null || padded) {
            return null;
        }
        boolean separated = run.indexOf(',') >= 0 || run.indexOf('.') >= 0;
        Numeral.Form form = separated ? Numeral.Form.SEPARATED_DIGITS : Numeral.Form.BARE_DIGITS;
        String letters = org.stemma.text.Folding.fold(s.substring(cut, t.end(i)));
        if (letters.isEmpty()) {
            return scaled(i, i, value, form, end);
        }
        if (isOrdinalEnding(letters)) {
            return separated
                    ? null
                    : new Numeral(i, i, t.start(i), t.end(i), value, value, Numeral.Kind.ORDINAL, "", form);
        }
        NumberWord scale = NumberWords.of(letters);
        boolean metres = letters.equals("m") && (i == 0 || Units.currencySign(t, i - 1) == null);
        if (scale != null && !metres && isScale(scale)) {
            BigDecimal v = value.multiply(scale.value());
            return new Numeral(i, i, t.start(i), t.end(i), v, v, Numeral.Kind.CARDINAL, "", Numeral.Form.SCALED);
        }
        return new Numeral(i, i, t.start(i), cut, value, value, Numeral.Kind.CARDINAL, letters, form);
    }

    private Numeral scaled(int first, int i, BigDecimal value, Numeral.Form form, int end) {
        int last = i;
        BigDecimal v = value;
        Numeral.Form f = form;
        for (int k = step(last, end); k > 0; k = step(last, end)) {
            NumberWord w = NumberWords.of(t.folded(k));
            boolean letter = w != null
                    && w.kind() == NumberWord.Kind.SUFFIX
                    && t.folded(k).length() == 1;
            if (w == null || letter || !isScale(w)) {
                break;
            }
            v = v.multiply(w.value());
            f = Numeral.Form.SCALED;
            last = k;
        }
        return new Numeral(first, last, t.start(first), t.end(last), v, v, Numeral.Kind.CARDINAL, "", f);
    }

    private static boolean isScale(NumberWord w) {
        return switch (w.kind()) {
            case HUNDRED, SCALE, SUFFIX, DOZEN -> true;
            default -> false;
        };
    }

    /** The next token, or the one behind a hyphen that joins it; -1 at the end. */
    private int step(int i, int end) {
        int k = i + 1;
        if (k + 1 < end && isJoint(t, k)) {
            k++;
        }
        return k < end ? k : -1;
    }

    /** True when this token is a hyphen with no space on either side. */
    static boolean isJoint(Tokens t, int k) {
        return k > 0
                && k + 1 < t.size()
                && t.kind(k) == TokenKind.MARK
                && t.is(k, "-")
                && t.end(k - 1) == t.start(k)
                && t.end(k) == t.start(k + 1);
    }

    private Numeral range(Numeral a, int end) {
        int k = a.last() + 1;
        if (k + 1 >= end || !a.glued().isEmpty()) {
            return a;
        }
        boolean hyphen = isJoint(t, k) && Character.isDigit(t.source().charAt(t.start(k + 1)));
        boolean between = t.is(k, "and") && a.first() > 0 && t.is(a.first() - 1, "between");
        boolean to = t.is(k, "to") && !(a.first() > 0 && t.is(a.first() - 1, "from"));
        boolean or = t.is(k, "or");
        if (!hyphen && !between && !to && !or) {
            return a;
        }
        int at = Units.currencySign(t, k + 1) != null ? k + 2 : k + 1;
        Numeral b = single(at, end);
        if (b == null || b.kind() != Numeral.Kind.CARDINAL) {
            return a;
        }
        BigDecimal low = a.low();
        if (b.form() == Numeral.Form.SCALED && a.form() != Numeral.Form.SCALED) {
            low = distribute(low, b);
        }
        boolean rises = low.compareTo(b.low()) < 0;
        // "two or three" is a range, "5 or 500" is a choice.
        boolean near = b.low().compareTo(low.multiply(BigDecimal.valueOf(2))) <= 0;
        if (!hyphen && (!rises || (or && !near))) {
            return a;
        }
        BigDecimal high = rises ? b.low() : low;
        return new Numeral(
                a.first(),
                b.last(),
                a.start(),
                b.end(),
                low,
                high,
                Numeral.Kind.CARDINAL,
                b.glued(),
                hyphen ? Numeral.Form.HYPHENED : b.form());
    }

    /** "3 to 4 million": the scale of the second number belongs to the first as well. */
    private static BigDecimal distribute(BigDecimal low, Numeral b) {
        BigDecimal scale = BigDecimal.ONE;
        for (BigDecimal s = BigDecimal.valueOf(1000);
                s.compareTo(b.low()) <= 0;
                s = s.multiply(BigDecimal.valueOf(1000))) {
            scale = s;
        }
        return low.compareTo(BigDecimal.valueOf(1000)) < 0 ? low.multiply(scale) : low;
    }

    private static boolean isOrdinalEnding(String s) {
        return s.equals("st") || s.equals("nd") || s.equals("rd") || s.equals("th");
    }

    /** Digits with separators as English groups them; null for versions, dates and identifiers. */
    private static @Nullable BigDecimal parse(String run) {
        StringBuilder plain = new StringBuilder(run.length());
        int group = -1;
        boolean decimal = false;
        int digits = 0;
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            if (c == ',') {
                if (decimal || (group >= 0 && group != 3 && group != 2)) {
                    return null;
                }
                group = 0;
            } else if (c == '.') {
                if (decimal || (group >= 0 && group != 3)) {
                    return null;
                }
                decimal = true;
                plain.append('.');
            } else {
                int d = Character.digit(c, 10);
                if (d < 0 || ++digits > MOST_DIGITS) {
                    return null;
                }
                plain.append((char) ('0' + d));
                group = group >= 0 && !decimal ? group + 1 : group;
            }
        }
        if (digits == 0 || (!decimal && group >= 0 && group != 3)) {
            return null;
        }
        return new BigDecimal(plain.toString());
    }

    /** A whole and a half, for the word reader. */
    static BigDecimal andHalf(BigDecimal whole) {
        return whole.add(HALF);
    }

    /** A share of one, to six digits. */
    static BigDecimal share(BigDecimal upper, BigDecimal lower) {
        return upper.divide(lower, new MathContext(6));
    }
}
