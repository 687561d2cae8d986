package org.stemma.attribution;

import java.util.List;
import java.util.Optional;

/**
 * One speech act in all the words that carry it.
 *
 * @param id unique in its story: {@code u1}
 * @param speaker the canonical name across the story; empty when unknown
 * @param carriers at least one, in the order of their articles, then of the text
 */
public record Utterance(String id, Optional<String> speaker, List<Carrier> carriers) {
    /** Copies the carriers. */
    public Utterance {
        carriers = List.copyOf(carriers);
    }
}
