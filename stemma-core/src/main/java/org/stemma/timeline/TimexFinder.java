package org.stemma.timeline;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stemma.article.Published;
import org.stemma.text.Prose;
import org.stemma.text.Tokens;
import org.stemma.timeline.TimeLexicon.Bucket;

/** Finds and resolves the time expressions of one text. Stateless. */
public final class TimexFinder {
    // The first of equals is taken for a text of unknown language: keep English first.
    private static final List<String> LANGUAGES = List.of("en", "de", "es");
    /** So many tokens from the head tell a language. */
    private static final int HEAD = 300;

    private static final class Loaded {
        static final Map<String, TimeRules> RULES =
                Map.of("en", TimeRules.load("en"), "de", TimeRules.load("de"), "es", TimeRules.load("es"));
    }

    private TimexFinder() {}

    /**
     * All time expressions in order, relative ones resolved against the publication date if there is one; the language is
     * told by its small words.
     */
    public static List<Timex> find(Prose body, Optional<Published> published) {
        return find(body, published, language(body.tokens()));
    }

    /**
     * The same for a text whose language is known.
     *
     * @param language BCP 47 tag; a language without rules yields no time expressions
     */
    public static List<Timex> find(Prose body, Optional<Published> published, String language) {
        TimeRules rules = Loaded.RULES.get(Locale.forLanguageTag(language).getLanguage());
        return rules == null ? List.of() : new TimexReader(body, rules, published).read();
    }

    private static String language(Tokens tokens) {
        String best = LANGUAGES.get(0);
        int most = 0;
        for (String language : LANGUAGES) {
            TimeRules rules = Loaded.RULES.get(language);
            int n = rules == null ? 0 : smallWords(tokens, rules.lexicon());
            if (n > most) {
                most = n;
                best = language;
            }
        }
        return best;
    }

    private static int smallWords(Tokens tokens, TimeLexicon lexicon) {
        int n = 0;
        for (int i = 0; i < Math.min(HEAD, tokens.size()); i++) {
            Bucket b = lexicon.bucket(tokens.folded(i));
            n += b != null && b.has(Kind.FUNCTION) ? 1 : 0;
        }
        return n;
    }
}
