package org.stemma.store;

/**
 * A story that has changed.
 *
 * @param revision that changed it last
 * @param story its id
 */
public record Change(long revision, String story) {}
