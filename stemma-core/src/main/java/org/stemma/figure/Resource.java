package org.stemma.figure;

import java.util.List;
import java.util.Set;
import org.stemma.text.Lexicon;

/** The word lists of this room. */
final class Resource {
    private Resource() {}

    /** The rows of a table, each with at least this many fields. */
    static List<List<String>> rows(String name, int fields) {
        List<List<String>> rows = Lexicon.rows(Resource.class, name);
        for (List<String> row : rows) {
            if (row.size() < fields) {
                throw new IllegalStateException(name + ": " + fields + " fields wanted: " + row);
            }
        }
        return rows;
    }

    /** The words of a plain list, parted by spaces. */
    static Set<String> words(String name) {
        return Lexicon.words(Resource.class, name);
    }
}
