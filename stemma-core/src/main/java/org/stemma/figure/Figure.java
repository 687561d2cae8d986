package org.stemma.figure;

import java.util.List;

/**
 * One thing that is counted or measured, as the accounts give it.
 *
 * @param what what is counted, in words of the articles
 * @param status whether the accounts agree
 * @param readings the most carried first
 * @param silent ids of the articles that give no figure for it
 */
public record Figure(String what, Status status, List<FigureReading> readings, List<String> silent) {
    /** Copies the lists. */
    public Figure {
        readings = List.copyOf(readings);
        silent = List.copyOf(silent);
    }

    /** How the readings stand to each other. */
    public enum Status {
        /** One value. */
        AGREE,
        /** Several that can be true together: "nearly 1,000" and "980". */
        COMPATIBLE,
        /** Several that cannot. */
        DIFFER,
        /** Several that follow the time of publication one way: a rising toll. */
        EVOLVES
    }
}
