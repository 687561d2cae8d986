package org.stemma.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.collation.Word;
import org.stemma.collation.Words;
import org.stemma.text.Lexicon;
import org.stemma.text.WordTable;

/** The hand-made lists that tell names of people, their titles and the bodies they belong to apart. */
final class WordLists {
    private static final WordLists INSTANCE = new WordLists();

    private final Set<String> titles = flat("name-titles.txt");
    private final Set<String> organizations = flat("organizations.txt");
    private final Set<String> voices = flat("voices.txt");
    private final Map<String, Set<Integer>> nicknames = grouped("nicknames.txt");
    private final Map<String, String> bodies = readBodies();
    private final List<Set<String>> denials = readDenials();
    private final Set<String> hedges = flat("hedges.txt");
    private final Set<String> light = lightStems();
    private final Map<String, List<String>> synonyms = readSynonyms();

    private WordLists() {}

    static WordLists get() {
        return INSTANCE;
    }

    boolean isTitle(String folded) {
        return titles.contains(folded);
    }

    boolean isOrganization(String folded) {
        return organizations.contains(folded);
    }

    /** True for the words for whoever speaks in another's name. */
    boolean isVoice(String folded) {
        return voices.contains(folded);
    }

    /** True for whoever has no words but another's. */
    boolean isSpokesman(String folded) {
        return folded.startsWith("spokes");
    }

    /** True when one person may go by both first names. */
    boolean isNickname(String a, String b) {
        Set<Integer> lines = nicknames.getOrDefault(a, Set.of());
        return nicknames.getOrDefault(b, Set.of()).stream().anyMatch(lines::contains);
    }

    /** The first of all the names of the body that has this folded name; the name itself when it is not on the list. */
    String body(String folded) {
        return bodies.getOrDefault(folded, folded);
    }

    /** True for a body with several names. */
    boolean isBody(String folded) {
        return bodies.containsKey(folded);
    }

    /** All names of the body that has this first name. */
    Set<String> namesOf(String first) {
        Set<String> out = new HashSet<>();
        bodies.forEach((name, body) -> {
            if (body.equals(first)) {
                out.add(name);
            }
        });
        return out;
    }

    private static Map<String, String> readBodies() {
        Map<String, String> out = new HashMap<>();
        for (String line : Lexicon.lines(WordLists.class, "bodies.tsv")) {
            List<String> names = WordTable.cut(line, '|');
            names.forEach(n -> out.put(n, names.get(0)));
        }
        return out;
    }

    /** True for the words by which a number is a guess or a bound. */
    boolean isHedge(String folded) {
        return hedges.contains(folded);
    }

    /** True for the words that deny without saying so. */
    boolean deniesSilently(String folded) {
        return denials.get(0).contains(folded);
    }

    /** True for the words before which "no" and "not" deny nothing: "no fewer than". */
    boolean takesNoDenial(String folded) {
        return denials.get(1).contains(folded);
    }

    /** Stems of the words that may stand for the word with this stem. */
    List<String> synonyms(String stem) {
        return synonyms.getOrDefault(stem, List.of());
    }

    /** True for the stem of a word that says little whoever uses it. */
    boolean isLight(String stem) {
        return light.contains(stem);
    }

    private static List<Set<String>> readDenials() {
        Set<String> silent = new HashSet<>();
        Set<String> idioms = new HashSet<>();
        for (List<String> line : lines("denials.txt")) {
            boolean idiom = line.get(0).equals(":");
            (idiom ? idioms : silent).addAll(line);
        }
        return List.of(silent, idioms);
    }

    private static Set<String> lightStems() {
        Set<String> out = new HashSet<>();
        for (String word : flat("light-words.txt")) {
            Words.of(word).forEach(w -> out.add(w.stem()));
        }
        return out;
    }

    private static Map<String, List<String>> readSynonyms() {
        Map<String, List<String>> out = new HashMap<>();
        for (List<String> line : lines("synonyms.txt")) {
            List<String> stems = new ArrayList<>();
            for (String word : line) {
                for (Word w : Words.of(word)) {
                    stems.add(w.stem());
                }
            }
            for (String stem : stems) {
                out.computeIfAbsent(stem, s -> new ArrayList<>()).addAll(stems);
            }
        }
        return out;
    }

    private static Set<String> flat(String name) {
        return Lexicon.words(WordLists.class, name);
    }

    private static Map<String, Set<Integer>> grouped(String name) {
        Map<String, Set<Integer>> out = new HashMap<>();
        List<List<String>> lines = lines(name);
        for (int i = 0; i < lines.size(); i++) {
            for (String word : lines.get(i)) {
                out.computeIfAbsent(word, w -> new HashSet<>()).add(i);
            }
        }
        return out;
    }

    private static List<List<String>> lines(String name) {
        return Lexicon.lines(WordLists.class, name).stream()
                .map(line -> WordTable.cut(line, ' '))
                .toList();
    }
}
