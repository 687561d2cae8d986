package org.stemma.collation;

/** How a reading parts from the base text's, from least to most; of a place, how the farthest of its readings does. */
public enum Difference {
    /** The same words, but for case. */
    SAME("the same words"),
    /** Only marks differ. */
    PUNCTUATION("other marks"),
    /** One word in two spellings: {@code behaviour}/{@code behavior}, {@code per cent}/{@code percent}, {@code U.S.}/{@code US}. */
    SPELLING("other spelling"),
    /** The same words in another order or at another place. */
    ORDER("other order"),
    /** Words of the base text are missing. */
    OMISSION("omission"),
    /** Words that the base text does not have. */
    ADDITION("addition"),
    /** Other words. */
    WORDING("other words"),
    /** Another number. */
    NUMBER("another number"),
    /** A negation came or went. */
    NEGATION("negation changed");

    private final String inWords;

    Difference(String inWords) {
        this.inWords = inWords;
    }

    /** What a reader is told. */
    public String inWords() {
        return inWords;
    }

    /** True when something else than marks differs. */
    public boolean isOfWords() {
        return compareTo(PUNCTUATION) > 0;
    }

    /** True when something else than marks, spelling and order differs. */
    public boolean isOfSubstance() {
        return compareTo(ORDER) > 0;
    }

    /** How one reading parts from another; either may be empty. */
    public static Difference between(String base, String other) {
        return Differences.of(Words.of(base), Words.of(other));
    }
}
