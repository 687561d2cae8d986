package org.stemma.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.stemma.figure.Quantity.Bound;

/**
 * What a quantity can mean, as an interval in its family's base unit.
 *
 * @param low the least it can be if it is true as printed
 * @param high the most
 * @param narrowLow the least a reader takes it for: "at least 4" is not read as 40
 * @param narrowHigh the most a reader takes it for
 */
record Extent(double low, double high, double narrowLow, double narrowHigh) {
    private static final double ABOUT_SHARE = 0.10;
    private static final double ROUND_SHARE = 0.025;
    // Reporters round the people they count to tens.
    private static final double PEOPLE_SHARE = 0.075;
    private static final double TEN = 10;
    // Two rough times half an hour apart are two.
    private static final double ABOUT_MINUTES = 14;
    private static final double ROUND_MINUTES = 5;
    private static final double HALF_HOUR = 30;
    private static final double OPEN_SHARE = 0.30;
    // Amounts printed in two units ("450 pounds", "204 kg") are rounded twice.
    private static final double CONVERSION_SHARE = 0.02;

    /** The extent of a number between {@code low} and {@code high}, hedged so, in a unit of this factor. */
    static Extent of(BigDecimal low, BigDecimal high, Bound bound, double factor, boolean people) {
        double l = low.doubleValue() * factor;
        double h = high.doubleValue() * factor;
        double place = place(low) * factor / 2;
        return switch (bound) {
            case EXACT -> {
                boolean round = l == h && (low.compareTo(BigDecimal.valueOf(100)) >= 0 || (people && place >= TEN / 2));
                double slack = round ? Math.min(place, l * (people ? PEOPLE_SHARE : ROUND_SHARE)) : 0;
                // Half a place off is rounding; a whole number short of that is another number.
                yield new Extent(l - slack * 0.999, h + slack * 0.999, l, h);
            }
            case ABOUT -> {
                double slack = Math.min(Math.max(place, l * 0.005), l * ABOUT_SHARE);
                yield new Extent(l - slack, h + slack, l - slack, h + slack);
            }
            case AT_LEAST -> new Extent(l, Double.POSITIVE_INFINITY, l, h * (1 + OPEN_SHARE));
            case AT_MOST -> new Extent(0, h, l * (1 - OPEN_SHARE), h);
        };
    }

    /** The extent of a time of day: "around 11pm" is a quarter of an hour, "at 9 a.m." a few minutes, "at 9:05" that one. */
    static Extent ofClock(Quantity time) {
        double minutes = Double.parseDouble(time.value());
        double slack = time.bound() == Bound.ABOUT ? ABOUT_MINUTES : minutes % HALF_HOUR == 0 ? ROUND_MINUTES : 0;
        return new Extent(minutes - slack, minutes + slack, minutes - slack, minutes + slack);
    }

    /** The value of the last digit that is not zero: 100 for 1,200, 0.1 for 145.5. */
    private static double place(BigDecimal d) {
        if (d.signum() == 0) {
            return 0;
        }
        BigDecimal s = d.stripTrailingZeros();
        return Math.pow(10, -s.scale());
    }

    /** True when both can be true. */
    boolean meets(Extent other) {
        double slack = CONVERSION_SHARE / 100 * Math.max(Math.abs(low), Math.abs(other.low));
        return low <= other.high + slack && other.low <= high + slack;
    }

    /** True when one ends before the other starts, even if it is made so many times as large. */
    boolean isFar(Extent other, double times) {
        return high * times < other.low || other.high * times < low;
    }

    /** True when a reader takes both for the same. */
    boolean meetsNarrowly(Extent other) {
        return narrowLow <= other.narrowHigh && other.narrowLow <= narrowHigh;
    }

    /** The same, two percent wider on either side: for comparing across units. */
    Extent widened() {
        return new Extent(
                low * (1 - CONVERSION_SHARE),
                high * (1 + CONVERSION_SHARE),
                narrowLow * (1 - CONVERSION_SHARE),
                narrowHigh * (1 + CONVERSION_SHARE));
    }

    /** The numbers of a plain value: one, or the two ends of a range. */
    static List<BigDecimal> ends(String plain) {
        int dash = plain.indexOf('-', 1);
        return dash < 0
                ? List.of(new BigDecimal(plain), new BigDecimal(plain))
                : List.of(new BigDecimal(plain.substring(0, dash)), new BigDecimal(plain.substring(dash + 1)));
    }

    /** Three significant digits: what tells values apart. */
    static double key(double value) {
        return value == 0
                ? 0
                : new BigDecimal(value)
                        .round(new java.math.MathContext(4, RoundingMode.HALF_EVEN))
                        .doubleValue();
    }
}
