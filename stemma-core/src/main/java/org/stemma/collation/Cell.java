package org.stemma.collation;

import java.util.Optional;
import org.stemma.text.Span;

/**
 * What one witness has at one place of the text.
 *
 * @param state whether it has words here, and if not, why
 * @param span the stretch of its text: its words, or the dots that stand for them; empty when there is neither
 * @param difference how that parts from the base text; {@code SAME} where the witness has no say
 */
public record Cell(State state, Optional<Span> span, Difference difference) {
    /** What a witness has. */
    public enum State {
        /** Words (in a column of marks: marks). */
        PRINTED,
        /** Nothing. */
        LACKING,
        /**
         * Dots that tell of a cut. The span may hold words beside them; it is empty when dots at a place before stand for
         * this one too.
         */
        ELLIPSIS,
        /** Nothing, since it carries only a piece of the text, which begins later or ended before. */
        OUTSIDE,
        /** Nothing, since it has these words at another place, the column's partner. */
        ELSEWHERE
    }

    /** True when the witness has a say here: it is neither outside its piece nor has the words elsewhere. */
    public boolean hasSay() {
        return state != State.OUTSIDE && state != State.ELSEWHERE;
    }
}
