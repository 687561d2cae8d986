package org.stemma.collation;

import org.stemma.text.Span;

/**
 * A word of a witness as the aligner sees it; it may be printed as several tokens ({@code per cent}, {@code one hundred}).
 *
 * @param span where it stands in the text it was read from
 * @param folded as printed, but for case, accents and forms of one mark
 * @param key equal for all spellings of one word: {@code behavior}, {@code us}, {@code 100}
 * @param stem equal for words that share their root: {@code negoti}
 * @param kind how much weight an agreement on it has
 * @param capital true when it is printed with a capital
 */
public record Word(Span span, String folded, String key, String stem, Kind kind, boolean capital) {
    /** What part a word plays. */
    public enum Kind {
        /** It says what the sentence is about. */
        CONTENT,
        /** It serves grammar. */
        FUNCTION,
        /** A number, in digits or in words; the key is its value. */
        NUMBER
    }

    /** True when it is printed shorter than the word it stands for: {@code govt}, {@code US}. */
    boolean isAbbreviated() {
        return kind != Kind.NUMBER && folded.length() < key.length() && folded.indexOf(' ') < 0;
    }

    /** True for the words that turn a sentence into its opposite. */
    public boolean negates() {
        return switch (key) {
            case "not", "no", "never", "none", "nothing", "nobody", "neither", "nor", "cannot", "without" -> true;
            default -> false;
        };
    }
}
