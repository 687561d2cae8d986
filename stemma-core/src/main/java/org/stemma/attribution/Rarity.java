package org.stemma.attribution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.collation.Word;
import org.stemma.collation.Words;
import org.stemma.text.Prose;
import org.stemma.text.Span;

/**
 * How much a shared word proves within one story: the names that every sentence holds prove little, a word of two
 * sentences much.
 *
 * <p>Machine note: inverse frequency over the different sentences of all bodies. A sentence that was reprinted counts once;
 * else the most copied quotation would look the most ordinary.
 */
final class Rarity {
    private static final double LEAST = 0.3;
    private static final double LIGHT = 0.4;

    private final Map<String, Double> weights = new HashMap<>();
    private final int count;

    Rarity(List<AttributedAccount> accounts) {
        Set<String> seen = new HashSet<>();
        Map<String, Integer> sentences = new HashMap<>();
        for (AttributedAccount a : accounts) {
            Prose body = a.account().body();
            for (Span s : body.sentences()) {
                List<Word> words = Words.of(
                        body.tokens(),
                        body.tokens().firstAt(s.start()),
                        body.tokens().endAt(s.end()));
                Set<String> stems = Statements.stems(words);
                if (seen.add(String.join(" ", stems))) {
                    stems.forEach(x -> sentences.merge(x, 1, Integer::sum));
                }
            }
        }
        count = seen.size();
        sentences.forEach((stem, in) -> weights.put(stem, weight(stem, in)));
    }

    /** The weight of a stem, at least {@value #LEAST}. */
    double of(String stem) {
        Double weight = weights.get(stem);
        return weight == null ? weight(stem, 1) : weight;
    }

    private double weight(String stem, int in) {
        double weight = Math.max(LEAST, Math.log((count + 2.0) / (in + 1.0)));
        return WordLists.get().isLight(stem) ? weight * LIGHT : weight;
    }

    /** The weight of several. */
    double of(Iterable<String> stems) {
        double sum = 0;
        for (String s : stems) {
            sum += of(s);
        }
        return sum;
    }
}
