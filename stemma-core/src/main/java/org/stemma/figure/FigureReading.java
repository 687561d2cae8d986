package org.stemma.figure;

import java.util.List;

/**
 * One value that accounts give for a figure.
 *
 * @param value plain: {@code 52}, {@code less than 9}
 * @param text the quantity phrase of the first witness, as printed
 * @param witnesses at least one
 * @param independent how many independent texts give it; the comparer, which knows of no copies, counts articles
 */
public record FigureReading(String value, String text, List<FigureWitness> witnesses, int independent) {
    /** Copies the witnesses. */
    public FigureReading {
        witnesses = List.copyOf(witnesses);
    }

    /** A value whose witnesses are taken to be independent of each other. */
    public FigureReading(String value, String text, List<FigureWitness> witnesses) {
        this(value, text, witnesses, (int)
                witnesses.stream().map(FigureWitness::article).distinct().count());
    }

    /** The same shown with "about" before its number: for a value that most independent texts hedge so. */
    public FigureReading hedged() {
        return new FigureReading(Values.ABOUT + ' ' + value, text, witnesses, independent);
    }

    /** The same with another count of independent texts. */
    public FigureReading withIndependent(int count) {
        return new FigureReading(value, text, witnesses, count);
    }
}
