package org.stemma.reuse;

import java.util.List;
import java.util.Optional;

/**
 * An edge of the copy tree: one article took text from another.
 *
 * <p>The edge as a whole says who took from whom and with what right; {@link #passages} prove it, {@link #changes} say
 * what the copyist did.
 *
 * @param from id of the article that was copied, or of a {@link LostSource} of the tree
 * @param to id of the copy
 * @param kind what sort of copy it is
 * @param share 0 to 1: how much of the copy's own prose (quotations aside) stands in the original
 * @param ofOriginal 0 to 1: how much of the original's own prose stands in the copy
 * @param credit the words by which the copy names its origin, agency or outlet; empty when it does not
 * @param evidence what decided that {@code from} was there first, the strongest first; empty when nothing does, and
 *     {@code from} is then the one that sorts first
 * @param passages what they share, in the order of the original
 * @param changes what the copyist did to it
 */
public record Copy(
        String from,
        String to,
        Kind kind,
        double share,
        double ofOriginal,
        Optional<Credit> credit,
        List<Evidence> evidence,
        List<Passage> passages,
        Changes changes) {
    // Nine components: an edge is one row of the copy table, and each is a column that readers ask for.

    /** What sort of copy it is. */
    public enum Kind {
        /** Most of the copy's prose stands in the original. */
        REPRINT,
        /** The copy has as much prose of its own, or of other sources, as it took. */
        PARTIAL,
        /** Another version of the same article: same outlet or address, nearly the same text. */
        REVISION,
        /** An outlet takes up its own earlier text in another article. */
        OWN_TEXT
    }

    /** What speaks for a direction. */
    public enum Evidence {
        /** The copy names the original as its source. */
        CREDIT,
        /** The original was published first. */
        TIME,
        /** The copy is cut: more of it stands in the original than the other way round. */
        CONTAINMENT,
        /** What only the original has belongs to the text that both share, or what only the copy has does not. */
        COHESION,
        /** The copy's headline is the original's cut short. */
        HEADLINE,
        /** Neither of two copies is likely to be where the other took what both have: the lost source came first. */
        COMMON_SOURCE,
        /** The original is itself a copy of a third text, so it did not take this from the copy. */
        DESCENT
    }

    /** Copies the lists. */
    public Copy {
        evidence = List.copyOf(evidence);
        passages = List.copyOf(passages);
    }

    /** True when the copy names its origin. */
    public boolean credited() {
        return credit.isPresent();
    }

    /** False when nothing decides which came first. */
    public boolean directed() {
        return !evidence.isEmpty();
    }
}
