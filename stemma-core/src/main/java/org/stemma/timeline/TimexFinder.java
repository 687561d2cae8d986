package org.stemma.timeline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stemma.article.Published;
import org.stemma.text.Prose;

/** Finds and resolves the time expressions of one text. Stateless. */
public final class TimexFinder {
    private static final class English {
        static final TimeRules RULES = TimeRules.load("en");
    }

    private TimexFinder() {}

    /** All time expressions in order, relative ones resolved against the publication date if there is one. */
    public static List<Timex> find(Prose body, Optional<Published> published) {
        return find(body, published, "en");
    }

    /**
     * The same for a text whose language is known.
     *
     * @param language BCP 47 tag; a language without rules yields no time expressions
     */
    public static List<Timex> find(Prose body, Optional<Published> published, String language) {
        String primary = Locale.forLanguageTag(language).getLanguage();
        return switch (primary) {
            case "en" -> new TimexReader(body, English.RULES, published).read();
            default -> List.of();
        };
    }
}
