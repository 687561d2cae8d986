package org.stemma.figure;

import java.math.BigDecimal;
import org.stemma.text.Tokens;

/** Shows a value plainly: {@code 52}, {@code less than 9}, {@code about 145 million}. */
final class Values {
    /** The usual form of what hedges both ways. */
    static final String ABOUT = "about";

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

    private Values() {}

    /** The value of a mention, with its hedge in its usual form. */
    static String shown(Mention m, Tokens t) {
        Quantity q = m.quantity();
        if (q.value().isEmpty()) {
            return q.number().of(t.source()).toLowerCase(java.util.Locale.ROOT);
        }
        String hedge = hedge(q, t);
        if (m.isClock()) {
            return ((hedge.isEmpty() ? "" : ABOUT) + " " + ClockTimes.shown(Integer.parseInt(q.value()))).trim();
        }
        Numeral read = new NumeralReader(t)
                .at(t.firstAt(q.number().start()), t.endAt(q.span().end()));
        if (read != null && read.end() < q.number().end()) {
            // Two units: "nine minutes and 46 seconds" is shown as printed.
            String printed = t.source().substring(q.number().start(), q.span().end());
            return (hedge + " " + printed.toLowerCase(java.util.Locale.ROOT)).trim();
        }
        var ends = Extent.ends(q.value());
        String number = number(ends.get(0));
        if (ends.get(0).compareTo(ends.get(1)) != 0) {
            number = number + " to " + number(ends.get(1));
        }
        return hedge.isEmpty() ? number : hedge + " " + number;
    }

    private static String number(BigDecimal d) {
        if (d.compareTo(BILLION) >= 0) {
            return scaled(d, BILLION, "billion");
        }
        return d.compareTo(MILLION) >= 0 ? scaled(d, MILLION, "million") : plain(d);
    }

    private static String scaled(BigDecimal d, BigDecimal scale, String word) {
        BigDecimal v = d.divide(scale).stripTrailingZeros();
        return v.scale() <= 3 ? plain(v) + " " + word : plain(d);
    }

    private static String plain(BigDecimal d) {
        return d.signum() == 0 ? "0" : d.stripTrailingZeros().toPlainString();
    }

    private static String hedge(Quantity q, Tokens t) {
        if (q.bound() == Quantity.Bound.EXACT) {
            return "";
        }
        int from = t.firstAt(q.span().start());
        int number = t.firstAt(q.number().start());
        for (int k = number; k > from; k--) {
            Hedges.Hedge h = Hedges.before(t, k, from);
            if (h != null && h.bound() == q.bound()) {
                return h.shown();
            }
        }
        return switch (q.bound()) {
            case EXACT -> "";
            case ABOUT -> ABOUT;
            case AT_LEAST -> "at least";
            case AT_MOST -> "up to";
        };
    }
}
