package org.stemma.reuse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stemma.text.Lexicon;
import org.stemma.text.Tokens;

/** Phrases of a resource file, filed by their first token: lines of {@code kind TAB folded tokens}. */
final class Phrases {
    /** One row of the file. */
    record Phrase(String kind, List<String> tokens) {
        Phrase {
            tokens = List.copyOf(tokens);
        }
    }

    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    private Phrases() {}

    /** Reads {@code org/stemma/reuse/NAME}; one phrase a line. */
    static Phrases load(String name) {
        Phrases out = new Phrases();
        for (List<String> row : Lexicon.rows(Phrases.class, name)) {
            List<String> tokens = List.of(row.get(1).split(" "));
            out.byFirst.computeIfAbsent(tokens.get(0), k -> new ArrayList<>()).add(new Phrase(row.get(0), tokens));
        }
        return out;
    }

    /** The phrases that stand at token {@code i} and end before token {@code end}. */
    List<Phrase> at(Tokens tokens, int i, int end) {
        List<Phrase> found = List.of();
        for (Phrase p : byFirst.getOrDefault(tokens.folded(i), List.of())) {
            if (matches(tokens, i, end, p.tokens())) {
                if (found.isEmpty()) {
                    found = new ArrayList<>();
                }
                found.add(p);
            }
        }
        return found;
    }

    private static boolean matches(Tokens tokens, int i, int end, List<String> phrase) {
        if (i + phrase.size() > end) {
            return false;
        }
        for (int k = 1; k < phrase.size(); k++) {
            if (!tokens.is(i + k, phrase.get(k))) {
                return false;
            }
        }
        return true;
    }
}
