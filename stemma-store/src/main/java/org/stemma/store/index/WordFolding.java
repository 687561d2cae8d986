package org.stemma.store.index;

import java.util.Map;
import org.stemma.text.Folding;
import org.stemma.text.TokenKind;
import org.stemma.text.Tokens;

/**
 * The form in which words are looked up: one for all that a reader would type for it.
 *
 * <p>On top of {@link Folding}: letters that hold no accent but are typed without their stroke ({@code \u0141\u00f3d\u017a}, {@code lodz}),
 * Arabic letters that two keyboards write apart, abbreviations without their stops ({@code U.S.}), numbers without their
 * separators of thousands.
 */
final class WordFolding {
    /** Hostile texts have words of any length; the index takes 32,766 bytes. */
    private static final int LONGEST = 100;

    private static final Map<Character, String> PLAIN = Map.ofEntries(
            Map.entry('\u00df', "ss"),
            Map.entry('\u00e6', "ae"),
            Map.entry('\u0153', "oe"),
            Map.entry('\u00f8', "o"),
            Map.entry('\u0142', "l"),
            Map.entry('\u0111', "d"),
            Map.entry('\u00f0', "d"),
            Map.entry('\u00fe', "th"),
            Map.entry('\u0127', "h"),
            Map.entry('\u0131', "i"),
            Map.entry('\u0640', ""),
            Map.entry('\u064a', "\u06cc"),
            Map.entry('\u0649', "\u06cc"),
            Map.entry('\u0643', "\u06a9"));

    private WordFolding() {}

    /** Token {@code i} as it is looked up; the empty string for a mark and for a genitive's {@code 's}, which nobody looks up. */
    static String of(Tokens tokens, int i) {
        if (!tokens.isWord(i) || tokens.is(i, "'s")) {
            return "";
        }
        String folded = tokens.folded(i);
        String plain = tokens.kind(i) == TokenKind.NUMBER ? number(folded) : word(folded);
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }

    private static String word(String folded) {
        int i = 0;
        int n = folded.length();
        while (i < n && isKept(folded.charAt(i))) {
            i++;
        }
        if (i == n) {
            return folded;
        }
        StringBuilder out = new StringBuilder(n + 2).append(folded, 0, i);
        for (; i < n; i++) {
            char c = folded.charAt(i);
            if (c != '.') {
                out.append(PLAIN.getOrDefault(c, String.valueOf(c)));
            }
        }
        return out.toString();
    }

    private static boolean isKept(char c) {
        return c <= 'z' ? c != '.' : !PLAIN.containsKey(c);
    }

    /** {@code 1,000} and {@code 1000} are one number; {@code 3,5} and {@code 3.5} stay what they are. */
    private static String number(String folded) {
        if (folded.indexOf(',') < 0) {
            return folded;
        }
        StringBuilder out = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            boolean thousands = folded.charAt(i) == ',' && isGroup(folded, i + 1);
            if (!thousands) {
                out.append(folded.charAt(i));
            }
        }
        return out.toString();
    }

    /** Three digits, and then none. */
    private static boolean isGroup(String s, int from) {
        int i = from;
        while (i < s.length() && Character.isDigit(s.charAt(i))) {
            i++;
        }
        return i - from == 3;
    }
}
