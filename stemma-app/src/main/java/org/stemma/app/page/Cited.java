package org.stemma.app.page;

import gg.jte.Content;

/**
 * Words of an article as the page prints them, and the citation that proves them.
 *
 * @param words escaped, perhaps with marks in them; what stands in a {@code sup} is ours
 * @param by what they refer to in the page's table of citations: {@code 17}, {@code 17+18} for words joined by a space,
 *     {@code 17:4-9} for a part; empty when there are no words
 */
public record Cited(Content words, String by) {
    /** Nothing. */
    static final Cited NOTHING = new Cited(new Markup(), "");

    /** Plain words. */
    static Cited of(String words, String by) {
        return new Cited(Markup.of(words), by);
    }

    /** True without words. */
    public boolean isEmpty() {
        return words.isEmptyContent();
    }

    @Override
    public String toString() {
        return words.toString();
    }
}
