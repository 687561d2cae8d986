package org.stemma.collation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a collation: texts as lists of words, every distinct word numbered once.
 *
 * <p>Machine note: two words that the aligner cannot tell apart have one number, their type; keys, stems and roots are
 * numbered too, so that comparing two types costs a few integer comparisons unless both are long words of weight.
 */
final class Rows {
    private static final float FUNCTION = 0.3f;
    private static final float ROOT = 0.2f;
    private static final float NUMBER = 1.3f;
    private static final float NAME = 1.15f;
    private static final float STEM = 0.7f;
    private static final float NEAR = 0.6f;

    /** What the aligner sees of a word. */
    private record Type(String key, Word.Kind kind, boolean capital) {}

    private final List<List<Word>> words;
    private final int[][] types;
    private final List<Word> examples = new ArrayList<>();
    private final Map<Type, Integer> typeIds = new HashMap<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private int[] keys;
    private int[] roots;

    Rows(List<List<Word>> words) {
        this.words = words;
        this.types = new int[words.size()][];
        int total = 0;
        for (List<Word> row : words) {
            total += row.size();
        }
        keys = new int[total];
        roots = new int[total];
        for (int r = 0; r < types.length; r++) {
            List<Word> row = words.get(r);
            types[r] = new int[row.size()];
            for (int i = 0; i < row.size(); i++) {
                types[r][i] = type(row.get(i));
            }
        }
        keys = java.util.Arrays.copyOf(keys, examples.size());
        roots = java.util.Arrays.copyOf(roots, examples.size());
    }

    int size() {
        return words.size();
    }

    int length(int row) {
        return types[row].length;
    }

    Word word(int row, int index) {
        return words.get(row).get(index);
    }

    /** The number of a word's type, below {@link #typeCount()}. */
    int type(int row, int index) {
        return types[row][index];
    }

    int typeCount() {
        return examples.size();
    }

    /** Equal for types with one key. */
    int key(int type) {
        return keys[type];
    }

    /** Equal for types with one stem, for words of grammar one root: {@code is}, {@code were}. */
    int root(int type) {
        return roots[type];
    }

    boolean isFunction(int type) {
        return examples.get(type).kind() == Word.Kind.FUNCTION;
    }

    /**
     * How well two types answer each other: 0 when they do not, else more for words that say more. Symmetric. Numbers
     * answer equal numbers only.
     */
    float likeness(int a, int b) {
        Word x = examples.get(a);
        Word y = examples.get(b);
        if (keys[a] == keys[b]) {
            return switch (x.kind()) {
                case NUMBER -> y.kind() == Word.Kind.NUMBER ? NUMBER : 0;
                case FUNCTION -> FUNCTION;
                case CONTENT -> y.kind() == Word.Kind.NUMBER ? 0 : x.capital() && y.capital() ? NAME : 1;
            };
        }
        if (x.kind() != y.kind() || x.kind() == Word.Kind.NUMBER) {
            return 0;
        }
        if (roots[a] == roots[b]) {
            return x.kind() == Word.Kind.FUNCTION ? ROOT : STEM;
        }
        return x.kind() == Word.Kind.CONTENT && Likeness.isNear(x, y) ? NEAR : 0;
    }

    private int type(Word w) {
        Type type = new Type(w.key(), w.kind(), w.capital());
        Integer known = typeIds.get(type);
        if (known != null) {
            return known;
        }
        int id = examples.size();
        typeIds.put(type, id);
        examples.add(w);
        keys[id] = id(w.key());
        roots[id] = id(w.kind() == Word.Kind.FUNCTION ? WordForms.get().root(w.key()) : w.stem());
        return id;
    }

    private int id(String name) {
        Integer known = ids.get(name);
        if (known == null) {
            known = ids.size();
            ids.put(name, known);
        }
        return known;
    }
}
