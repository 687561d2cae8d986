package org.stemma.text;

/** What a token is made of. */
public enum TokenKind {
    /** Letters, perhaps with digits: {@code Iran}, {@code n't}, {@code U.S.}, {@code 40th}. */
    WORD,
    /** Digits with their separators: {@code 1,000}, {@code 3.5}, {@code 2015}. */
    NUMBER,
    /** Everything else, one character each: marks, dashes, currency and per-cent signs. */
    MARK
}
