package org.stemma.collation;

import java.util.Optional;
import org.stemma.text.Folding;
import org.stemma.text.Span;

/** The marks between two words. Quotation marks are the outlet's house style, not the text's: they do not count. */
final class Marks {
    private Marks() {}

    /** The stretch from the first to the last mark that counts between these offsets; empty when there is none. */
    static Optional<Span> between(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && !counts(text.charAt(start))) {
            start++;
        }
        while (end > start && !counts(text.charAt(end - 1))) {
            end--;
        }
        return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    /** Equal for two printings of one mark: dashes of any length, three dots or an ellipsis. */
    static String key(String text, Optional<Span> marks) {
        StringBuilder out = new StringBuilder();
        String folded = marks.map(s -> Folding.fold(s.of(text))).orElse("");
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            boolean repeats = out.length() > 0 && out.charAt(out.length() - 1) == c && (c == '-' || c == '.');
            if (counts(c) && !repeats) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean counts(char c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return false;
        }
        int type = Character.getType(c);
        return c != '"'
                && c != '\''
                && c != '`'
                && type != Character.INITIAL_QUOTE_PUNCTUATION
                && type != Character.FINAL_QUOTE_PUNCTUATION
                && type != Character.FORMAT
                && c != '\u201a'
                && c != '\u201e';
    }
}
