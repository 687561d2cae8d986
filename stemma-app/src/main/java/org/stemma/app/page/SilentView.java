package org.stemma.app.page;

import java.util.List;

/**
 * Who does not say something.
 *
 * @param cites the articles; none when they are only counted
 * @param counted how many they are, in words; empty when they are named
 */
public record SilentView(List<Cite> cites, String counted) {
    /** Copies the list. */
    public SilentView {
        cites = List.copyOf(cites);
    }

    /** True when everybody says it. */
    public boolean isNobody() {
        return cites.isEmpty() && counted.isEmpty();
    }
}
