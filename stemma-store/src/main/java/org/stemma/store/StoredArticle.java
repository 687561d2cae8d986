package org.stemma.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stemma.article.Article;

/**
 * An article as the library has it.
 *
 * @param article in its newest version
 * @param story it belongs to
 * @param versions all of them, the first one first
 */
public record StoredArticle(Article article, String story, List<Version> versions) {
    /** Copies the list. */
    public StoredArticle {
        versions = List.copyOf(versions);
    }

    /** When it was first added. */
    public Instant added() {
        return versions.get(0).added();
    }

    /**
     * One text that the article had.
     *
     * @param number from 1
     * @param added when
     * @param fingerprint of its words: SHA-256 in hexadecimal digits
     * @param capture the hash of the bytes it was read from, if they were read
     */
    public record Version(int number, Instant added, String fingerprint, Optional<String> capture) {}
}
