package org.stemma.collation;

import java.util.List;

/**
 * Words that one or more witnesses have at one place.
 *
 * @param words as the first of the witnesses prints them; empty for an omission
 * @param sigla the witnesses that have them, in order
 * @param difference how they part from the base text's reading; {@code SAME} for that reading itself
 */
public record Reading(String words, List<String> sigla, Difference difference) {
    /** Copies the sigla. */
    public Reading {
        sigla = List.copyOf(sigla);
    }
}
