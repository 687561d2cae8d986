package org.stemma.text;

import java.text.Normalizer;
import java.util.Locale;

/** Folds words so that printings of one word compare equal: case, compatibility forms, accents, apostrophes, dashes. */
public final class Folding {
    private Folding() {}

    /** The word in NFKD without combining marks, lower case (root locale), with straight apostrophes and plain hyphens. */
    public static String fold(String word) {
        if (isPlain(word)) {
            return word;
        }
        String s = Normalizer.isNormalized(word, Normalizer.Form.NFKD)
                ? word
                : Normalizer.normalize(word, Normalizer.Form.NFKD);
        s = s.toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(s.length());
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (Character.getType(c) == Character.NON_SPACING_MARK) {
                continue;
            }
            switch (c) {
                case '\u2018', '\u2019', '\u02bc', '`' -> out.append('\'');
                case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> out.append('-');
                case '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb' -> out.append('"');
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c > 'z' || c == '`' || (c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return true;
    }
}
