package org.stemma.collation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stemma.text.Folding;

/**
 * The witnesses of one text, aligned: a table with a row for each witness and a column for each place.
 *
 * @param witnesses sorted by siglum
 * @param base index of the witness that readings are compared with; 0 when there are no witnesses
 * @param columns in the order of the text; every word of every witness stands in exactly one
 */
public record Apparatus(List<Witness> witnesses, int base, List<Column> columns) {
    /** Copies both lists. */
    public Apparatus {
        witnesses = List.copyOf(witnesses);
        columns = List.copyOf(columns);
    }

    /** The words of a witness at a place; empty where it has none. */
    public String words(Column column, int witness) {
        return column.cells()
                .get(witness)
                .span()
                .map(s -> s.of(witnesses.get(witness).text()))
                .orElse("");
    }

    /**
     * The different readings at a place, that of the {@linkplain Column#reference() reference} first, then by first siglum;
     * of the witnesses that have a say there.
     */
    public List<Reading> readings(Column column) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        column.reference().ifPresent(w -> groups.put(Folding.fold(words(column, w)), new ArrayList<>()));
        for (int w = 0; w < witnesses.size(); w++) {
            if (column.cells().get(w).hasSay()) {
                groups.computeIfAbsent(Folding.fold(words(column, w)), k -> new ArrayList<>())
                        .add(w);
            }
        }
        List<Reading> out = new ArrayList<>();
        for (List<Integer> group : groups.values()) {
            out.add(new Reading(
                    words(column, group.get(0)),
                    group.stream().map(w -> witnesses.get(w).siglum()).toList(),
                    column.cells().get(group.get(0)).difference()));
        }
        return List.copyOf(out);
    }

    /** What the dots of the witnesses stand for, place by place. */
    public List<Hidden> hidden() {
        List<Hidden> out = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            Column column = columns.get(c);
            for (int w = 0; w < witnesses.size(); w++) {
                if (column.cells().get(w).state() == Cell.State.ELLIPSIS) {
                    hidden(c, w).ifPresent(out::add);
                }
            }
        }
        return List.copyOf(out);
    }

    private Optional<Hidden> hidden(int c, int w) {
        Column column = columns.get(c);
        String own = words(column, w);
        return readings(column).stream()
                .filter(r -> !r.sigla().contains(witnesses.get(w).siglum()) && !isCut(column, r))
                .max(Comparator.comparingInt(r -> r.words().length()))
                .filter(r -> r.words().length() > own.length())
                .map(r -> new Hidden(c, witnesses.get(w).siglum(), own, r.words(), r.sigla()));
    }

    private boolean isCut(Column column, Reading reading) {
        for (int w = 0; w < witnesses.size(); w++) {
            if (reading.sigla().contains(witnesses.get(w).siglum())
                    && column.cells().get(w).state() == Cell.State.ELLIPSIS) {
                return true;
            }
        }
        return false;
    }

    /** The index of the witness with this siglum; -1 for none. */
    public int witness(String siglum) {
        for (int w = 0; w < witnesses.size(); w++) {
            if (witnesses.get(w).siglum().equals(siglum)) {
                return w;
            }
        }
        return -1;
    }
}
