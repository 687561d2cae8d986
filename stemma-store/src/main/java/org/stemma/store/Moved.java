package org.stemma.store;

/**
 * An article that went from one story to another.
 *
 * @param article its id
 * @param from the story it was in
 * @param to the story it is in
 */
public record Moved(String article, String from, String to) {}
