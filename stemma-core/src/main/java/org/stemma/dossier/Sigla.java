package org.stemma.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stemma.reuse.CopyTree;
import org.stemma.reuse.LostSource;

/**
 * Gives every article its sign: a capital for its lineage and a number in it; and every lost source a Greek letter, as
 * editors of texts do.
 */
final class Sigla {
    private static final String GREEK = "\u03b1\u03b2\u03b3\u03b4\u03b5\u03b6\u03b7\u03b8\u03b9\u03ba\u03bb\u03bc"
            + "\u03bd\u03be\u03bf\u03c0\u03c1\u03c3\u03c4\u03c5\u03c6\u03c7\u03c8\u03c9";

    private Sigla() {}

    /** The signs of a tree's articles and lost sources. */
    static Map<String, String> of(CopyTree tree) {
        Map<String, String> out = of(tree.lineages());
        for (LostSource lost : tree.lost()) {
            int i = out.size() - tree.lineages().stream().mapToInt(List::size).sum();
            String letter = GREEK.substring(i % GREEK.length(), i % GREEK.length() + 1);
            out.put(lost.id(), i < GREEK.length() ? letter : letter + (i / GREEK.length() + 1));
        }
        return out;
    }

    /** {@code A1, A2, B1, ...} in the order of the lineages and of the articles in each; after Z come AA, AB, ... */
    static Map<String, String> of(List<List<String>> lineages) {
        Map<String, String> out = new LinkedHashMap<>();
        for (int i = 0; i < lineages.size(); i++) {
            int n = 0;
            for (String article : lineages.get(i)) {
                n++;
                out.put(article, letters(i) + n);
            }
        }
        return out;
    }

    /** The letters of an article's lineage: {@code A} of {@code A12}. */
    static String lineage(String siglum) {
        int end = siglum.length();
        while (end > 0 && Character.isDigit(siglum.charAt(end - 1))) {
            end--;
        }
        return siglum.substring(0, end);
    }

    private static String letters(int i) {
        String last = String.valueOf((char) ('A' + i % 26));
        return i < 26 ? last : letters(i / 26 - 1) + last;
    }
}
