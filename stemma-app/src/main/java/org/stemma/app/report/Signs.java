package org.stemma.app.report;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.stemma.dossier.Dossier;

/** Sigla as they are printed behind what they carry. */
final class Signs {
    private Signs() {}

    /** The sigla of these articles in the story's order, in brackets: {@code [A1 A2 B1]}. */
    static String of(Dossier d, Collection<String> articles) {
        return "[" + bare(d, articles) + "]";
    }

    /** The same without brackets. */
    static String bare(Dossier d, Collection<String> articles) {
        List<String> signs = d.articles().stream()
                .map(a -> a.id())
                .filter(articles::contains)
                .map(id -> d.sigla().getOrDefault(id, id))
                .sorted(java.util.Comparator.comparing((String s) -> s.replaceAll("\\d", ""))
                        .thenComparingInt(s -> Integer.parseInt("0" + s.replaceAll("\\D", ""))))
                .toList();
        return signs.stream().collect(Collectors.joining(" "));
    }
}
