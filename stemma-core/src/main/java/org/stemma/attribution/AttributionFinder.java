package org.stemma.attribution;

import java.util.List;
import org.stemma.text.Prose;

/** Finds the attributions of one article's body. Stateless. */
public final class AttributionFinder {
    private AttributionFinder() {}

    /** All attributions, in the order of their content. */
    public static List<Attribution> find(Prose body) {
        return List.of();
    }
}
