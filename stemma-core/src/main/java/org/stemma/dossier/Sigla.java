package org.stemma.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives every article its sign: a capital for its lineage and a number in it. */
final class Sigla {
    private Sigla() {}

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
