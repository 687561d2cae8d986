package org.stemma.store.index;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of articles that were found.
 *
 * @param hits in the order asked for
 * @param total how many articles match on all pages
 * @param next where the next page starts, for {@link SearchQuery#after}; empty on the last
 * @param facets for each facet asked for its commonest values among all that match, the commonest first
 * @param notes for the reader: what kept the search from seeing everything
 */
public record SearchPage(
        List<SearchHit> hits,
        long total,
        Optional<String> next,
        Map<Facet, List<FacetCount>> facets,
        List<String> notes) {
    /** Copies what it is given. */
    public SearchPage {
        hits = List.copyOf(hits);
        Map<Facet, List<FacetCount>> copy = new EnumMap<>(Facet.class);
        facets.forEach((f, counts) -> copy.put(f, List.copyOf(counts)));
        facets = java.util.Collections.unmodifiableMap(copy);
        notes = List.copyOf(notes);
    }
}
