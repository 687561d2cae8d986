package org.stemma.collation;

import java.util.Optional;
import org.stemma.text.Folding;
import org.stemma.text.Span;

/** The marks between two words. Quotation marks are the outlet's house style, not the text's: they do not count. */
final class Marks {
    private static final char ELLIPSIS = '\u2026';
    private static final int DOTS = 3;

    private Marks() {}

    /**
     * The stretch from the first to the last mark that counts between a word and where the next starts; empty when there is
     * none. The stop of an abbreviation belongs to the word.
     */
    static Optional<Span> between(String text, Word left, int to) {
        int from = left.span().end();
        return between(text, left.isAbbreviated() && from < to && text.charAt(from) == '.' ? from + 1 : from, to);
    }

    private static Optional<Span> between(String text, int from, int to) {
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

    /** The first dots that tell of a cut between these offsets, with brackets around them: {@code ...}, {@code [. . .]}. */
    static Optional<Span> ellipsis(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c != '.' && c != ELLIPSIS) {
                continue;
            }
            int dots = 0;
            int end = i;
            for (int k = i; k < to && (isDot(text.charAt(k)) || text.charAt(k) == ' '); k++) {
                if (isDot(text.charAt(k))) {
                    dots += text.charAt(k) == ELLIPSIS ? DOTS : 1;
                    end = k + 1;
                }
            }
            if (dots >= DOTS) {
                boolean bracketed =
                        i > from && end < to && isBracket(text.charAt(i - 1)) && isBracket(text.charAt(end));
                return Optional.of(bracketed ? new Span(i - 1, end + 1) : new Span(i, end));
            }
            i = end;
        }
        return Optional.empty();
    }

    private static boolean isDot(char c) {
        return c == '.' || c == ELLIPSIS;
    }

    private static boolean isBracket(char c) {
        return c == '[' || c == '(' || c == ']' || c == ')';
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
