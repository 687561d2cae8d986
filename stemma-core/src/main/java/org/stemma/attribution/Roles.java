package org.stemma.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.stemma.text.NameLexicon;
import org.stemma.text.NameLexicon.Gender;
import org.stemma.text.TokenKind;
import org.stemma.text.Tokens;
import org.stemma.text.WordTable;

/** Reads the words that say who somebody is: {@code a spokesman for the Harbour Office}. */
final class Roles {
    private static final WordTable TABLE = WordTable.beside(Roles.class, "roles.tsv");
    private static final Set<String> OFFICERS = TABLE.words("officer");
    private static final Set<String> LEADERS = TABLE.words("leader");
    private static final Set<String> SUFFIXES = TABLE.words("suffix");

    private static final Set<String> JOINED = TABLE.words("joined");
    private static final Set<String> ORGANS = TABLE.words("organ");
    private static final Set<String> HONORIFIC = TABLE.words("honorific");
    private static final Set<String> FEMALE = TABLE.words("female");
    private static final Set<String> MALE = TABLE.words("male");
    private static final Set<String> CROWDS = TABLE.words("crowd");
    private static final Set<String> READERS = TABLE.words("reader");
    private static final Set<String> FIRMS = TABLE.words("firm");
    private static final Set<String> PRINTS = TABLE.words("print");
    private static final Set<String> SOMEBODY = TABLE.words("somebody");

    private Roles() {}

    /** What stands behind a name and a hyphen, and is no part of the name: {@code Norland-based}. */
    static boolean isJoined(String word) {
        return JOINED.contains(word);
    }

    /** Part of a body that speaks for it: {@code Harbour Lines' board}. */
    static boolean isOrgan(String word) {
        return ORGANS.contains(word);
    }

    /** The names in it, without titles: {@code Harbour Office}. */
    static List<String> names(String role) {
        Tokens t = Tokens.of(role);
        List<String> out = new ArrayList<>();
        int first = -1;
        for (int i = 0; i <= t.size(); i++) {
            boolean part = i < t.size() && t.kind(i) == TokenKind.WORD && isName(t, i);
            if (part && first < 0) {
                first = i;
            } else if (!part && first >= 0) {
                out.add(t.span(first, i - 1).of(role));
                first = -1;
            }
        }
        return out;
    }

    private static boolean isName(Tokens t, int i) {
        String w = t.folded(i);
        boolean job = NameLexicon.SHIPPED.isTitle(w) || (Grammar.SHIPPED.of(w) & (Grammar.ROLE | Grammar.DET)) != 0;
        return !job && Character.isUpperCase(t.source().codePointAt(t.start(i)));
    }

    /** What follows a company's name and is left out as often: {@code Ltd}. */
    static boolean isSuffix(String word) {
        return SUFFIXES.contains(word);
    }

    /** The jobs that a phrase names, one word for all the words of each; none that makes somebody another's voice. */
    static Set<String> jobs(String phrase) {
        Set<String> out = new TreeSet<>();
        for (String w : words(phrase)) {
            if (isJob(w) && !HONORIFIC.contains(w) && !WordLists.get().isSpokesman(w)) {
                out.add(Jobs.key(w));
            }
        }
        return out;
    }

    /** The words of the names in a phrase. */
    static Set<String> nameWords(String phrase) {
        Set<String> out = new TreeSet<>();
        names(phrase).forEach(n -> out.addAll(words(n)));
        return out;
    }

    private static boolean isJob(String word) {
        return (Grammar.SHIPPED.of(word) & Grammar.ROLE) != 0 || NameLexicon.SHIPPED.isTitle(word);
    }

    /** The words of a phrase, folded, without genitives. */
    static Set<String> words(String text) {
        Tokens t = Tokens.of(text);
        Set<String> out = new TreeSet<>();
        for (int i = 0; i < t.size(); i++) {
            if (t.kind(i) == TokenKind.WORD && !t.is(i, "'s")) {
                out.add(t.folded(i));
            }
        }
        return out;
    }

    /** Many people by what they are, capitalised where a sentence starts: {@code Officials}. */
    static boolean isCrowd(String word) {
        return CROWDS.contains(word);
    }

    /** What a company's name may go on with: {@code Acme Motors Group}. */
    static boolean isFirm(String word) {
        return FIRMS.contains(word);
    }

    /** What sort of paper or station a name is of, in small letters behind it: {@code the Velm Post newspaper}. */
    static boolean isPrint(String word) {
        return PRINTS.contains(word);
    }

    /** Whether a phrase says that one of several is meant, whom nobody is to know: {@code one former official}. */
    static boolean isIndefinite(String phrase) {
        Tokens t = Tokens.of(phrase);
        return t.size() > 0 && SOMEBODY.contains(t.folded(0));
    }

    /** Whether whoever has it reads out what others wrote: {@code the station's newsreader}. */
    static boolean isReader(String role) {
        return holds(role, READERS::contains);
    }

    /** What a word for somebody says of them: {@code woman}. */
    static Optional<Gender> gender(String word) {
        return FEMALE.contains(word)
                ? Optional.of(Gender.FEMALE)
                : MALE.contains(word) ? Optional.of(Gender.MALE) : Optional.empty();
    }

    /** Whether it makes somebody another's voice: {@code spokesman}, {@code lawyer}. */
    static boolean isVoice(String role) {
        return holds(role, WordLists.get()::isVoice);
    }

    /** Whether whoever has it may speak for the body they belong to: {@code director}. */
    static boolean isOfficer(String role) {
        return isVoice(role) || holds(role, OFFICERS::contains);
    }

    /** Whether whoever has it leads the body and is not hired to speak for it: {@code director}, not {@code press secretary}. */
    static boolean isLeader(String role) {
        return holds(role, LEADERS::contains)
                && !holds(role, w -> WordLists.get().isSpokesman(w) || w.equals("press"));
    }

    private static boolean holds(String role, Predicate<String> word) {
        Tokens t = Tokens.of(role);
        for (int i = 0; i < t.size(); i++) {
            if (word.test(t.folded(i))) {
                return true;
            }
        }
        return false;
    }
}
