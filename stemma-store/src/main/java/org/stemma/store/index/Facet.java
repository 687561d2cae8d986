package org.stemma.store.index;

import java.util.Locale;

/** By what the articles found can be counted and narrowed. */
public enum Facet {
    /** Who published it. */
    OUTLET,
    /** Who speaks in it, by the fullest name known. */
    SPEAKER,
    /** By what sorts of road words came into it: {@code statement}, {@code state media}. */
    CHANNEL,
    /** Whose text it is. */
    AGENCY,
    /** In which month it was published: {@code 2026-11}. */
    MONTH,
    /** In which language. */
    LANGUAGE;

    /** The Lucene field of its values, counted and matched whole. */
    String field() {
        return "facet." + name().toLowerCase(Locale.ROOT);
    }
}
