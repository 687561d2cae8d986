package org.stemma.app.web.desk;

/**
 * An article that was sent.
 *
 * @param href its page
 * @param story its story's page
 * @param kind whether it was new, in words
 */
public record AddedRow(String href, String story, String kind) {}
