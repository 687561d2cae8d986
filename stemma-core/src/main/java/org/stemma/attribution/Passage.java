package org.stemma.attribution;

import java.util.List;

/**
 * A stretch of an utterance in all the words that carry it: what can be set side by side, word by word.
 *
 * @param carriers at least one, in the order of their articles, then of the text
 */
public record Passage(List<Carrier> carriers) {
    /** Copies the carriers. */
    public Passage {
        carriers = List.copyOf(carriers);
    }
}
