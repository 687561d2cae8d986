package org.stemma.store.index;

import java.util.List;
import java.util.Optional;

/**
 * A page of attributions that were found.
 *
 * @param hits in the order asked for
 * @param total how many match on all pages
 * @param next where the next page starts, for {@link QuoteQuery#after}; empty on the last
 */
public record QuotesPage(List<QuoteHit> hits, long total, Optional<String> next) {
    /** Copies the list. */
    public QuotesPage {
        hits = List.copyOf(hits);
    }
}
