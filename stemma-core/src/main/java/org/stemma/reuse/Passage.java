package org.stemma.reuse;

import org.stemma.text.Span;

/**
 * Words that two articles share.
 *
 * @param from where they stand in the body of the one that had them first
 * @param to where they stand in the body of the other
 */
public record Passage(Span from, Span to) {}
