package org.stemma.figure;

import java.util.List;
import org.stemma.text.Prose;

/** Finds the quantities of one text. Stateless. */
public final class QuantityFinder {
    private QuantityFinder() {}

    /** All quantities, in order. */
    public static List<Quantity> find(Prose body) {
        return List.of();
    }
}
