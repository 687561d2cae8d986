package org.stemma.article;

import org.stemma.text.Prose;

/**
 * An article together with its body, read once: what every finder and collator works on.
 *
 * @param article the article
 * @param body its body; all spans found are offsets in it
 */
public record Account(Article article, Prose body) {
    /** Reads the article's body. */
    public static Account of(Article article) {
        return new Account(article, Prose.of(article.body()));
    }

    /** The article's id. */
    public String id() {
        return article.id();
    }
}
