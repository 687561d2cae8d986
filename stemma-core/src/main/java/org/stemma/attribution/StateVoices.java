package org.stemma.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stemma.text.Folding;
import org.stemma.text.Span;
import org.stemma.text.TokenKind;
import org.stemma.text.Tokens;
import org.stemma.text.WordTable;

/**
 * Tells which state a speaker speaks for: the state itself ({@code Norland}), what it speaks through ({@code Norland's state
 * television}) and its organs ({@code the Norlandic space agency}).
 *
 * <p>Machine note: by the names of states in {@code bodies.tsv} and {@code states.tsv}, and by the words of a name.
 */
final class StateVoices {
    /** What of a state speaks. */
    enum Part {
        /** The state by its name, its seat, its government. */
        STATE,
        /** A paper, agency or station of the state, and who reads out there. */
        MEDIUM,
        /** A ministry, an army, an agency. */
        ORGAN
    }

    /**
     * A part of a state.
     *
     * @param state its first name, folded; empty when the words do not say whose
     */
    record Voice(String state, Part part) {}

    private static final WordTable ROLES = WordTable.beside(StateVoices.class, "roles.tsv");
    private static final Set<String> ORGANS = ROLES.words("state");
    private static final Set<String> WHOLE = ROLES.words("whole");
    private static final Set<String> OWNED = ROLES.words("owned");
    private static final Set<String> AIRED = ROLES.words("aired");
    private static final Map<String, String> STATES = names(1);
    private static final Map<String, String> HOUSES = names(2);
    // Words of the longest name of a state or a house.
    private static final int LONGEST = 6;
    // Characters between a name and the state it is of: "the Harbour Agency (HA) of the Republic of Norland".
    private static final int BESIDE = 60;

    private StateVoices() {}

    /** The states by the names in a column of the table; by their own, too, in the column of their people. */
    private static Map<String, String> names(int column) {
        Map<String, String> out = new HashMap<>();
        for (List<String> row :
                WordTable.beside(StateVoices.class, "states.tsv").rows()) {
            String state = row.get(0);
            List<String> names = new ArrayList<>(column < row.size() ? WordTable.cut(row.get(column), '|') : List.of());
            if (column == 1) {
                names.add(state);
                names.addAll(WordLists.get().namesOf(state));
            }
            names.forEach(n -> out.put(String.join(" ", words(n)), state));
        }
        return Map.copyOf(out);
    }

    /** What part of which state goes by this name; empty when it is none, or nobody's. */
    static Optional<Voice> of(String name) {
        List<String> words = words(name);
        Optional<String> house = first(words, HOUSES).map(HOUSES::get);
        if (house.isPresent()) {
            return Optional.of(new Voice(house.get(), Part.MEDIUM));
        }
        Optional<String> named = first(words, STATES);
        String state = named.map(STATES::get).orElse("");
        if (isAired(words)) {
            return Optional.of(new Voice(state, Part.MEDIUM));
        }
        if (named.isEmpty()) {
            return Optional.empty();
        }
        List<String> rest = new ArrayList<>(words);
        rest.removeAll(WordTable.cut(named.get(), ' '));
        if (WHOLE.containsAll(rest)) {
            return Optional.of(new Voice(state, Part.STATE));
        }
        return isOrgan(words) ? Optional.of(new Voice(state, Part.ORGAN)) : Optional.empty();
    }

    /** The state whose newsreader somebody is by their role. */
    static Optional<Voice> ofReader(String role) {
        return Roles.isReader(role)
                ? first(words(role), STATES).map(n -> new Voice(STATES.getOrDefault(n, ""), Part.MEDIUM))
                : Optional.empty();
    }

    /** The state whose organ a name is by the words beside it: {@code Norland's Harbour Agency}, {@code ... of Norland}. */
    static Optional<Voice> beside(String name, Span at, String body) {
        if (!isOrgan(words(name))) {
            return Optional.empty();
        }
        String behind = body.substring(at.end(), Math.min(body.length(), at.end() + BESIDE));
        Tokens t = Tokens.of(behind);
        int i = 0;
        if (t.size() > 0 && t.is(0, "(")) {
            while (i < t.size() && !t.is(i, ")")) {
                i++;
            }
            i++;
        }
        if (i >= t.size() || !t.is(i, "of")) {
            return Optional.empty();
        }
        i = i + 1 < t.size() && t.is(i + 1, "the") ? i + 2 : i + 1;
        List<String> words = words(i < t.size() ? behind.substring(t.start(i)) : "");
        return opening(words, 0, STATES).map(n -> new Voice(STATES.getOrDefault(n, ""), Part.ORGAN));
    }

    /** "State television", "the official news agency": whose it is stands before what it is. */
    private static boolean isAired(List<String> words) {
        boolean owned = false;
        for (String w : words) {
            if (owned && (AIRED.contains(w) || Roles.isReader(w))) {
                return true;
            }
            owned |= OWNED.contains(w);
        }
        return false;
    }

    private static boolean isOrgan(List<String> words) {
        return !words.isEmpty()
                && (ORGANS.contains(words.get(words.size() - 1))
                        || WordLists.get().isOrganization(words.get(words.size() - 1)));
    }

    /** The words of a name, folded, without articles and genitives. */
    private static List<String> words(String name) {
        Tokens t = Tokens.of(name);
        List<String> out = new ArrayList<>();
        for (int i = 0; i < t.size(); i++) {
            boolean genitive = t.is(i, "'s") || t.is(i, "the") || t.is(i, "a") || t.is(i, "an");
            if (t.kind(i) != TokenKind.MARK && !genitive) {
                out.add(Folding.fold(t.text(i)));
            }
        }
        return out;
    }

    private static Optional<String> first(List<String> words, Map<String, String> table) {
        for (int i = 0; i < words.size(); i++) {
            Optional<String> found = opening(words, i, table);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The longest phrase of the table that starts at this word. */
    private static Optional<String> opening(List<String> words, int from, Map<String, String> table) {
        for (int to = Math.min(words.size(), from + LONGEST); to > from; to--) {
            String phrase = String.join(" ", words.subList(from, to));
            if (table.containsKey(phrase)) {
                return Optional.of(phrase);
            }
        }
        return Optional.empty();
    }
}
