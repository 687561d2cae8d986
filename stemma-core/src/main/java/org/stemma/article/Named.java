package org.stemma.article;

/**
 * Something the article names of itself (its agency, its dateline's place), with the words that say so.
 *
 * @param name the name in its usual form: {@code AFP}, {@code Tehran}
 * @param where the words it rests on
 */
public record Named(String name, PartSpan where) {}
