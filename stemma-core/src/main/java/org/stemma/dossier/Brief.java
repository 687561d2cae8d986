package org.stemma.dossier;

import java.util.List;
import org.stemma.text.Span;

/**
 * The fewest sentences of the articles that cover the story; no word is generated.
 *
 * @param sentences in the order of events
 */
public record Brief(List<Sentence> sentences) {
    /** Copies the list. */
    public Brief {
        sentences = List.copyOf(sentences);
    }

    /**
     * A sentence as an article has it.
     *
     * @param article id of the article it is taken from
     * @param span where it stands in that body
     * @param witnesses ids of all articles that say it, {@code article} among them
     * @param independent how many lineages they come from
     */
    public record Sentence(String article, Span span, List<String> witnesses, int independent) {
        /** Copies the list. */
        public Sentence {
            witnesses = List.copyOf(witnesses);
        }
    }
}
