package org.stemma.ingest.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A piece of a text that may hold a date: a run of digits, a run of letters, or one other character.
 *
 * @param text in lower case
 * @param kind {@code '0'} digits, {@code 'a'} letters, {@code '.'} another character
 * @param start where it stands
 */
record DateToken(String text, char kind, int start) {
    static final int FIRST_YEAR = 1600;
    static final int LAST_YEAR = 2199;

    boolean is(String s) {
        return text.equals(s);
    }

    boolean isNumber(int digits) {
        return kind == '0' && text.length() <= digits;
    }

    boolean isYear() {
        return kind == '0' && text.length() == 4 && number() >= FIRST_YEAR && number() <= LAST_YEAR;
    }

    int number() {
        return Integer.parseInt(text);
    }

    int end() {
        return start + text.length();
    }

    static List<DateToken> of(String s) {
        List<DateToken> out = new ArrayList<>();
        int i = 0;
        while (i < s.length()) {
            char kind = kind(s.charAt(i));
            int from = i++;
            while (kind != '.' && i < s.length() && kind(s.charAt(i)) == kind) {
                i++;
            }
            boolean glued = kind == '0' && (i - from == 5 || i - from == 6) && i < s.length() && s.charAt(i) == ':';
            if (glued) {
                // Pages that style the year and the hour apart leave no space between them: "20194:29".
                add(out, s, from, from + 4, kind);
                add(out, s, from + 4, i, kind);
            } else {
                add(out, s, from, i, kind);
            }
        }
        return out;
    }

    private static void add(List<DateToken> out, String s, int from, int to, char kind) {
        out.add(new DateToken(s.substring(from, to).toLowerCase(Locale.ROOT), kind, from));
    }

    private static char kind(char c) {
        if (c >= '0' && c <= '9') {
            return '0';
        }
        // Chinese and Japanese write the units between the numbers: each is a token.
        return Character.isLetter(c) && !Character.isIdeographic(c) ? 'a' : '.';
    }
}
