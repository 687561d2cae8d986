package org.stemma.app.report;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.stemma.app.outcome.Crowds;
import org.stemma.app.outcome.SiglumRanges;
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
        Set<String> wanted = Set.copyOf(articles);
        List<String> sigla = d.copyTree().lineages().stream()
                .flatMap(List::stream)
                .filter(wanted::contains)
                .map(id -> d.sigla().getOrDefault(id, id))
                .toList();
        return String.join(" ", inShort(d, sigla));
    }

    /** Of a crowd those that follow each other in short. */
    static List<String> inShort(Dossier d, List<String> sigla) {
        return Crowds.isCrowd(d) ? SiglumRanges.of(sigla) : sigla;
    }
}
