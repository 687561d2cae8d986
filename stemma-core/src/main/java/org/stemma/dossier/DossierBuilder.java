package org.stemma.dossier;

import java.util.List;
import java.util.Map;
import org.stemma.reuse.CopyTree;

/** Puts a story's findings together. */
public final class DossierBuilder {
    private DossierBuilder() {}

    /** The dossier of one story's articles, given in any order. */
    public static Dossier build(String id, List<Findings> findings) {
        return new Dossier(
                id,
                "",
                findings,
                Map.of(),
                new CopyTree(List.of(), List.of()),
                List.of(),
                List.of(),
                List.of(),
                new Brief(List.of()));
    }
}
