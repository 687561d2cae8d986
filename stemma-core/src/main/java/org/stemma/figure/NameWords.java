package org.stemma.figure;

import java.util.ArrayList;
import java.util.List;
import org.stemma.text.Folding;

/** How names are written: their words, how they sound, and whether two of them are spellings of one. */
final class NameWords {
    private static final int TELLING = 4;
    private static final int LONG = 5;
    private static final int VERY_LONG = 6;

    private NameWords() {}

    /** The folded words of a printed name: letters only, without a genitive. */
    static List<String> of(String printed) {
        List<String> out = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String s = withoutGenitive(Folding.fold(printed));
        for (int i = 0; i <= s.length(); i++) {
            char c = i < s.length() ? s.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            } else if (c != '\'' && !word.isEmpty()) {
                out.add(word.toString());
                word.setLength(0);
            }
        }
        return out;
    }

    /** The same in one string with its marks, for names like {@code al-qaeda}. */
    static String joined(String printed) {
        return withoutGenitive(Folding.fold(printed));
    }

    /** Where the last so many words of a printed name start. */
    static int tail(String printed, int words) {
        int found = 0;
        for (int i = printed.length() - 1; i >= 0; i--) {
            boolean starts = isLetter(printed, i) && (i == 0 || !isLetter(printed, i - 1));
            if (starts && ++found == words) {
                return i;
            }
        }
        return 0;
    }

    private static boolean isLetter(String s, int i) {
        char c = s.charAt(i);
        return Character.isLetterOrDigit(c)
                || c == '\''
                || c == '\u2019'
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static String withoutGenitive(String s) {
        return s.endsWith("'s") ? s.substring(0, s.length() - 2) : s;
    }

    /** What stays of the words when vowels, {@code h}, {@code w}, doubled letters and twins of one sound are left out. */
    static String sound(List<String> words) {
        StringBuilder out = new StringBuilder();
        for (String w : words) {
            char before = 0;
            for (int i = 0; i < w.length(); i++) {
                char c = sound(w.charAt(i));
                if (c != 0 && c != before) {
                    out.append(c);
                }
                before = c == 0 ? before : c;
            }
            out.append('|');
        }
        return out.toString();
    }

    private static char sound(char c) {
        return switch (c) {
            case 'a', 'e', 'i', 'o', 'u', 'y', 'h', 'w' -> 0;
            case 'q', 'c' -> 'k';
            case 'z' -> 's';
            default -> c;
        };
    }

    /** The words in one house's style: what British and American spelling part is no other name. */
    static String house(List<String> words) {
        StringBuilder out = new StringBuilder();
        for (String w : words) {
            String s = w.replace('z', 's').replace("our", "or").replace("ence", "ense");
            s = s.endsWith("tre") ? s.substring(0, s.length() - 2) + "er" : s;
            out.append(s.replace("ll", "l")).append(' ');
        }
        return out.toString();
    }

    /** True when one word is the same and the others are nearly: two spellings of one name. */
    static boolean isVariant(List<String> a, List<String> b) {
        if (a.size() != b.size()) {
            return false;
        }
        boolean shared = false;
        for (int i = 0; i < a.size(); i++) {
            String x = a.get(i);
            String y = b.get(i);
            if (x.equals(y)) {
                shared |= x.length() >= TELLING;
            } else if (!isNear(x, y)) {
                return false;
            }
        }
        return shared;
    }

    private static boolean isNear(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        // "Mazar-i-Sharif", "Mazar-e-Sharif": a single vowel between two words.
        if (shorter == 1) {
            return a.length() == 1 && b.length() == 1;
        }
        int allowed = shorter >= VERY_LONG ? 2 : shorter >= LONG ? 1 : 0;
        return allowed > 0 && a.charAt(0) == b.charAt(0) && distance(a, b) <= allowed;
    }

    /** How many letters are put in, left out or changed. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
