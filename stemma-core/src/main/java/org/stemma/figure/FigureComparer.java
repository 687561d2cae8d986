package org.stemma.figure;

import java.util.List;

/** Compares the figures of one story's accounts. */
public final class FigureComparer {
    private FigureComparer() {}

    /** The figures, differences first. The accounts come sorted by time, then id. */
    public static List<Figure> compare(List<CountedAccount> accounts) {
        return List.of();
    }
}
