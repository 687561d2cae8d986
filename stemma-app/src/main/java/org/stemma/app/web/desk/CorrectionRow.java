package org.stemma.app.web.desk;

/**
 * A correction that was made.
 *
 * @param number of it
 * @param words what was put right
 * @param made when, in words
 * @param undone true when it was taken back
 */
public record CorrectionRow(long number, String words, String made, boolean undone) {}
