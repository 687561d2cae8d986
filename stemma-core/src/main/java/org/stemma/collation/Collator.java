package org.stemma.collation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Aligns two or more witnesses word by word; the result does not depend on their order.
 *
 * <p>Machine note: progressive alignment. Witnesses with the same words are one row; rows are sorted by their words, the
 * most alike are aligned first ({@link Guide}), each step aligns two profiles ({@link Alignment}). What stands at two places
 * is found ({@link Moves}), the places are read off ({@link Columns}) and their gaps named ({@link Table}). Neither sigla nor
 * the order of the arguments are looked at before the cells are written down.
 */
public final class Collator {
    private final List<Witness> witnesses;
    private final List<List<Word>> words = new ArrayList<>();
    private final List<List<Word>> rows = new ArrayList<>();
    private final int[] rowOf;

    private Collator(List<Witness> given) {
        witnesses = new ArrayList<>(given);
        witnesses.sort(Comparator.comparing(Witness::siglum));
        rowOf = new int[witnesses.size()];
        Set<String> sigla = new HashSet<>();
        Map<String, List<Integer>> byText = new TreeMap<>();
        for (int w = 0; w < rowOf.length; w++) {
            if (!sigla.add(witnesses.get(w).siglum())) {
                throw new IllegalArgumentException(
                        "two witnesses with the siglum " + witnesses.get(w).siglum());
            }
            words.add(Words.of(witnesses.get(w).text()));
            byText.computeIfAbsent(key(words.get(w)), k -> new ArrayList<>()).add(w);
        }
        for (List<Integer> same : byText.values()) {
            same.forEach(w -> rowOf[w] = rows.size());
            rows.add(words.get(same.get(0)));
        }
    }

    /**
     * Collates the witnesses; the fullest is the base text. Throws {@link IllegalArgumentException} when two have one
     * siglum.
     *
     * <p>Two words fall together when they are one word (in any spelling: {@code per cent}, {@code percent}), share their
     * stem, or differ by a letter; numbers only when they are equal. Words without a counterpart stand between the same
     * neighbours as those that replace them, never paired by force.
     */
    public static Apparatus collate(List<Witness> witnesses) {
        return new Collator(witnesses).collate(Optional.empty());
    }

    /** The same with a base text of one's choice; throws {@link IllegalArgumentException} when no witness has that siglum. */
    public static Apparatus collate(List<Witness> witnesses, String base) {
        return new Collator(witnesses).collate(Optional.of(base));
    }

    private Apparatus collate(Optional<String> wanted) {
        List<Integer> ranks = Table.ranks(witnesses, words);
        if (wanted.isPresent()) {
            Integer base = ranks.stream()
                    .filter(w -> witnesses.get(w).siglum().equals(wanted.get()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no witness with the siglum " + wanted.get()));
            ranks.remove(base);
            ranks.add(0, base);
        }
        if (ranks.isEmpty()) {
            return new Apparatus(witnesses, 0, List.of());
        }
        Rows numbered = new Rows(rows);
        Places places = Moves.of(numbered, Guide.align(numbered), this::markBehind);
        List<Columns.Place> found = new Columns(witnesses, words, rowOf).read(places, rows.size());
        return new Apparatus(witnesses, ranks.get(0), new Table(witnesses, words, found).read(ranks));
    }

    /** True when some witness of the row prints a mark there. */
    private boolean markBehind(int row, int word) {
        for (int w = 0; w < rowOf.length; w++) {
            if (rowOf[w] == row) {
                int to = words.get(w).get(word + 1).span().start();
                if (Marks.between(witnesses.get(w).text(), words.get(w).get(word), to)
                        .isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String key(List<Word> words) {
        StringBuilder out = new StringBuilder();
        for (Word w : words) {
            out.append(w.key()).append(w.capital() ? '\n' : ' ');
        }
        return out.toString();
    }
}
