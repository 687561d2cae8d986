package org.stemma.figure;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.text.TokenKind;
import org.stemma.text.Tokens;

/** The units of measure, from {@code units.tsv}. */
final class Units {
    private static final Map<String, Unit> BY_FORM = new HashMap<>();
    private static final Map<String, Unit> BY_NAME = new HashMap<>();
    private static final int LONGEST = 3;

    static {
        for (var row : Resource.rows("units.tsv", 4)) {
            Unit unit = new Unit(row.get(1), row.get(2), Double.parseDouble(row.get(3)));
            BY_FORM.put(row.get(0), unit);
            BY_NAME.putIfAbsent(row.get(1), unit);
        }
    }

    static {
        BY_NAME.put("year old", new Unit("year old", "age", 1));
        BY_NAME.put("month old", new Unit("month old", "age", 1.0 / 12));
    }

    private Units() {}

    /**
     * A unit.
     *
     * @param name as quantities carry it
     * @param family what it measures
     * @param factor to the family's base, so that pounds and kilograms compare
     */
    record Unit(String name, String family, double factor) {}

    /** The unit that a printed form (folded) names; null when it is none. */
    static @Nullable Unit ofForm(String folded) {
        return BY_FORM.get(folded);
    }

    /** The unit of this name; null when there is none. */
    static @Nullable Unit ofName(String name) {
        return BY_NAME.get(name);
    }

    /** The sign of a currency before its amount; null when the token is none. */
    static @Nullable Unit currencySign(Tokens t, int i) {
        if (t.kind(i) != TokenKind.MARK) {
            return null;
        }
        Unit unit = BY_FORM.get(t.folded(i));
        return unit != null && unit.family().equals("currency") ? unit : null;
    }

    /** The longest unit that starts at this token; null when none does. */
    static @Nullable Match at(Tokens t, int i, int end) {
        Match best = null;
        StringBuilder form = new StringBuilder();
        for (int k = i; k < end && k < i + LONGEST; k++) {
            if (k > i) {
                form.append(' ');
            }
            form.append(t.folded(k));
            Unit unit = BY_FORM.get(form.toString());
            if (unit != null && !unit.family().equals("currency")) {
                best = new Match(unit, k);
            }
        }
        return best;
    }

    /**
     * A unit in a text.
     *
     * @param unit the unit
     * @param last its last token
     */
    record Match(Unit unit, int last) {}
}
