package org.stemma.app.diff;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stemma.collation.Word;
import org.stemma.collation.Words;

/**
 * Words without regard to case and marks, to compare texts by.
 *
 * @param list in order
 * @param set without order
 */
record Bag(List<String> list, Set<String> set) {
    /** So much of the shorter text stands in the longer when both are of one thing. */
    static final double ALIKE = 0.6;

    static Bag of(String text) {
        List<String> list = Words.of(text).stream().map(Word::folded).toList();
        return new Bag(list, new HashSet<>(list));
    }

    /** How much of the shorter one's vocabulary the other has, from 0 to 1. */
    double shared(Bag other) {
        Set<String> small = set.size() <= other.set.size() ? set : other.set;
        Set<String> large = small == set ? other.set : set;
        return small.isEmpty() ? 0 : small.stream().filter(large::contains).count() / (double) small.size();
    }

    /** How much of both together is in both, from 0 to 1. */
    double likeness(Bag other) {
        long both = set.stream().filter(other.set::contains).count();
        long all = set.size() + other.set.size() - both;
        return all == 0 ? 1 : both / (double) all;
    }

    /** True when one is a piece of the other, word by word. */
    boolean isPieceOfOneAnother(Bag other) {
        return list.size() <= other.list.size()
                ? Collections.indexOfSubList(other.list, list) >= 0
                : Collections.indexOfSubList(list, other.list) >= 0;
    }
}
