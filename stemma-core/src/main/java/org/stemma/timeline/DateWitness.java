package org.stemma.timeline;

import org.stemma.text.Span;

/**
 * A sentence that dates something.
 *
 * @param article id of the article
 * @param timex the words of the date in its body
 * @param sentence the sentence they stand in
 */
public record DateWitness(String article, Span timex, Span sentence) {}
