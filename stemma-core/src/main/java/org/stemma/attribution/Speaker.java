package org.stemma.attribution;

import java.util.Optional;
import org.stemma.text.Span;

/** Whom a source resolves to. */
public sealed interface Speaker {
    /**
     * Someone the article names or describes.
     *
     * @param name the fullest name the article gives without titles ({@code Ali Khamenei}), or the description when it
     *     names no one ({@code a police spokesman})
     * @param evidence where in the body that name stands
     * @param role where it says who that is ({@code a spokesman for the harbour office}), if it does
     */
    record Known(String name, Span evidence, Optional<Span> role) implements Speaker {
        /** Nothing is said of who that is. */
        public Known(String name, Span evidence) {
            this(name, evidence, Optional.empty());
        }
    }

    /** Nobody the article lets a reader name. */
    record Unknown() implements Speaker {}

    /** The name, if known. */
    default Optional<String> asName() {
        return this instanceof Known k ? Optional.of(k.name()) : Optional.empty();
    }
}
