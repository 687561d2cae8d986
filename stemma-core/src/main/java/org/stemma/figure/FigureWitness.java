package org.stemma.figure;

import org.stemma.text.Span;

/**
 * Where an article gives a figure.
 *
 * @param article id of the article
 * @param span the quantity phrase in its body
 * @param sentence the sentence it stands in
 * @param about whether it says "about" (or "some", "roughly") before a number that others give plainly
 */
public record FigureWitness(String article, Span span, Span sentence, boolean about) {
    /** A witness that gives its value as it is shown. */
    public FigureWitness(String article, Span span, Span sentence) {
        this(article, span, sentence, false);
    }
}
