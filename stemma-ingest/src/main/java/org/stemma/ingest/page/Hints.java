package org.stemma.ingest.page;

import java.util.Set;

/**
 * What a page's metadata tell of where its article is.
 *
 * @param title the headline: its repetition is no text
 * @param text the article's text as the metadata have it, often cut short; empty when they have none
 * @param lines that told who wrote it and when
 */
record Hints(String title, String text, Set<String> lines) {
    /** Copies the lines. */
    Hints {
        lines = Set.copyOf(lines);
    }

    /** The same without the text. */
    Hints withoutText() {
        return new Hints(title, "", lines);
    }
}
