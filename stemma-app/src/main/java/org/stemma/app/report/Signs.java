package org.stemma.app.report;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.stemma.dossier.Dossier;

/** Sigla as they are printed behind what they carry. */
final class Signs {
    private Signs() {}

    /** The sigla of these articles in their own order, in brackets: {@code [A1 A2 B1]}. */
    static String of(Dossier d, Collection<String> articles) {
        return "[" + bare(d, articles) + "]";
    }

    /** The same without brackets: sigla are given along the lineages, so that order is theirs. */
    static String bare(Dossier d, Collection<String> articles) {
        return d.copyTree().lineages().stream()
                .flatMap(List::stream)
                .filter(articles::contains)
                .map(id -> d.sigla().getOrDefault(id, id))
                .collect(Collectors.joining(" "));
    }
}
