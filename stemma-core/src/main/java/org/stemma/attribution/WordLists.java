package org.stemma.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import org.stemma.text.Lexicon;

/** The hand-made lists that tell names of people, their titles and the bodies they belong to apart. */
final class WordLists {
    private static final WordLists INSTANCE = new WordLists();

    private final Set<String> titles = flat("name-titles.txt");
    private final Set<String> organizations = flat("organizations.txt");
    private final Map<String, Set<Integer>> nicknames = grouped("nicknames.txt");

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

    /** True when one person may go by both first names. */
    boolean isNickname(String a, String b) {
        Set<Integer> lines = nicknames.getOrDefault(a, Set.of());
        return nicknames.getOrDefault(b, Set.of()).stream().anyMatch(lines::contains);
    }

    private static Set<String> flat(String name) {
        Set<String> out = new HashSet<>();
        lines(name).forEach(out::addAll);
        return out;
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
        List<List<String>> out = new ArrayList<>();
        for (String line : Lexicon.lines(WordLists.class, name)) {
            List<String> words = new ArrayList<>();
            for (StringTokenizer t = new StringTokenizer(line); t.hasMoreTokens(); ) {
                words.add(t.nextToken());
            }
            out.add(words);
        }
        return out;
    }
}
