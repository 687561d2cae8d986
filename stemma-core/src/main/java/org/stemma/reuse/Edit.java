package org.stemma.reuse;

import org.stemma.text.Span;

/**
 * One change that a copyist made.
 *
 * @param kind what sort of change
 * @param from the words in the body of the original; empty, at the place before which they went in, for
 *     {@link Kind#ADDED}
 * @param to the words in the body of the copy; empty, at the place where they are missing, for {@link Kind#CUT}
 * @param quoted true when it changes words inside quotation marks that stand in both
 * @param words how many it concerns: those that are missing, new or moved; of two wordings the longer
 */
public record Edit(Kind kind, Span from, Span to, boolean quoted, int words) {
    /** What sort of change it is. */
    public enum Kind {
        /** Words of the original are missing. */
        CUT,
        /** Words are new. */
        ADDED,
        /** A passage stands in another order. */
        MOVED,
        /** House style: another spelling, an abbreviation written out, a hyphen. */
        SPELLING,
        /** Another number. */
        NUMBER,
        /** Who said it is missing. */
        ATTRIBUTION_DROPPED,
        /** Other words for the same place. */
        REWORDED
    }
}
