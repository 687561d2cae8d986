package org.stemma.collation;

import java.util.List;
import java.util.Optional;
import org.stemma.text.Span;

/**
 * One place of the text as all witnesses have it.
 *
 * @param difference how they part here
 * @param cells for each witness, in the order of {@link Apparatus#witnesses()}, the span of its own text that stands
 *     here; empty where it has nothing
 */
public record Column(Difference difference, List<Optional<Span>> cells) {
    /** Copies the cells. */
    public Column {
        cells = List.copyOf(cells);
    }
}
