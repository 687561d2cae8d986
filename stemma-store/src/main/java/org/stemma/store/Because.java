package org.stemma.store;

import java.util.List;
import java.util.Optional;

/**
 * Why an article was put to its story.
 *
 * @param founded true when it was the story's first
 * @param score how well it fits: above 0 it belongs
 * @param terms that it shares with the story, the weightiest first
 * @param runnerUp the story that it fits next best, if any
 */
public record Because(boolean founded, double score, List<String> terms, Optional<String> runnerUp) {
    /** Copies the list. */
    public Because {
        terms = List.copyOf(terms);
    }
}
