package org.stemma.timeline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stemma.article.Account;
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

    // A holder class each: most runs read one language, and its rules alone.
    private static final class English {
        static final TimeRules RULES = TimeRules.load("en");
    }

    private static final class German {
        static final TimeRules RULES = TimeRules.load("de");
    }

    private static final class Spanish {
        static final TimeRules RULES = TimeRules.load("es");
    }

    private TimexFinder() {}

    /** All time expressions of an account's body, in its article's language and seen from its publication. */
    public static List<Timex> find(Account account) {
        Optional<Published> published = account.article().published();
        return account.article()
                .language()
                .map(language -> find(account.body(), published, language))
                .orElseGet(() -> find(account.body(), published));
    }

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
        return rules(Locale.forLanguageTag(language).getLanguage())
                .map(rules -> new TimexReader(body, rules, published).read())
                .orElse(List.of());
    }

    private static Optional<TimeRules> rules(String language) {
        return switch (language) {
            case "en" -> Optional.of(English.RULES);
            case "de" -> Optional.of(German.RULES);
            case "es" -> Optional.of(Spanish.RULES);
            default -> Optional.empty();
        };
    }

    private static String language(Tokens tokens) {
        String best = LANGUAGES.get(0);
        int most = 0;
        for (String language : LANGUAGES) {
            int n = rules(language).map(r -> smallWords(tokens, r.lexicon())).orElse(0);
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
