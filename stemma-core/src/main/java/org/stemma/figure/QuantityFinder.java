package org.stemma.figure;

import java.util.ArrayList;
import java.util.List;
import org.stemma.text.Prose;
import org.stemma.text.Span;
import org.stemma.text.Tokens;

/**
 * Finds the quantities of one text. Stateless.
 *
 * <p>One pass over the tokens of each sentence: a number is read ({@link NumeralReader}), those that count nothing are
 * left out ({@link NotCounts}), and to the others come the hedge before, the unit and the noun behind
 * ({@link QuantityPhrase}).
 */
public final class QuantityFinder {
    private QuantityFinder() {}

    /** All quantities, in order; no two share a unit of text. */
    public static List<Quantity> find(Prose body) {
        Tokens t = body.tokens();
        NumeralReader numerals = new NumeralReader(t);
        List<Quantity> out = new ArrayList<>();
        int paragraph = -1;
        for (Span sentence : body.sentences()) {
            int from = t.firstAt(sentence.start());
            int end = t.endAt(sentence.end());
            int p = body.paragraphAt(sentence.start());
            NotCounts not = new NotCounts(t, from, end, p != paragraph);
            paragraph = p;
            int free = from;
            int i = from;
            while (i < end) {
                Numeral n = numerals.at(i, end);
                QuantityPhrase phrase = new QuantityPhrase(t, free, from, end);
                if (n == null) {
                    Quantity length = phrase.bareDuration(i);
                    if (length != null) {
                        out.add(length);
                        i = phrase.last() + 1;
                        free = i;
                    } else {
                        i++;
                    }
                    continue;
                }
                Quantity q = not.covers(n) ? null : phrase.read(n);
                if (q == null) {
                    i = n.last() + 1;
                } else {
                    out.add(q);
                    i = phrase.last() + 1;
                    free = i;
                }
            }
        }
        return List.copyOf(out);
    }
}
