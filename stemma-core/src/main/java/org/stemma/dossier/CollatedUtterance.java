package org.stemma.dossier;

import java.util.List;
import java.util.Optional;
import org.stemma.attribution.Utterance;

/**
 * An utterance with the apparatus of each passage and what it rests on.
 *
 * @param utterance who said it and who carries it
 * @param passages the utterance's, in its order
 * @param coverage who carries it, and how
 * @param independent on how many independent texts it rests: carriers that took these words from each other, or from
 *     one source, count once
 * @param silent ids of the story's articles that do not carry it
 */
public record CollatedUtterance(
        Utterance utterance, List<CollatedPassage> passages, Coverage coverage, int independent, List<String> silent) {
    /** Copies the lists. */
    public CollatedUtterance {
        passages = List.copyOf(passages);
        silent = List.copyOf(silent);
    }

    /** One with a single passage. */
    public static CollatedUtterance of(
            Utterance utterance, Optional<CriticalText> text, Coverage coverage, int independent, List<String> silent) {
        CollatedPassage passage = new CollatedPassage(utterance.passages().get(0), text);
        return new CollatedUtterance(utterance, List.of(passage), coverage, independent, silent);
    }

    /** The passages whose words were collated, in their order. */
    public List<CriticalText> texts() {
        return passages.stream().flatMap(p -> p.text().stream()).toList();
    }

    /** The same with another count. */
    CollatedUtterance withIndependent(int count) {
        return new CollatedUtterance(utterance, passages, coverage, count, silent);
    }
}
