package org.stemma.story;

/**
 * A word that an article and its story have in common.
 *
 * @param term folded, without plural s
 * @param weight its share of their likeness, from 0 to 1
 */
public record SharedTerm(String term, double weight) {}
