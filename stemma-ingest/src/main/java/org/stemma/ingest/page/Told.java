package org.stemma.ingest.page;

import java.util.List;
import java.util.Optional;

/**
 * What was understood of one field, why, and all that the page says of it.
 *
 * @param value as understood, if the page tells it
 * @param because which evidence decided, for a reader; empty when there is no value and nothing to say
 * @param evidence all of it, the deciding one too
 */
public record Told<T>(Optional<T> value, String because, List<Evidence> evidence) {
    /** Copies the evidence. */
    public Told {
        evidence = List.copyOf(evidence);
    }

    /** Nothing said, nothing understood. */
    static <T> Told<T> nothing() {
        return new Told<>(Optional.empty(), "", List.of());
    }

    /** The words of the first evidence, if there is any. */
    static Told<String> first(List<Evidence> evidence) {
        return evidence.isEmpty()
                ? nothing()
                : new Told<>(
                        Optional.of(evidence.get(0).words()), evidence.get(0).where(), evidence);
    }
}
