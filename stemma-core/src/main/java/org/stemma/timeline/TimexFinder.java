package org.stemma.timeline;

import java.util.List;
import java.util.Optional;
import org.stemma.article.Published;
import org.stemma.text.Prose;

/** Finds and resolves the time expressions of one text. Stateless. */
public final class TimexFinder {
    private TimexFinder() {}

    /** All time expressions in order, relative ones resolved against the publication date if there is one. */
    public static List<Timex> find(Prose body, Optional<Published> published) {
        return List.of();
    }
}
