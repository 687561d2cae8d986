package org.stemma.collation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.text.Lexicon;
import org.stemma.text.WordTable;

/** The hand-made word lists of this room, read once from its resources. */
final class WordForms {
    /** A printing of a word: its tokens, folded and without inner stops, and the key it stands for. */
    record Variant(List<String> tokens, String key) {}

    private static final WordForms INSTANCE = new WordForms();

    private final Set<String> function = Lexicon.words(WordForms.class, "function-words.txt");
    private final Set<String> prefixes = Lexicon.words(WordForms.class, "prefixes.txt");
    private final Map<String, List<Variant>> variants = readVariants();
    private final Map<String, String> roots = readRoots();

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

    /** What all forms of a word of grammar share: {@code be} for {@code were}; the word itself where it has no others. */
    String root(String key) {
        return roots.getOrDefault(key, key);
    }

    /** The variants that start with this token, the longest first. */
    List<Variant> startingWith(String token) {
        return variants.getOrDefault(token, List.of());
    }

    private static Map<String, String> readRoots() {
        Map<String, String> out = new HashMap<>();
        for (List<String> row : Lexicon.rows(WordForms.class, "roots.tsv")) {
            for (String form : WordTable.cut(row.get(1), ' ')) {
                out.put(form, row.get(0));
            }
        }
        return out;
    }

    private static Map<String, List<Variant>> readVariants() {
        Map<String, List<Variant>> out = new HashMap<>();
        for (String line : Lexicon.lines(WordForms.class, "variants.tsv")) {
            int tab = line.indexOf('\t');
            String key = line.substring(0, tab);
            for (String printing : WordTable.cut(line.substring(tab + 1), '|')) {
                List<String> tokens = WordTable.cut(printing, ' ');
                out.computeIfAbsent(tokens.get(0), t -> new ArrayList<>()).add(new Variant(tokens, key));
            }
        }
        out.values()
                .forEach(v ->
                        v.sort(Comparator.comparingInt((Variant x) -> x.tokens().size())
                                .reversed()));
        return out;
    }
}
