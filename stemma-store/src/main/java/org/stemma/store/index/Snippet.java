package org.stemma.store.index;

import java.util.List;
import org.stemma.article.PartSpan;
import org.stemma.text.Span;

/**
 * A stretch of an article that shows why it was found.
 *
 * @param where it stands in the article; within one paragraph
 * @param words its words, with what matched in them
 * @param cutBefore true when its paragraph begins before it
 * @param cutBehind true when its paragraph goes on behind it
 */
public record Snippet(PartSpan where, Marked words, boolean cutBefore, boolean cutBehind) {
    private static final String DOTS = "\u2026";

    /** Its words for a reader: with dots where its paragraph has more. */
    public Marked shown() {
        String before = cutBefore ? DOTS + " " : "";
        List<Span> marks = words.marks().stream()
                .map(m -> new Span(m.start() + before.length(), m.end() + before.length()))
                .toList();
        return new Marked(before + words.text() + (cutBehind ? " " + DOTS : ""), marks);
    }
}
