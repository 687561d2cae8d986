package org.stemma.app.outcome;

import java.util.List;
import org.stemma.dossier.Dossier;
import org.stemma.ingest.Reading;
import org.stemma.text.Encoder;

/**
 * What one run has to show: what was read, what came of it, and how it may be passed on.
 *
 * @param reading the inputs: articles, refusals, notes
 * @param dossiers one a story
 * @param encoder whether the sentence encoder took part
 * @param texts how much of the articles' texts exported files hold
 */
public record Collated(Reading reading, List<Dossier> dossiers, Encoder.State encoder, Texts texts) {
    /** Copies the list. */
    public Collated {
        dossiers = List.copyOf(dossiers);
    }

    /** The same with briefs of at most so many sentences. */
    public Collated withBriefs(int most) {
        return new Collated(
                reading, dossiers.stream().map(d -> d.withBrief(most)).toList(), encoder, texts);
    }

    /** How much of the articles' texts an exported file holds. */
    public enum Texts {
        /** What is cited, with a sentence of context before and after. */
        QUOTED,
        /** Everything. */
        FULL
    }
}
