package org.stemma.app.web.desk;

import java.util.List;

/**
 * What the articles found are counted by.
 *
 * @param name of it
 * @param values the commonest first
 */
public record FacetView(String name, List<Value> values) {
    /** Copies the list. */
    public FacetView {
        values = List.copyOf(values);
    }

    /**
     * One of its values.
     *
     * @param value as printed
     * @param articles that have it
     * @param chosen true when only articles that have it are shown
     * @param href narrows to it, or opens again what was narrowed
     */
    public record Value(String value, int articles, boolean chosen, String href) {}
}
