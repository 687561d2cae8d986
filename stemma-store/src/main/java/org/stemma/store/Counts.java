package org.stemma.store;

/**
 * How much is in a library.
 *
 * @param articles each counted once
 * @param versions of articles, their first ones included
 * @param stories that have articles
 * @param captures kept raw bytes
 */
public record Counts(long articles, long versions, long stories, long captures) {}
