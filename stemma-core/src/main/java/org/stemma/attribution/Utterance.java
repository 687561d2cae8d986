package org.stemma.attribution;

import java.util.List;
import java.util.Optional;

/**
 * One speech act in all the words that carry it.
 *
 * @param id unique in its story: {@code u1}
 * @param speaker the canonical name across the story; empty when unknown
 * @param passages at least one, in the order of their first carriers; several where one article gives this sentence of it and
 *     another that
 */
public record Utterance(String id, Optional<String> speaker, List<Passage> passages) {
    /** Copies the passages. */
    public Utterance {
        passages = List.copyOf(passages);
    }

    /** One with a single passage. */
    public static Utterance of(String id, Optional<String> speaker, List<Carrier> carriers) {
        return new Utterance(id, speaker, List.of(new Passage(carriers)));
    }

    /** All carriers, passage by passage; a quotation that holds several passages is there with a piece for each. */
    public List<Carrier> carriers() {
        return passages.stream().flatMap(p -> p.carriers().stream()).toList();
    }
}
