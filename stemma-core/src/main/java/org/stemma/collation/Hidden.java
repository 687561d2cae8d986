package org.stemma.collation;

import java.util.List;

/**
 * What a witness cut and marked with dots, as fuller witnesses have it.
 *
 * @param column index of the place
 * @param siglum the witness with the dots
 * @param reading what it prints there: the dots, with words beside them if it has any
 * @param words what the fullest witness has there
 * @param sigla the witnesses that have those words
 */
public record Hidden(int column, String siglum, String reading, String words, List<String> sigla) {
    /** Copies the sigla. */
    public Hidden {
        sigla = List.copyOf(sigla);
    }
}
