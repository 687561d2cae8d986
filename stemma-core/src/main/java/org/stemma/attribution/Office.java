package org.stemma.attribution;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stemma.text.Name;
import org.stemma.text.NameLexicon;
import org.stemma.text.TokenKind;
import org.stemma.text.Tokens;
import org.stemma.text.WordTable;

/**
 * An office that one person holds at a time, as a phrase names it: {@code Norland's president}, {@code the supreme leader}.
 *
 * @param job the office, in one word for all its names
 * @param kind the word before it where there are several of the sort ({@code supreme} leader); empty when none stands there
 * @param standing what makes it another office: {@code former}, {@code vice}
 * @param realms the first letters of the places and peoples beside it
 * @param indefinite whether the phrase opens with {@code a}
 */
record Office(String job, String kind, Set<String> standing, Set<String> realms, boolean indefinite) {
    private static final WordTable TABLE = WordTable.beside(Office.class, "offices.tsv");
    private static final Set<String> SOLE = TABLE.words("sole");
    private static final Set<String> SORTED = TABLE.words("sorted");
    private static final Set<String> STANDING = TABLE.words("standing");
    private static final Set<String> SOMEWHERE = TABLE.words("somewhere");
    private static final Set<String> AMERICAN = TABLE.words("american");

    /** Norland and Norlander are of one place. */
    private static final int STEM = 4;

    Office {
        standing = Set.copyOf(standing);
        realms = Set.copyOf(realms);
    }

    /** Somebody and the office a text gives them. */
    record Held(Cast.Member holder, Office office) {}

    /** The office that a phrase in these words names. */
    static Optional<Office> of(String phrase) {
        Tokens t = Tokens.of(phrase);
        return of(t, 0, t.size() - 1);
    }

    /** The office that a phrase names: the last word for one before a preposition. */
    static Optional<Office> of(Tokens t, int first, int last) {
        int head = -1;
        for (int i = first; i <= last && !(head >= 0 && isPreposition(t, i)); i++) {
            if (SOLE.contains(t.folded(i)) || SORTED.contains(t.folded(i))) {
                head = i;
            }
        }
        boolean minister = head > first && t.is(head, "minister");
        if (head < 0 || t.is(head, "minister") && !(minister && t.is(head - 1, "prime"))) {
            return Optional.empty();
        }
        if (head < last && !isPreposition(t, head + 1) && !t.is(head + 1, ",") && !titled(t, head + 1)) {
            return Optional.empty(); // "the president's office"
        }
        Set<String> standing = new HashSet<>();
        Set<String> realms = new HashSet<>();
        for (int i = first; i < head; i++) {
            if (STANDING.contains(t.folded(i))) {
                standing.add(t.folded(i));
            } else if (isRealm(t, i, last)) {
                realms.add(stem(t.folded(i)));
            }
        }
        for (int i = head + 1; i <= last && t.is(head + 1, "of"); i++) {
            if (isCapital(t, i) && !SOMEWHERE.contains(t.folded(i))) {
                realms.add(stem(t.folded(i)));
            }
        }
        return Optional.of(new Office(job(t.folded(head)), kind(t, first, head), standing, realms, t.is(first, "a")));
    }

    private static boolean titled(Tokens t, int i) {
        return NameLexicon.SHIPPED.isTitle(t.folded(i));
    }

    private static String job(String word) {
        return word.equals("minister") || word.equals("premier") ? "premier" : word;
    }

    private static String kind(Tokens t, int first, int head) {
        boolean sorted = head > first && SORTED.contains(t.folded(head)) && t.kind(head - 1) == TokenKind.WORD;
        String before = sorted ? t.folded(head - 1) : "";
        boolean none = before.isEmpty()
                || before.equals("'s")
                || before.equals("the")
                || before.equals("prime")
                || NameLexicon.SHIPPED.isPeople(before)
                || NameLexicon.SHIPPED.isPlace(before);
        return none ? "" : before;
    }

    private static boolean isRealm(Tokens t, int i, int last) {
        String w = t.folded(i);
        boolean place = NameLexicon.SHIPPED.isPlace(w) || NameLexicon.SHIPPED.isPeople(w) || AMERICAN.contains(w);
        return isCapital(t, i) && !SOMEWHERE.contains(w) && (place || i < last && t.is(i + 1, "'s"));
    }

    private static String stem(String word) {
        return AMERICAN.contains(word) ? "us" : word.substring(0, Math.min(STEM, word.length()));
    }

    private static boolean isPreposition(Tokens t, int i) {
        return (Grammar.SHIPPED.of(t.folded(i)) & Grammar.PREP) != 0;
    }

    private static boolean isCapital(Tokens t, int i) {
        return t.kind(i) == TokenKind.WORD && Character.isUpperCase(t.source().codePointAt(t.start(i)));
    }

    /** Whether one who has this office can be meant by that phrase. */
    boolean answers(Office call) {
        boolean same = job.equals(call.job) && standing.equals(call.standing);
        boolean sort = call.kind.isEmpty() || kind.equals(call.kind);
        boolean apart =
                !realms.isEmpty() && !call.realms.isEmpty() && realms.stream().noneMatch(call.realms::contains);
        // "a mayor said" is any mayor; a text that says "a president" means its own.
        boolean meant = !call.indefinite || SOLE.contains(call.job);
        return same && sort && !apart && meant;
    }

    /** The name of the one person who answers the call; empty when nobody or several do. */
    static Optional<Cast.Member> holder(Office call, List<Held> held) {
        Optional<Cast.Member> found = Optional.empty();
        for (Held h : held) {
            if (!h.holder().isPerson()
                    || h.holder().kind() == Name.Kind.PLACE
                    || !h.office().answers(call)) {
                continue;
            }
            if (found.isPresent() && found.get() != h.holder()) {
                return Optional.empty();
            }
            found = Optional.of(h.holder());
        }
        return found;
    }
}
