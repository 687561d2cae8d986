package org.stemma.story;

import java.util.List;
import java.util.Optional;

/**
 * The story that an article was put to, and why.
 *
 * @param article its id
 * @param story the story's id
 * @param founded whether the article is the story's first
 * @param cause what decided
 * @param score log-odds that it belongs: above 0 for a story that it was put to for its likeness; for a new story that of
 *     the nearest other, at most 0, or negative infinity when there is none; 0 when decided by hand
 * @param because the words that count most of those that it shares with the story, most telling first; empty for a new
 *     story
 * @param factors what the score is the sum of
 * @param runnerUp the next best story, if any came near
 */
public record Assignment(
        String article,
        String story,
        boolean founded,
        Cause cause,
        double score,
        List<SharedTerm> because,
        List<Factor> factors,
        Optional<RunnerUp> runnerUp) {
    /** What decided. */
    public enum Cause {
        /** Likeness to the story. */
        LIKENESS,
        /** No live story is like it. */
        NOTHING_ALIKE,
        /** A correction by hand. */
        PIN
    }

    /**
     * A story that an article was not put to.
     *
     * @param story its id
     * @param score log-odds that the article belongs to it
     */
    public record RunnerUp(String story, double score) {}

    /** Copies the lists. */
    public Assignment {
        because = List.copyOf(because);
        factors = List.copyOf(factors);
    }
}
