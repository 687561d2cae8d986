package org.stemma.story;

import java.util.HashMap;
import java.util.Map;
import org.stemma.article.Account;
import org.stemma.text.TokenKind;
import org.stemma.text.Tokens;

/**
 * The terms of an account, counted, in three fields that are weighed apart.
 *
 * @param words folded words of title and body, plural s cut
 * @param names the capitalised ones and numbers: what another language has in common
 * @param lead words of the title and the first lines: what the news is
 * @param language of the article; {@code en} when unknown
 */
record Terms(Map<String, Integer> words, Map<String, Integer> names, Map<String, Integer> lead, String language) {
    /** A word in the title counts like this many in the body. */
    private static final int TITLE = 3;

    /** Later tokens are background, and would make long articles alike. */
    private static final int ENOUGH = 600;

    private static final int LEAD = 60;

    /** Copies the maps. */
    Terms {
        words = Map.copyOf(words);
        names = Map.copyOf(names);
        lead = Map.copyOf(lead);
    }

    /** Counts the terms of an account. */
    static Terms of(Account account) {
        Map<String, Integer> words = new HashMap<>();
        Map<String, Integer> names = new HashMap<>();
        Map<String, Integer> lead = new HashMap<>();
        account.article().title().map(Tokens::of).ifPresent(title -> {
            add(title, ENOUGH, TITLE, words, names);
            add(title, LEAD, 1, lead, new HashMap<>());
        });
        add(account.body().tokens(), ENOUGH, 1, words, names);
        add(account.body().tokens(), LEAD, 1, lead, new HashMap<>());
        String language = account.article().language().map(Terms::primary).orElse("en");
        return new Terms(words, names, lead, language);
    }

    private static void add(
            Tokens tokens, int upTo, int count, Map<String, Integer> words, Map<String, Integer> names) {
        int n = Math.min(tokens.size(), upTo);
        for (int i = 0; i < n; i++) {
            String word = tokens.isWord(i) ? stem(tokens.folded(i)) : "";
            if (word.length() < 2) {
                continue;
            }
            words.merge(word, count, Integer::sum);
            if (tokens.kind(i) == TokenKind.NUMBER
                    || Character.isUpperCase(tokens.source().codePointAt(tokens.start(i)))) {
                names.merge(word, count, Integer::sum);
            }
        }
    }

    /** Cuts plural and third-person s: enough to join what English inflects most, harmless elsewhere. */
    static String stem(String word) {
        int n = word.length();
        if (n > 4 && word.endsWith("ies")) {
            return word.substring(0, n - 3) + "y";
        }
        if (n > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is")) {
            return word.substring(0, n - 1);
        }
        return word;
    }

    private static String primary(String tag) {
        int dash = tag.indexOf('-');
        return dash < 0 ? tag : tag.substring(0, dash);
    }
}
