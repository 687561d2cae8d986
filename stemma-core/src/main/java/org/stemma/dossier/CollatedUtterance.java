package org.stemma.dossier;

import java.util.List;
import java.util.Optional;
import org.stemma.attribution.Utterance;
import org.stemma.collation.Apparatus;

/**
 * An utterance with its apparatus and what it rests on.
 *
 * @param utterance who said it and who carries it
 * @param text its words in all witnesses, when two or more articles carry it in quotation marks
 * @param coverage who carries it, and how
 * @param independent on how many independent texts it rests: carriers that took these words from each other, or from
 *     one source, count once
 * @param silent ids of the story's articles that do not carry it
 */
public record CollatedUtterance(
        Utterance utterance, Optional<CriticalText> text, Coverage coverage, int independent, List<String> silent) {
    /** Copies the list. */
    public CollatedUtterance {
        silent = List.copyOf(silent);
    }

    /** The apparatus of its text. */
    public Optional<Apparatus> apparatus() {
        return text.map(CriticalText::apparatus);
    }

    /** The same with another count. */
    CollatedUtterance withIndependent(int count) {
        return new CollatedUtterance(utterance, text, coverage, count, silent);
    }
}
