package org.stemma.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stemma.text.WordTable;

/** Word classes of English as far as a shallow reading needs them: a set of bits per folded word. */
final class Grammar {
    static final int DET = 1;
    static final int POSS = 1 << 1;
    static final int SUBJ = 1 << 2;
    static final int OBJ = 1 << 3;
    static final int THAT = 1 << 4;
    static final int WH = 1 << 5;
    static final int AUX = 1 << 6;
    static final int NEG = 1 << 7;
    static final int CC = 1 << 8;
    static final int SUB = 1 << 9;
    static final int PREP = 1 << 10;
    static final int NPREP = 1 << 11;
    static final int DAY = 1 << 12;
    static final int MONTH = 1 << 13;
    static final int TIME = 1 << 14;
    static final int ADV = 1 << 15;
    static final int VERB = 1 << 16;
    static final int ROLE = 1 << 17;
    static final int GROUP = 1 << 18;

    private static final Map<String, Integer> BITS = Map.ofEntries(
            Map.entry("det", DET),
            Map.entry("poss", POSS),
            Map.entry("subj", SUBJ),
            Map.entry("obj", OBJ),
            Map.entry("that", THAT),
            Map.entry("wh", WH),
            Map.entry("aux", AUX),
            Map.entry("neg", NEG),
            Map.entry("cc", CC),
            Map.entry("sub", SUB),
            Map.entry("prep", PREP),
            Map.entry("nprep", NPREP),
            Map.entry("day", DAY),
            Map.entry("month", MONTH),
            Map.entry("time", TIME),
            Map.entry("adv", ADV),
            Map.entry("verb", VERB),
            Map.entry("role", ROLE),
            Map.entry("group", GROUP));

    static final Grammar SHIPPED = new Grammar();

    private final Map<String, Integer> words = new HashMap<>();

    private Grammar() {
        for (List<String> row : WordTable.beside(Grammar.class, "grammar.tsv").rows()) {
            int bit = BITS.getOrDefault(row.get(0), 0);
            for (String w : WordTable.cut(row.get(1), ' ')) {
                words.merge(w, bit, (a, b) -> a | b);
            }
        }
    }

    int of(String folded) {
        return words.getOrDefault(folded, 0);
    }
}
