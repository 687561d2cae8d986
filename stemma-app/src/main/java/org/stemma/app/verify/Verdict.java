package org.stemma.app.verify;

import java.util.Optional;
import org.stemma.article.PartSpan;
import org.stemma.dossier.Citation;

/**
 * What became of one citation when it was held against its article.
 *
 * @param number of the citation
 * @param citation itself
 * @param outcome whether its words stand there
 * @param found where they stand now; empty unless moved
 * @param now for changed words what stands in their place, as far as it can be told; for missing ones the reason
 */
public record Verdict(int number, Citation citation, Outcome outcome, Optional<PartSpan> found, String now) {
    /** How the words changed: {@code “... was mistaken” is now “... was wrong”}. */
    public String contrast() {
        return Contrast.of(citation.exact(), now);
    }

    /** Whether a citation holds. */
    public enum Outcome {
        /** The words stand where the citation says. */
        VERIFIED,
        /** The words stand elsewhere in the article. */
        MOVED,
        /** The article has other words. */
        CHANGED,
        /** The article was not given, or could not be read. */
        MISSING
    }
}
