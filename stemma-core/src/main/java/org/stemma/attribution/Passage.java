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

    /** Ids of the articles that carry it, each once, in order. */
    public List<String> articles() {
        return carriers.stream().map(Carrier::article).distinct().toList();
    }
}
