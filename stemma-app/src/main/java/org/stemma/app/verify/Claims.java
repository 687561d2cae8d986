package org.stemma.app.verify;

import java.util.List;
import java.util.Optional;
import org.stemma.dossier.Citation;
import org.stemma.text.Span;

/**
 * What a dossier file claims, page and JSON in one shape.
 *
 * @param articles it speaks of
 * @param citations by number, the first has the number 1
 * @param excerpts stretches of articles that it holds, with their words
 * @param shown every place that shows words of articles under a citation
 * @param faults of the file's own form, found while reading it
 */
record Claims(
        List<Claims.Account> articles,
        List<Citation> citations,
        List<Claims.Excerpt> excerpts,
        List<Claims.Shown> shown,
        List<Fault> faults) {
    /** Copies the lists. */
    Claims {
        articles = List.copyOf(articles);
        citations = List.copyOf(citations);
        excerpts = List.copyOf(excerpts);
        shown = List.copyOf(shown);
        faults = List.copyOf(faults);
    }

    /**
     * An article as the file describes it.
     *
     * @param id of the article
     * @param file it was read from
     * @param sha256 of its raw bytes, empty when unknown
     * @param parts of its text
     */
    record Account(String id, String file, String sha256, List<PartOf> parts) {
        /** Copies the list. */
        Account {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A part of an article.
     *
     * @param length in UTF-16 units
     * @param sha256 of its words
     */
    record PartOf(int length, String sha256) {}

    /**
     * A stretch of an article with its words.
     *
     * @param where in the file
     * @param article id
     * @param part index
     * @param span in the part
     * @param text the words
     * @param sha256 of the words, as the file says; empty when it says none
     */
    record Excerpt(String where, String article, int part, Span span, String text, Optional<String> sha256) {}

    /**
     * A place that shows words.
     *
     * @param where in the file
     * @param reference what it says that they are
     * @param text the words
     */
    record Shown(String where, String reference, String text) {}
}
