package org.stemma.article;

import org.stemma.text.Span;

/**
 * A span in one of an article's parts.
 *
 * @param part index into {@link Article#parts()}
 * @param span UTF-16 offsets in that part's text
 */
public record PartSpan(int part, Span span) {}
