package org.stemma.store.index;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A search for articles.
 *
 * @param words in the query language of docs/search.md; empty for all articles
 * @param order best, newest or oldest first
 * @param size how many articles a page has, 1 to {@link #LARGEST}
 * @param after the {@code next} of the page before; empty for the first
 * @param facets what to count by
 * @param only for a facet the values of which an article must have one, as the facet's counts give them
 * @param today what day it is for whoever asks, if {@code date:today} is to be understood
 */
public record SearchQuery(
        String words,
        Order order,
        int size,
        Optional<String> after,
        Set<Facet> facets,
        Map<Facet, Set<String>> only,
        Optional<LocalDate> today) {
    /** The largest page. */
    public static final int LARGEST = 200;

    /** How many articles a page has unless the caller says otherwise. */
    public static final int USUAL = 20;

    /** Copies what it is given; throws {@link IllegalArgumentException} for a page of no size or too large. */
    public SearchQuery {
        requirePage(size);
        facets = Set.copyOf(facets);
        Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
        only.forEach((facet, values) -> copy.put(facet, java.util.Collections.unmodifiableSet(new TreeSet<>(values))));
        only = java.util.Collections.unmodifiableMap(copy);
    }

    /** The best articles for these words. */
    public static SearchQuery of(String words) {
        return new SearchQuery(words, Order.BEST, USUAL, Optional.empty(), Set.of(), Map.of(), Optional.empty());
    }

    /** The same in another order. */
    public SearchQuery in(Order other) {
        return new SearchQuery(words, other, size, after, facets, only, today);
    }

    /** The same with pages of another size. */
    public SearchQuery pages(int other) {
        return new SearchQuery(words, order, other, after, facets, only, today);
    }

    /** The same from behind the page that ended so. */
    public SearchQuery after(String next) {
        return new SearchQuery(words, order, size, Optional.of(next), facets, only, today);
    }

    /** The same, counted by these. */
    public SearchQuery by(Set<Facet> counted) {
        return new SearchQuery(words, order, size, after, counted, only, today);
    }

    /** The same among articles that have one of these values. */
    public SearchQuery only(Facet facet, Set<String> values) {
        Map<Facet, Set<String>> more = new EnumMap<>(Facet.class);
        more.putAll(only);
        more.put(facet, values);
        return new SearchQuery(words, order, size, after, facets, more, today);
    }

    /** The same asked on this day. */
    public SearchQuery on(LocalDate day) {
        return new SearchQuery(words, order, size, after, facets, only, Optional.of(day));
    }

    static void requirePage(int size) {
        if (size < 1 || size > LARGEST) {
            throw new IllegalArgumentException("a page has 1 to " + LARGEST + " results, not " + size);
        }
    }
}
