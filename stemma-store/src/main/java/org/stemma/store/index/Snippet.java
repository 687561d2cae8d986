package org.stemma.store.index;

import org.stemma.article.PartSpan;

/**
 * A stretch of an article that shows why it was found.
 *
 * @param where it stands in the article; within one paragraph
 * @param words its words, with what matched in them
 * @param cutBefore true when its paragraph begins before it
 * @param cutBehind true when its paragraph goes on behind it
 */
public record Snippet(PartSpan where, Marked words, boolean cutBefore, boolean cutBehind) {}
