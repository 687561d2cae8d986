/**
 * The article: one published account, whose text never changes, and what it says of itself.
 *
 * <p>Start at {@link org.stemma.article.Article}. It has parts (title, byline, dateline, body, caption, subhead, credit,
 * furniture), each an unchanging string with a map back to the source text. Everything Stemma finds is a span in one of
 * these parts. Made by the ingest module; this room reads no files.
 */
@NullMarked
package org.stemma.article;

import org.jspecify.annotations.NullMarked;
