package org.stemma.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stemma.text.Lexicon;

/** What share of all news holds a word: the ground on which the words of a small batch stand out. */
final class Background {
    private static final Map<String, Double> SHARES = load();

    private Background() {}

    /** Between 0 and 1; 0 for a word that is not common. */
    static double share(String word) {
        return SHARES.getOrDefault(word, 0.0);
    }

    private static Map<String, Double> load() {
        Map<String, Double> out = new HashMap<>();
        for (List<String> row : Lexicon.rows(Background.class, "common-words.tsv")) {
            double share = Integer.parseInt(row.get(0)) / 100.0;
            for (String word : row.get(1).split(" ")) {
                out.merge(word, share, Math::max);
                out.merge(Terms.stem(word), share, Math::max);
            }
        }
        return out;
    }
}
