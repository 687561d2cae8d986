package org.stemma.figure;

import java.math.BigDecimal;

/**
 * A number as it stands in a text.
 *
 * @param first its first token
 * @param last its last token
 * @param start offset of its first unit
 * @param end offset one past its last; before the end of {@code last} when a unit is glued to it ({@code 15ft})
 * @param low the number, or the lower end of a range
 * @param high the same as {@code low}, or the upper end of a range
 * @param kind what sort of number
 * @param glued the unit or other letters glued to it, folded; empty for none
 * @param form how it is written
 */
record Numeral(
        int first, int last, int start, int end, BigDecimal low, BigDecimal high, Kind kind, String glued, Form form) {

    /** What sort of number it is. */
    enum Kind {
        /** Three, 3, 3 million. */
        CARDINAL,
        /** Third, 3rd. */
        ORDINAL,
        /** Half, two thirds. */
        FRACTION,
        /** Twice. */
        TIMES,
        /** The triple of "triple world champion". */
        TITLES,
        /** Dozens. */
        VAGUE
    }

    /** How it is written, which decides what it may be besides a quantity. */
    enum Form {
        /** One to three or more digits without separators. */
        BARE_DIGITS,
        /** Digits with separators or a decimal part. */
        SEPARATED_DIGITS,
        /** With million, thousand, dozen behind it. */
        SCALED,
        /** In words. */
        WORDS,
        /** Two numbers with a hyphen between: a range, a score, part of an address. */
        HYPHENED
    }

    boolean isRange() {
        return low.compareTo(high) != 0;
    }

    /** Plain digits: {@code 1000}, {@code 3.5}, {@code 10-15}. */
    String plain() {
        return isRange() ? plain(low) + "-" + plain(high) : plain(low);
    }

    private static String plain(BigDecimal d) {
        return d.signum() == 0 ? "0" : d.stripTrailingZeros().toPlainString();
    }
}
