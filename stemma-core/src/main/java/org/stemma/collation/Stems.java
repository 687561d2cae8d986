package org.stemma.collation;

/**
 * Cuts the endings off words, so that {@code negotiate}, {@code negotiating} and {@code negotiations} share a stem.
 *
 * <p>Machine note: two rounds, inflection then derivation, one ending each. A derivational ending goes only from five
 * letters on, so that {@code station} and {@code state} stay apart; that is coarser than Porter's, and enough for words
 * that stand in statements of one story.
 */
final class Stems {
    private static final String[] DERIVATION = {
        "ization", "ation", "ator", "ition", "ment", "ness", "able", "ible", "ive", "ize", "ion", "ian", "ism", "ist",
        "ity", "ally", "ial", "ual", "ant", "ent", "ance", "ence", "ense", "ary", "ory", "ous", "al", "an", "at", "ly",
        "er", "or", "ic", "ia", "ar", "a", "i"
    };
    private static final int DERIVED_REST = 5;

    private Stems() {}

    /** The stem of a folded word; words with other signs than letters are their own. */
    static String of(String word) {
        int n = word.length();
        for (int i = 0; i < n; i++) {
            if (!Character.isLetter(word.charAt(i))) {
                return word;
            }
        }
        String s = inflection(word);
        for (String ending : DERIVATION) {
            if (s.length() - ending.length() >= DERIVED_REST && s.endsWith(ending)) {
                s = s.substring(0, s.length() - ending.length());
                break;
            }
        }
        return s;
    }

    private static String inflection(String w) {
        int n = w.length();
        if (n > 4 && w.endsWith("ies")) {
            return w.substring(0, n - 3) + "y";
        }
        if (n > 4 && w.endsWith("ied")) {
            return w.substring(0, n - 3) + "y";
        }
        String s = w;
        if (n > 3 && w.endsWith("s") && !w.endsWith("ss") && !w.endsWith("us") && !w.endsWith("is")) {
            s = w.substring(0, n - 1);
        }
        if (s.length() > 5 && s.endsWith("ing")) {
            return single(s.substring(0, s.length() - 3));
        }
        if (s.length() > 4 && s.endsWith("ed")) {
            return single(s.substring(0, s.length() - 2));
        }
        return s.length() > 3 && s.endsWith("e") ? s.substring(0, s.length() - 1) : s;
    }

    /** {@code stopp} is {@code stop}; {@code agree} loses its last e like any other. */
    private static String single(String s) {
        int n = s.length();
        char last = s.charAt(n - 1);
        if (n > 3 && last == s.charAt(n - 2) && "bdgmnprt".indexOf(last) >= 0) {
            return s.substring(0, n - 1);
        }
        return n > 3 && last == 'e' ? s.substring(0, n - 1) : s;
    }
}
