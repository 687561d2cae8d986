package org.stemma.story;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.stemma.article.Account;
import org.stemma.text.Name;
import org.stemma.text.TokenKind;
import org.stemma.text.Tokens;

/**
 * The terms of an account, counted, in fields that are weighed apart.
 *
 * @param counts for each folded word, plural s cut, how often it stands in each field of {@link Vector}
 */
record Terms(Map<String, int[]> counts) {
    /** A word in the title counts like this many in the body. */
    private static final int TITLE = 3;

    /** Later tokens are background, and would make long articles alike. */
    private static final int ENOUGH = 600;

    private static final int LEAD = 60;

    /** Counts the terms of an account. */
    static Terms of(Account account) {
        Map<String, int[]> counts = new HashMap<>();
        Set<String> places = places(account);
        account.article().title().map(Tokens::of).ifPresent(title -> add(title, TITLE, places, counts));
        add(account.body().tokens(), 1, places, counts);
        return new Terms(counts);
    }

    private static void add(Tokens tokens, int count, Set<String> places, Map<String, int[]> counts) {
        int n = Math.min(tokens.size(), ENOUGH);
        for (int i = 0; i < n; i++) {
            if (!tokens.isWord(i)) {
                continue;
            }
            String word = stem(tokens.folded(i));
            if (word.length() < 2) {
                continue;
            }
            int[] c = counts.computeIfAbsent(word, k -> new int[Vector.FIELDS]);
            c[Vector.WORDS] += count;
            if (i < LEAD) {
                c[Vector.LEAD]++;
            }
            if (tokens.kind(i) == TokenKind.NUMBER) {
                c[Vector.NAMES] += count;
                c[Vector.NUMBERS] += count;
            } else if (Character.isUpperCase(tokens.source().codePointAt(tokens.start(i)))) {
                c[Vector.NAMES] += count;
                if (places.contains(word)) {
                    c[Vector.PLACES] += count;
                }
            }
        }
    }

    private static Set<String> places(Account account) {
        Tokens tokens = account.body().tokens();
        Set<String> out = new HashSet<>();
        for (Name name : account.body().names()) {
            if (name.kind() == Name.Kind.PLACE) {
                for (int i = tokens.firstAt(name.span().start());
                        i < tokens.endAt(name.span().end());
                        i++) {
                    out.add(stem(tokens.folded(i)));
                }
            }
        }
        return out;
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

    /** The language of an account without region; {@code en} when unknown. */
    static String language(Account account) {
        return account.article().language().map(Terms::primary).orElse("en");
    }

    private static String primary(String tag) {
        int dash = tag.indexOf('-');
        return dash < 0 ? tag : tag.substring(0, dash);
    }
}
