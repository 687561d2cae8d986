package org.stemma.dossier;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stemma.text.Prose;
import org.stemma.text.Tokens;

/** Chooses the headline that stands for a story: the one whose words most of the story's articles use. */
final class Titles {
    private static final int SHORT_WORD = 3;

    private Titles() {}

    /** The chosen title; without any, the first sentence of the first article that has one, else {@code Untitled}. */
    static String choose(List<Findings> findings) {
        Map<String, Integer> carriers = new HashMap<>();
        for (Findings f : findings) {
            for (String word : words(f.account().body().tokens())) {
                carriers.merge(word, 1, Integer::sum);
            }
        }
        String best = "";
        double bestScore = -1;
        for (Findings f : findings) {
            String title = f.account().article().title().orElse("");
            Set<String> words = words(Tokens.of(title));
            double score =
                    words.stream().mapToInt(w -> carriers.getOrDefault(w, 0)).sum() / Math.max(4.0, words.size());
            if (!title.isEmpty() && score > bestScore) {
                best = title;
                bestScore = score;
            }
        }
        return best.isEmpty() ? firstSentence(findings).orElse("Untitled") : best;
    }

    private static Optional<String> firstSentence(List<Findings> findings) {
        for (Findings f : findings) {
            Prose body = f.account().body();
            if (!body.sentences().isEmpty()) {
                return Optional.of(body.sentences().get(0).of(body.text()));
            }
        }
        return Optional.empty();
    }

    private static Set<String> words(Tokens tokens) {
        Set<String> out = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.isWord(i) && tokens.end(i) - tokens.start(i) > SHORT_WORD) {
                out.add(tokens.folded(i));
            }
        }
        return out;
    }
}
