package org.stemma.store;

import java.util.Optional;
import org.stemma.article.Article;
import org.stemma.dossier.Findings;

/**
 * An article to add.
 *
 * @param findings what was found in it, with the article itself; its id is not kept, the library gives its own
 * @param raw the bytes it was read from, if they are to be kept; they must have the hash of its capture
 */
public record Entry(Findings findings, Optional<byte[]> raw) {
    /** An article whose bytes are not kept. */
    public static Entry of(Findings findings) {
        return new Entry(findings, Optional.empty());
    }

    /** The article. */
    public Article article() {
        return findings.account().article();
    }
}
