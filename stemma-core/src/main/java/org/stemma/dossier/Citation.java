package org.stemma.dossier;

import org.stemma.article.Article;
import org.stemma.article.PartSpan;
import org.stemma.text.Span;

/**
 * Words of an article, so described that anybody who has the article finds them again: the quote and position selectors
 * of the W3C Web Annotation model in one.
 *
 * @param article id of the article
 * @param where the part, and UTF-16 offsets in it
 * @param exact the words
 * @param prefix what stands before them, as far as it may be passed on
 * @param suffix what stands behind them, likewise
 */
public record Citation(String article, PartSpan where, String exact, String prefix, String suffix) {
    /** So many UTF-16 units of prefix and suffix at most: enough to tell two places with the same words apart. */
    public static final int CONTEXT = 32;

    /**
     * Cites a span of an article.
     *
     * @param room the stretch of the part that is passed on anyway: prefix and suffix stay within it, and are empty for
     *     words outside of it
     */
    public static Citation of(Article article, PartSpan where, Span room) {
        String text = article.parts().get(where.part()).text();
        Span words = where.span();
        String prefix = "";
        String suffix = "";
        if (room.contains(words)) {
            int from = wholeFrom(text, Math.max(room.start(), words.start() - CONTEXT));
            int to = wholeTo(text, Math.min(room.end(), words.end() + CONTEXT));
            prefix = text.substring(Math.min(from, words.start()), words.start());
            suffix = text.substring(words.end(), Math.max(to, words.end()));
        }
        return new Citation(article.id(), where, words.of(text), prefix, suffix);
    }

    /** This place, or the next when this one is within a surrogate pair. */
    private static int wholeFrom(String text, int at) {
        return isWithinPair(text, at) ? at + 1 : at;
    }

    private static int wholeTo(String text, int at) {
        return isWithinPair(text, at) ? at - 1 : at;
    }

    private static boolean isWithinPair(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }
}
