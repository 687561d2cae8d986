package org.stemma.story;

/**
 * An account as this room reads it.
 *
 * @param words its weighed words
 * @param names its weighed names and numbers
 * @param lead the weighed words of its title and first lines
 * @param day its time in days since 1970; not a number when unknown
 * @param language of the article
 */
record Report(Vector words, Vector names, Vector lead, double day, String language) {}
