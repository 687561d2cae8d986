package org.stemma.figure;

import org.stemma.text.Span;

/**
 * A number with its unit and what it counts.
 *
 * @param span the quantity phrase in the body: {@code nearly 1,000 cities}, {@code less than nine months}
 * @param number the span of the number alone
 * @param value the number, plain: {@code 1000}, {@code 9}, {@code 3.5}
 * @param bound whether the text gives it as exact, about, at least or at most
 * @param unit {@code percent}, {@code USD}, {@code month}, {@code km}; empty for a plain count
 * @param noun folded head of what is counted ({@code city}, {@code hostage}); empty when only the unit says it
 */
public record Quantity(Span span, Span number, String value, Bound bound, String unit, String noun) {
    /** How the text hedges the number. */
    public enum Bound {
        /** As it stands. */
        EXACT,
        /** About, nearly, some. */
        ABOUT,
        /** More than, over, at least. */
        AT_LEAST,
        /** Less than, under, at most, up to. */
        AT_MOST
    }
}
