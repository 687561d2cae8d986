package org.stemma.dossier;

import java.util.Set;

/**
 * Something that a brief should tell.
 *
 * @param kind what it is
 * @param weight how much it is worth
 * @param index of the utterance, figure or date in the dossier; -1 for others
 * @param witnesses ids of the articles that have it
 */
record BriefPoint(Kind kind, double weight, int index, Set<String> witnesses) {
    BriefPoint {
        witnesses = Set.copyOf(witnesses);
    }

    /** What a point is. */
    enum Kind {
        /** What happened, as the articles open. */
        LEAD,
        /** An utterance of several passages, whichever of them. */
        ACT,
        /** An utterance, or a passage of one, that several articles carry. */
        SHARED_UTTERANCE,
        /** An utterance, or a passage of one, of one article. */
        UTTERANCE,
        /** A figure that differs or evolves. */
        OPEN_FIGURE,
        /** A figure whose values can be true together. */
        UNEQUAL_FIGURE,
        /** A figure of one value. */
        FIGURE,
        /** A dated event. */
        DATE,
        /** A word that independent texts share. */
        WORD
    }

    /** True for what articles state, and what others can be witnesses of. */
    boolean isStatement() {
        return kind != Kind.LEAD && kind != Kind.ACT && kind != Kind.WORD;
    }

    /** True for a figure of several values. */
    boolean isUnequal() {
        return kind == Kind.OPEN_FIGURE || kind == Kind.UNEQUAL_FIGURE;
    }

    /** True for a figure. */
    boolean isFigure() {
        return isUnequal() || kind == Kind.FIGURE;
    }
}
