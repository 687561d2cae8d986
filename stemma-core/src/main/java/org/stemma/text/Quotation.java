package org.stemma.text;

/**
 * A stretch of a text between quotation marks.
 *
 * @param span the stretch, with its marks
 * @param inner the words without the marks
 * @param closed false when the mark is never closed in its paragraph: the quotation goes on in the next one
 * @param continues true when this paragraph's quotation carries on the one of the paragraph before
 */
public record Quotation(Span span, Span inner, boolean closed, boolean continues) {}
