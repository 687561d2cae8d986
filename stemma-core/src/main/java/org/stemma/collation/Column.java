package org.stemma.collation;

import java.util.List;
import java.util.OptionalInt;

/**
 * One place of the text as all witnesses have it.
 *
 * @param difference how they part here: the greatest of the cells' differences
 * @param reference index of the witness that the others are compared with here: the base text, or where that has no say
 *     the first witness with words; empty when no witness has a say
 * @param cells one for each witness, in the order of {@link Apparatus#witnesses()}
 * @param partner for words that some witnesses have at another place, the index of the column that holds them there
 */
public record Column(Difference difference, OptionalInt reference, List<Cell> cells, OptionalInt partner) {
    /** Copies the cells. */
    public Column {
        cells = List.copyOf(cells);
    }
}
