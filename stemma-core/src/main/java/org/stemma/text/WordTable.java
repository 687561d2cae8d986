package org.stemma.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A hand-made word list that ships as a resource: rows of fields parted by tabs, UTF-8; empty lines and lines that start
 * with {@code #} are none.
 */
public final class WordTable {
    private final List<List<String>> rows;

    private WordTable(List<List<String>> rows) {
        this.rows = List.copyOf(rows);
    }

    /** Reads the list that lies beside a class; throws {@link IllegalStateException} when there is none. */
    public static WordTable beside(Class<?> owner, String name) {
        List<List<String>> rows = new ArrayList<>();
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no word list " + name + " beside " + owner.getName());
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    rows.add(cut(line, '\t'));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("word list " + name, e);
        }
        return new WordTable(rows);
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
