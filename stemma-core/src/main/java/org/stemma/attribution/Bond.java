package org.stemma.attribution;

/**
 * What the joiner thought of two attributions: why they are one utterance, or are not.
 *
 * @param relation how their speakers stand to each other: {@code SAME}, {@code VOICE}, {@code UNKNOWN} and so on
 * @param wording how likely the likest of their sentences are one statement, 0 to 1
 * @param meaning how near the nearest of them are in meaning, 0 to 1; 0 without an encoder
 * @param act how likely the two are of one speech act whatever sentences they give, 0 to 1; 0 when their speakers are not
 *     known to be one
 * @param opposed whether one says the opposite of the other, another number or name, or belongs to another time
 * @param samePassage whether a sentence of one stands against a sentence of the other
 * @param sameUtterance whether they were joined
 */
public record Bond(
        String relation,
        double wording,
        double meaning,
        double act,
        boolean opposed,
        boolean samePassage,
        boolean sameUtterance) {
    /** True when their wordings are likely one, but for what the others of their groups say. */
    public boolean isLikely() {
        return wording >= StatementClusters.JOIN;
    }
}
