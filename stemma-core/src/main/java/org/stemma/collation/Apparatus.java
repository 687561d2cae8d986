package org.stemma.collation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stemma.text.Folding;
import org.stemma.text.Span;

/**
 * The witnesses of one text, aligned: a table with a row for each witness and a column for each place.
 *
 * @param witnesses sorted by siglum
 * @param columns in the order of the text; every word of every witness stands in exactly one
 */
public record Apparatus(List<Witness> witnesses, List<Column> columns) {
    /** Copies both lists. */
    public Apparatus {
        witnesses = List.copyOf(witnesses);
        columns = List.copyOf(columns);
    }

    /** The different readings of a column, the most carried first, then by first siglum. */
    public List<Reading> readings(Column column) {
        Map<String, List<String>> sigla = new LinkedHashMap<>();
        Map<String, String> printed = new LinkedHashMap<>();
        for (int w = 0; w < witnesses.size(); w++) {
            Optional<Span> cell = column.cells().get(w);
            String text = witnesses.get(w).text();
            String words = cell.map(s -> s.of(text)).orElse("");
            String key = Folding.fold(words);
            printed.putIfAbsent(key, words);
            sigla.computeIfAbsent(key, k -> new ArrayList<>())
                    .add(witnesses.get(w).siglum());
        }
        List<Reading> out = new ArrayList<>();
        sigla.forEach((key, s) -> out.add(new Reading(printed.getOrDefault(key, ""), s)));
        out.sort((a, b) -> Integer.compare(b.sigla().size(), a.sigla().size()));
        return List.copyOf(out);
    }
}
