package org.stemma.attribution;

import java.util.List;
import java.util.Optional;
import org.stemma.text.NameLexicon;

/**
 * Whether two words can be one name from another script, spelled by two hands: {@code Khamenei}, {@code Khamene'i};
 * {@code Muhammad}, {@code Mohamed}; {@code Qaddafi}, {@code Gadhafi}.
 *
 * <p>Machine note: the consonants must be alike, each in its family, and the letters nearly so. A man's name and a
 * woman's are two names ({@code Mario}, {@code Maria}).
 */
final class Spelling {
    private static final int SHORTEST = 4;
    private static final int SYLLABLE = 5;

    private Spelling() {}

    /** Symmetric; true for equal words. */
    static boolean alike(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        int shorter = Math.min(a.length(), b.length());
        if (shorter < SHORTEST || areOfTwoGenders(a, b)) {
            return false;
        }
        String x = skeleton(a);
        return x.length() > 1 && x.equals(skeleton(b)) && distance(a, b) <= Math.max(2, shorter / 3);
    }

    /** Whether two short words can be one syllable of a name: {@code Soo} and {@code Su}, {@code Yub} and {@code Yup}. */
    static boolean areOneSyllable(String a, String b) {
        return Math.max(a.length(), b.length()) <= SYLLABLE && syllable(a).equals(syllable(b));
    }

    private static String syllable(String word) {
        String vowels =
                word.replace("oo", "u").replace("ou", "u").replace("ee", "i").replace("eo", "o");
        int last = vowels.length() - 1;
        return switch (vowels.charAt(last)) {
            case 'b' -> vowels.substring(0, last) + 'p';
            case 'g' -> vowels.substring(0, last) + 'k';
            case 'd' -> vowels.substring(0, last) + 't';
            default -> vowels;
        };
    }

    private static boolean areOfTwoGenders(String a, String b) {
        Optional<NameLexicon.Gender> x = NameLexicon.SHIPPED.gender(List.of(a));
        Optional<NameLexicon.Gender> y = NameLexicon.SHIPPED.gender(List.of(b));
        return x.isPresent() && y.isPresent() && !x.equals(y);
    }

    /** The consonants by family, doubles once; a vowel at the head counts as none. */
    static String skeleton(String word) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = family(word.charAt(i), i + 1 < word.length() ? word.charAt(i + 1) : ' ');
            if (c != ' ' && (out.length() == 0 || out.charAt(out.length() - 1) != c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static char family(char c, char next) {
        return switch (c) {
            case 'a', 'e', 'i', 'o', 'u', 'y', 'h', '\'', '-' -> ' ';
            case 'k', 'q', 'g', 'x' -> 'k';
            case 'c' -> next == 'e' || next == 'i' || next == 'h' ? 's' : 'k';
            case 'v', 'w', 'f' -> 'f';
            case 'p' -> next == 'h' ? 'f' : 'p';
            case 'd', 't' -> 't';
            case 's', 'z', 'j' -> 's';
            default -> c;
        };
    }

    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(before[j - 1] + change, Math.min(before[j], row[j - 1]) + 1);
            }
            before = row;
        }
        return before[b.length()];
    }
}
