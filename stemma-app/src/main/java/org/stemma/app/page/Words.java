package org.stemma.app.page;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;

/** Small words of the page's own. */
final class Words {
    private static final List<String> SMALL = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private Words() {}

    /** {@code 1 article}, {@code 5 articles}. */
    static String count(int n, String one) {
        return count(n, one, one + "s");
    }

    /** {@code 1 copy}, {@code 5 copies}. */
    static String count(int n, String one, String many) {
        return n + " " + (n == 1 ? one : many);
    }

    /** {@code three} up to twelve, then {@code 13}. */
    static String spelled(int n) {
        return n >= 0 && n < SMALL.size() ? SMALL.get(n) : Integer.toString(n);
    }

    /** With a capital first letter. */
    static String capital(String s) {
        return s.isEmpty() ? s : s.substring(0, 1).toUpperCase(Locale.ROOT) + s.substring(1);
    }

    /** A share as {@code 84 %}; what is little but not nothing never reads as 0, nor what is not all as 100. */
    static String percent(double share) {
        long p = Math.round(share * 100);
        if (p == 0 && share > 0) {
            p = 1;
        } else if (p >= 100 && share < 1) {
            p = 99;
        }
        return p + "\u00a0%";
    }

    /** At most so many characters (as a reader counts them), with an ellipsis for what was left out. */
    static String shorten(String s, int most) {
        if (s.length() <= most) {
            return s;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(s);
        int end = characters.preceding(most);
        return s.substring(0, Math.max(0, end)).stripTrailing() + "\u2026";
    }
}
