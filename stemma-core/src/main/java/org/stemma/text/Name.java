package org.stemma.text;

/**
 * A proper name in a text.
 *
 * @param span the name with its titles ({@code Ayatollah Ali Khamenei})
 * @param kind what it names, as far as the words tell
 */
public record Name(Span span, Kind kind) {
    /** What a name names. */
    public enum Kind {
        /** A human being. */
        PERSON,
        /** A company, party, agency, army, newspaper. */
        ORGANIZATION,
        /** A country, town, building. */
        PLACE,
        /** Anything else with a capital, and what could be several of these. */
        OTHER
    }
}
