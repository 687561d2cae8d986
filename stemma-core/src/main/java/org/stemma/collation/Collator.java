package org.stemma.collation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Aligns two or more witnesses word by word; the result does not depend on their order.
 *
 * <p>Machine note: progressive alignment. Witnesses with the same words are one row; rows are sorted by their words, the
 * most alike are aligned first ({@link Guide}), each step aligns two profiles ({@link Alignment}), and {@link Columns} reads
 * the table off. Neither sigla nor the order of the arguments are looked at before the cells are written down.
 */
public final class Collator {
    private Collator() {}

    /**
     * Collates the witnesses; throws {@link IllegalArgumentException} when two have one siglum.
     *
     * <p>Two words fall together when they are one word (in any spelling: {@code per cent}, {@code percent}), share their
     * stem, or differ by a letter; numbers only when they are equal. Words without a counterpart stand between the same
     * neighbours as those that replace them, never paired by force.
     */
    public static Apparatus collate(List<Witness> witnesses) {
        List<Witness> sorted = new ArrayList<>(witnesses);
        sorted.sort(Comparator.comparing(Witness::siglum));
        Set<String> sigla = new HashSet<>();
        List<List<Word>> words = new ArrayList<>();
        Map<String, Integer> rowOfText = new TreeMap<>();
        List<String> texts = new ArrayList<>();
        for (Witness w : sorted) {
            if (!sigla.add(w.siglum())) {
                throw new IllegalArgumentException("two witnesses with the siglum " + w.siglum());
            }
            List<Word> own = Words.of(w.text());
            words.add(own);
            texts.add(key(own));
            rowOfText.put(key(own), 0);
        }
        List<List<Word>> rows = new ArrayList<>();
        rowOfText.replaceAll((text, r) -> {
            rows.add(words.get(texts.indexOf(text)));
            return rows.size() - 1;
        });
        int[] rowOf = new int[sorted.size()];
        for (int w = 0; w < rowOf.length; w++) {
            rowOf[w] = rowOfText.getOrDefault(texts.get(w), 0);
        }
        Profile profile = rows.isEmpty() ? new Profile(List.of()) : Guide.align(rows);
        return new Apparatus(sorted, new Columns(sorted, words, rowOf, profile).read());
    }

    private static String key(List<Word> words) {
        StringBuilder out = new StringBuilder();
        for (Word w : words) {
            out.append(w.key()).append(w.capital() ? '\n' : ' ');
        }
        return out.toString();
    }
}
