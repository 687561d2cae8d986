package org.stemma.article;

import java.util.OptionalLong;

/**
 * Which edition of an item a text is, as its agency or feed declares it.
 *
 * <p>Two texts of one item are versions of one article, whatever their addresses; the number says which came first.
 *
 * @param item what all its editions share: a URN, a feed item's guid
 * @param number of the edition, larger is later; empty when it has none
 * @param status whether it may be used
 * @param corrected true when it says that it corrects an earlier edition
 */
public record Edition(String item, OptionalLong number, Status status, boolean corrected) {
    /** Whether an edition may be used. */
    public enum Status {
        /** It may be used. */
        USABLE,
        /** It may not be used yet. */
        WITHHELD,
        /** It was killed: no edition of the item may be used. */
        WITHDRAWN
    }

    /** True when both are editions of one item. */
    public boolean isOfSameItem(Edition other) {
        return item.equals(other.item);
    }

    /** Below 0 when this is the earlier edition of one item, above 0 when the other is, 0 when nothing says so. */
    public int compareNumber(Edition other) {
        return isOfSameItem(other) && number.isPresent() && other.number.isPresent()
                ? Long.compare(number.getAsLong(), other.number.getAsLong())
                : 0;
    }
}
