package org.stemma.store.index;

import java.util.Map;
import java.util.Optional;
import org.stemma.dossier.Findings;

/**
 * An article as it goes into the index.
 *
 * @param findings the article with all that was found in it
 * @param story the story it belongs to, if it is in one
 * @param canonical for names of speakers in this article the name that the story has for them, where that is another
 */
public record IndexedArticle(Findings findings, Optional<String> story, Map<String, String> canonical) {
    /** Copies the map. */
    public IndexedArticle {
        canonical = Map.copyOf(canonical);
    }

    /** One whose speakers are known by its own names for them alone. */
    public static IndexedArticle of(Findings findings, Optional<String> story) {
        return new IndexedArticle(findings, story, Map.of());
    }

    /** The article's id. */
    public String id() {
        return findings.account().id();
    }
}
