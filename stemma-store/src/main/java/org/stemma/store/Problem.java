package org.stemma.store;

/**
 * Something that does not fit together.
 *
 * @param where the article, story or file
 * @param what is wrong, in a sentence for the user
 */
public record Problem(String where, String what) {}
