package org.stemma.store.index;

/**
 * One value of a facet.
 *
 * @param value as printed
 * @param articles how many of the articles found have it
 */
public record FacetCount(String value, int articles) {}
