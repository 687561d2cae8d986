package org.stemma.figure;

import org.stemma.text.Span;

/**
 * Where an article gives a figure.
 *
 * @param article id of the article
 * @param span the quantity phrase in its body
 * @param sentence the sentence it stands in
 */
public record FigureWitness(String article, Span span, Span sentence) {}
