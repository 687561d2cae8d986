package org.stemma.dossier;

import java.util.Optional;
import org.stemma.attribution.Passage;
import org.stemma.collation.Apparatus;

/**
 * A passage of an utterance with its apparatus.
 *
 * @param passage the words that carry it
 * @param text its words in all witnesses, when two or more articles carry it in quotation marks
 */
public record CollatedPassage(Passage passage, Optional<CriticalText> text) {
    /** The apparatus of its text. */
    public Optional<Apparatus> apparatus() {
        return text.map(CriticalText::apparatus);
    }
}
