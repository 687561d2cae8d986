package org.stemma.collation;

/** How the witnesses part at one place, from least to most. */
public enum Difference {
    /** All have the same words, but for case. */
    SAME,
    /** Only marks differ. */
    PUNCTUATION,
    /** One word in two spellings: {@code behaviour}/{@code behavior}, {@code U.S.}/{@code US}. */
    SPELLING,
    /** Other words. */
    WORDING,
    /** Words that at least one witness lacks. */
    OMISSION
}
