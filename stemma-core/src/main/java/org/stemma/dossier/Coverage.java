package org.stemma.dossier;

import java.util.List;
import java.util.Map;

/**
 * Who carries an utterance and how.
 *
 * @param byArticle for each article of the story how it carries the utterance
 * @param carrying letters of the lineages with an article that carries it, in order
 * @param silent letters of the lineages that leave it out altogether, in order
 */
public record Coverage(Map<String, Carriage> byArticle, List<String> carrying, List<String> silent) {
    /** Copies what it is given. */
    public Coverage {
        byArticle = Map.copyOf(byArticle);
        carrying = List.copyOf(carrying);
        silent = List.copyOf(silent);
    }

    /** How an article carries it. */
    public Carriage of(String article) {
        return byArticle.getOrDefault(article, Carriage.SILENT);
    }

    /** True when one lineage alone carries it, although there are others. */
    public boolean isOfOneLineageOnly() {
        return carrying.size() == 1 && !silent.isEmpty();
    }
}
