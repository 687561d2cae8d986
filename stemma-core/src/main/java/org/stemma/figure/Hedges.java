package org.stemma.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Tokens;

/** The words that loosen a number, from {@code hedges.tsv}. */
final class Hedges {
    private static final Map<String, List<Hedge>> BEFORE = new HashMap<>();
    private static final Map<String, List<Hedge>> AFTER = new HashMap<>();

    static {
        for (var row : Resource.rows("hedges.tsv", 4)) {
            List<String> words = List.of(row.get(0).split(" "));
            Hedge hedge = new Hedge(words, Quantity.Bound.valueOf(row.get(2)), row.get(3));
            boolean before = row.get(1).equals("before");
            String key = before ? words.get(words.size() - 1) : words.get(0);
            (before ? BEFORE : AFTER)
                    .computeIfAbsent(key, k -> new ArrayList<>())
                    .add(hedge);
        }
    }

    private Hedges() {}

    /**
     * A hedge.
     *
     * @param words folded
     * @param bound what it makes of the number
     * @param shown how a reading shows it, so that "over" and "more than" are one
     */
    record Hedge(List<String> words, Quantity.Bound bound, String shown) {}

    /** The longest hedge whose last word is the token before {@code first}; null when there is none. */
    static @Nullable Hedge before(Tokens t, int first, int from) {
        if (first <= from) {
            return null;
        }
        Hedge best = null;
        for (Hedge h : BEFORE.getOrDefault(t.folded(first - 1), List.of())) {
            int n = h.words().size();
            if (first - n >= from
                    && matches(t, first - n, h.words())
                    && (best == null || best.words().size() < n)) {
                best = h;
            }
        }
        return best;
    }

    /** The longest hedge that starts at this token; null when there is none. */
    static @Nullable Hedge after(Tokens t, int i, int end) {
        if (i >= end) {
            return null;
        }
        Hedge best = null;
        for (Hedge h : AFTER.getOrDefault(t.folded(i), List.of())) {
            int n = h.words().size();
            if (i + n <= end
                    && matches(t, i, h.words())
                    && (best == null || best.words().size() < n)) {
                best = h;
            }
        }
        return best;
    }

    private static boolean matches(Tokens t, int at, List<String> words) {
        for (int k = 0; k < words.size(); k++) {
            if (!t.is(at + k, words.get(k))) {
                return false;
            }
        }
        return true;
    }
}
