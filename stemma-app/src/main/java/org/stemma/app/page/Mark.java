package org.stemma.app.page;

import org.stemma.text.Span;

/**
 * A stretch of words that is set apart on the page.
 *
 * @param span which words
 * @param element the HTML element that holds them
 * @param css its classes
 * @param id its id, empty for none
 * @param title what a reader learns when pointing at it, empty for nothing
 * @param before a sign printed before the words, empty for none
 * @param after a sign printed behind the words, empty for none
 */
record Mark(Span span, String element, String css, String id, String title, String before, String after) {
    static Mark of(Span span, String element, String css) {
        return new Mark(span, element, css, "", "", "", "");
    }

    /** The same mark on fewer words: the id and the sign before stay with the first ones, the sign behind with the last. */
    Mark on(Span part) {
        return new Mark(
                part,
                element,
                css,
                part.start() == span.start() ? id : "",
                title,
                part.start() == span.start() ? before : "",
                part.end() == span.end() ? after : "");
    }
}
