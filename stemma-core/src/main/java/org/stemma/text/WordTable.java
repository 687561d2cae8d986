package org.stemma.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A hand-made list of rows read through {@link Lexicon}: a key, and words parted by spaces.
 */
public final class WordTable {
    private final List<List<String>> rows;

    private WordTable(List<List<String>> rows) {
        this.rows = List.copyOf(rows);
    }

    /** Reads the list that lies beside a class; throws {@link IllegalStateException} when there is none. */
    public static WordTable beside(Class<?> owner, String name) {
        return new WordTable(Lexicon.rows(owner, name));
    }

    /** The rows, in order, as fields. */
    public List<List<String>> rows() {
        return rows;
    }

    /** All words of the rows that start with this key: the words of their second field, parted by spaces. */
    public Set<String> words(String key) {
        Set<String> out = new HashSet<>();
        for (List<String> row : rows) {
            if (row.size() > 1 && row.get(0).equals(key)) {
                out.addAll(cut(row.get(1), ' '));
            }
        }
        return Set.copyOf(out);
    }

    /** The non-empty pieces of a line between separators. */
    public static List<String> cut(String line, char separator) {
        List<String> out = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= line.length(); i++) {
            if (i == line.length() || line.charAt(i) == separator) {
                if (i > from) {
                    out.add(line.substring(from, i));
                }
                from = i + 1;
            }
        }
        return List.copyOf(out);
    }
}
