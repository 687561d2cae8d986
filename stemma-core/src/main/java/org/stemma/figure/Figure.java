package org.stemma.figure;

import java.util.List;

/**
 * One thing that is counted, measured or named, as the accounts give it.
 *
 * @param what what is counted, in words of the articles
 * @param status whether the accounts agree
 * @param readings the most carried first
 * @param silent ids of the articles that give no figure for it
 * @param kind whether its readings are numbers or names
 */
public record Figure(String what, Status status, List<FigureReading> readings, List<String> silent, Kind kind) {
    /** Copies the lists. */
    public Figure {
        readings = List.copyOf(readings);
        silent = List.copyOf(silent);
    }

    /** A figure whose readings are numbers. */
    public Figure(String what, Status status, List<FigureReading> readings, List<String> silent) {
        this(what, status, readings, silent, Kind.NUMBER);
    }

    /** The same with other readings. */
    public Figure withReadings(List<FigureReading> others) {
        return new Figure(what, status, others, silent, kind);
    }

    /** What the readings are. */
    public enum Kind {
        /** Counts and measures. */
        NUMBER,
        /** Spellings of one name, or names of one thing. */
        NAME
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
