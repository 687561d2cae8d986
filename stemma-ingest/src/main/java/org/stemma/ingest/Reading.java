package org.stemma.ingest;

import java.util.List;
import org.stemma.article.Article;

/**
 * What came of reading the inputs.
 *
 * @param articles read, sorted by {@link Article#BY_TIME_THEN_ID}
 * @param refusals inputs that gave no article
 * @param notes inputs that gave one, but with something the user should know (a date that cannot be, a file given twice)
 */
public record Reading(List<Article> articles, List<Refusal> refusals, List<Refusal> notes) {
    /** Copies the lists. */
    public Reading {
        articles = List.copyOf(articles);
        refusals = List.copyOf(refusals);
        notes = List.copyOf(notes);
    }
}
