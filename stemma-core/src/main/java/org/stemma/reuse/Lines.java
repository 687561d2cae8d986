package org.stemma.reuse;

import java.util.List;
import java.util.Set;
import org.stemma.text.Prose;
import org.stemma.text.Span;
import org.stemma.text.TokenKind;
import org.stemma.text.Tokens;

/**
 * Tells the lines of a body that are not the outlet's reporting: captions, credits, embedded posts, site furniture.
 *
 * <p>The article reader puts most of these into parts of their own; a body that comes as it stood on the page (JSON
 * Lines, archives) still holds them, and a shared agency caption looks like a copied sentence.
 */
final class Lines {
    /** A longer line is an article that lost its paragraphs: one credit in it does not make it all foreign. */
    private static final int LONGEST = 140;

    /** A line that only signs an embedded post: dash, name, handle, date. */
    private static final int LONGEST_SIGNATURE = 24;

    /** From the handle's bracket to the end of a signature with its date. */
    private static final int POST_DATE = 12;

    private static final Phrases PHRASES = Phrases.load("foreign-lines.tsv");

    private static final Set<String> WEEKDAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private Lines() {}

    /** For each paragraph of the body, whether it is foreign to the reporting. */
    static boolean[] foreign(Prose body) {
        List<Span> paragraphs = body.paragraphs();
        Tokens tokens = body.tokens();
        boolean[] out = new boolean[paragraphs.size()];
        for (int p = 0; p < out.length; p++) {
            int first = tokens.firstAt(paragraphs.get(p).start());
            int end = tokens.endAt(paragraphs.get(p).end());
            if (end - first <= LONGEST_SIGNATURE && signsPost(tokens, first, end)) {
                out[p] = true;
                if (p > 0) {
                    out[p - 1] = true;
                }
            } else if (end - first <= LONGEST) {
                out[p] = isForeign(tokens, first, end);
            }
        }
        return out;
    }

    private static boolean isForeign(Tokens tokens, int first, int end) {
        if (endsInPost(tokens, first, end)) {
            return true;
        }
        for (int i = first; i < end; i++) {
            if (datesPicture(tokens, i, end)) {
                return true;
            }
            for (Phrases.Phrase phrase : PHRASES.at(tokens, i, end)) {
                if (i == first || phrase.kind().equals("within")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "Sunday, July 15, 2018": agencies date their captions in full; reporting says "on Sunday". */
    private static boolean datesPicture(Tokens tokens, int i, int end) {
        return i + 5 < end
                && WEEKDAYS.contains(tokens.folded(i))
                && tokens.is(i + 1, ",")
                && tokens.kind(i + 2) == TokenKind.WORD
                && (tokens.is(i + 3, ".") && i + 6 < end ? dayAndYear(tokens, i + 4) : dayAndYear(tokens, i + 3));
    }

    private static boolean dayAndYear(Tokens tokens, int i) {
        return tokens.kind(i) == TokenKind.NUMBER
                && tokens.is(i + 1, ",")
                && tokens.kind(i + 2) == TokenKind.NUMBER
                && tokens.end(i + 2) - tokens.start(i + 2) == 4;
    }

    /** "... - Name (@handle) March 5, 2024" at the end of the line: the whole line is the post. */
    private static boolean endsInPost(Tokens tokens, int first, int end) {
        for (int i = Math.max(first, end - POST_DATE); i + 2 < end; i++) {
            if (tokens.is(i, "(") && tokens.is(i + 1, "@")) {
                return tokens.kind(end - 1) == TokenKind.NUMBER;
            }
        }
        return false;
    }

    private static boolean signsPost(Tokens tokens, int first, int end) {
        if (first >= end || !tokens.is(first, "-")) {
            return false;
        }
        for (int i = first + 1; i + 1 < end; i++) {
            if (tokens.is(i, "@")) {
                return true;
            }
        }
        return false;
    }
}
