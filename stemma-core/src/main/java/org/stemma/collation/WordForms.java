package org.stemma.collation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.stemma.text.Lexicon;

/** The hand-made word lists of this room, read once from its resources. */
final class WordForms {
    /** A printing of a word: its tokens, folded and without inner stops, and the key it stands for. */
    record Variant(List<String> tokens, String key) {}

    private static final WordForms INSTANCE = new WordForms();

    private final Set<String> function = Set.copyOf(list("function-words.txt"));
    private final Set<String> prefixes = Set.copyOf(list("prefixes.txt"));
    private final Map<String, List<Variant>> variants = readVariants();

    private WordForms() {}

    static WordForms get() {
        return INSTANCE;
    }

    boolean isFunction(String key) {
        return function.contains(key);
    }

    boolean isPrefix(String folded) {
        return prefixes.contains(folded);
    }

    /** The variants that start with this token, the longest first. */
    List<Variant> startingWith(String token) {
        return variants.getOrDefault(token, List.of());
    }

    private static Map<String, List<Variant>> readVariants() {
        Map<String, List<Variant>> out = new HashMap<>();
        for (String line : Lexicon.lines(WordForms.class, "variants.tsv")) {
            int tab = line.indexOf('\t');
            String key = line.substring(0, tab);
            for (String printing : split(line.substring(tab + 1), '|')) {
                List<String> tokens = split(printing, ' ');
                out.computeIfAbsent(tokens.get(0), t -> new ArrayList<>()).add(new Variant(tokens, key));
            }
        }
        out.values()
                .forEach(v ->
                        v.sort(Comparator.comparingInt((Variant x) -> x.tokens().size())
                                .reversed()));
        return out;
    }

    private static Set<String> list(String name) {
        Set<String> out = new TreeSet<>();
        for (String line : Lexicon.lines(WordForms.class, name)) {
            out.addAll(split(line, ' '));
        }
        return out;
    }

    private static List<String> split(String line, char at) {
        List<String> out = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= line.length(); i++) {
            if (i == line.length() || line.charAt(i) == at) {
                if (i > start) {
                    out.add(line.substring(start, i));
                }
                start = i + 1;
            }
        }
        return out;
    }
}
