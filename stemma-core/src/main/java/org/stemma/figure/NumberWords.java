package org.stemma.figure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words that are numbers, from {@code numbers.tsv}. */
final class NumberWords {
    private static final Map<String, NumberWord> WORDS = load();

    private NumberWords() {}

    /** What a folded word is as a number; null when it is none. */
    static @Nullable NumberWord of(String folded) {
        return WORDS.get(folded);
    }

    private static Map<String, NumberWord> load() {
        Map<String, NumberWord> out = new HashMap<>();
        for (var row : Resource.rows("numbers.tsv", 3)) {
            NumberWord.Kind kind = NumberWord.Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT));
            out.put(row.get(0), new NumberWord(kind, new BigDecimal(row.get(2))));
        }
        return Map.copyOf(out);
    }

    /**
     * A word that is a number or part of one.
     *
     * @param kind how it combines
     * @param value what it stands for
     */
    record NumberWord(Kind kind, BigDecimal value) {
        /** How a number word combines with its neighbours. */
        enum Kind {
            /** Zero to nineteen. */
            UNIT,
            /** Twenty to ninety. */
            TEN,
            /** Hundred. */
            HUNDRED,
            /** Thousand and its powers. */
            SCALE,
            /** Letters behind digits: {@code 5bn}. */
            SUFFIX,
            /** Twelve. */
            DOZEN,
            /** The lower half of a fraction. */
            FRACTION,
            /** Second, fourth and on; thirds and fifths are told from fractions by what stands around. */
            ORDINAL,
            /** Once, twice. */
            TIMES,
            /** Double, triple: how often a title was won. */
            TITLES,
            /** Dozens, hundreds: the least they can mean. */
            VAGUE
        }
    }
}
