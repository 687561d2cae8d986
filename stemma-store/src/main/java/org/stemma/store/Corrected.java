package org.stemma.store;

import java.time.Instant;

/**
 * A correction that was made.
 *
 * @param number of the correction
 * @param correction itself
 * @param made when
 * @param undone true when it was taken back
 */
public record Corrected(long number, Correction correction, Instant made, boolean undone) {}
