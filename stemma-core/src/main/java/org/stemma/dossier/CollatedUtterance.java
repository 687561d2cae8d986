package org.stemma.dossier;

import java.util.List;
import java.util.Optional;
import org.stemma.attribution.Utterance;
import org.stemma.collation.Apparatus;

/**
 * An utterance with its apparatus and what it rests on.
 *
 * @param utterance who said it and who carries it
 * @param apparatus of its quoted carriers, when two or more texts carry it in quotation marks; a witness's text is its
 *     carrier's words, its siglum the article's (with a letter behind it when one article carries it twice)
 * @param independent how many lineages carry it
 * @param silent ids of the story's articles that do not carry it
 */
public record CollatedUtterance(
        Utterance utterance, Optional<Apparatus> apparatus, int independent, List<String> silent) {
    /** Copies the list. */
    public CollatedUtterance {
        silent = List.copyOf(silent);
    }
}
