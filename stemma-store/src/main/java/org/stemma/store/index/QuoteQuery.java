package org.stemma.store.index;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A search for what people are said to have said.
 *
 * @param speaker a name or parts of it, in any order; empty for anybody
 * @param words in the query language of docs/search.md, asked of each quotation and its article; empty for all
 * @param order newest or oldest first, or best
 * @param size how many a page has, 1 to {@link SearchQuery#LARGEST}
 * @param after the {@code next} of the page before; empty for the first
 * @param today what day it is for whoever asks, if {@code date:today} is to be understood
 */
public record QuoteQuery(
        Optional<String> speaker,
        String words,
        Order order,
        int size,
        Optional<String> after,
        Optional<LocalDate> today) {
    /** Throws {@link IllegalArgumentException} for a page of no size or too large. */
    public QuoteQuery {
        SearchQuery.requirePage(size);
    }

    /** What this speaker said, the oldest first. */
    public static QuoteQuery by(String speaker) {
        return new QuoteQuery(
                Optional.of(speaker), "", Order.OLDEST, SearchQuery.USUAL, Optional.empty(), Optional.empty());
    }

    /** What matches these words, whoever said it, the oldest first. */
    public static QuoteQuery of(String words) {
        return new QuoteQuery(
                Optional.empty(), words, Order.OLDEST, SearchQuery.USUAL, Optional.empty(), Optional.empty());
    }

    /** The same for these words. */
    public QuoteQuery with(String other) {
        return new QuoteQuery(speaker, other, order, size, after, today);
    }

    /** The same in another order. */
    public QuoteQuery in(Order other) {
        return new QuoteQuery(speaker, words, other, size, after, today);
    }

    /** The same with pages of another size. */
    public QuoteQuery pages(int other) {
        return new QuoteQuery(speaker, words, order, other, after, today);
    }

    /** The same from behind the page that ended so. */
    public QuoteQuery after(String next) {
        return new QuoteQuery(speaker, words, order, size, Optional.of(next), today);
    }

    /** The same asked on this day. */
    public QuoteQuery on(LocalDate day) {
        return new QuoteQuery(speaker, words, order, size, after, Optional.of(day));
    }
}
