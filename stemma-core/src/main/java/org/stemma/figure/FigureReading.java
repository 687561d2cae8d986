package org.stemma.figure;

import java.util.List;

/**
 * One value that accounts give for a figure.
 *
 * @param value plain: {@code 52}, {@code less than 9}
 * @param text the quantity phrase of the first witness, as printed
 * @param witnesses at least one
 */
public record FigureReading(String value, String text, List<FigureWitness> witnesses) {
    /** Copies the witnesses. */
    public FigureReading {
        witnesses = List.copyOf(witnesses);
    }
}
