package org.stemma.attribution;

import java.util.List;
import org.stemma.text.FeatureRows;
import org.stemma.text.WordClass;

/** What a labeller of cues sees at each unit of a sentence: words, parts of speech, marks, and what the rules say. */
final class CueFeatures {
    private static final int NOUN = WordClass.NOUN.ordinal();
    private static final int NOUNS = WordClass.NOUNS.ordinal();
    private static final int NAME = WordClass.NAME.ordinal();
    private static final int PRONOUN = WordClass.PRONOUN.ordinal();

    private CueFeatures() {}

    /** Writes the features of the sentence that the units hold. */
    static void write(Units u, List<Draft> rules, List<Cue> cues, FeatureRows rows) {
        rows.clear();
        int n = u.size();
        int[] rule = rules(u, rules, cues);
        boolean quotes = false;
        for (int i = 0; i < n; i++) {
            quotes |= u.isQuotation(i);
        }
        int lastQuote = -9;
        int noun = 0;
        for (int i = 0; i < n; i++) {
            local(u, i, rule, rows);
            int nextQuote = 9;
            for (int k = i + 1; k < Math.min(n, i + 7); k++) {
                if (u.isQuotation(k)) {
                    nextQuote = k - i;
                    break;
                }
            }
            int before = Math.min(6, i - lastQuote);
            rows.add(40, before, u.tag(i));
            rows.add(41, nextQuote, u.tag(i));
            rows.add(42, before * 16 + nextQuote, u.lexicon(i));
            rows.add(43, quotes ? 1 : 0, u.word(i));
            rows.add(44, noun, u.word(i));
            rows.add(45, Math.min(i, 5), u.lexicon(i));
            rows.add(46, Math.min(n - i, 5), u.lexicon(i));
            rows.next();
            if (u.isQuotation(i)) {
                lastQuote = i;
            }
            int t = u.tag(i);
            if (t == NOUN || t == NOUNS || t == NAME || t == PRONOUN) {
                noun = t == NAME ? 7 : u.word(i);
            }
        }
    }

    private static int[] rules(Units u, List<Draft> rules, List<Cue> cues) {
        int[] rule = new int[u.size()];
        for (Cue c : cues) {
            u.mark(c.words(), 1 + c.mood().ordinal() * 2, rule);
        }
        for (Draft d : rules) {
            d.cue().ifPresent(c -> u.mark(c.words(), 21 + c.mood().ordinal() * 2, rule));
        }
        return rule;
    }

    private static void local(Units u, int i, int[] rule, FeatureRows rows) {
        int w = u.word(i);
        int p = u.word(i - 1);
        int x = u.word(i + 1);
        int t = u.tag(i);
        int tp = u.tag(i - 1);
        int tn = u.tag(i + 1);
        rows.add(1, w);
        rows.add(2, p);
        rows.add(3, x);
        rows.add(4, u.word(i - 2));
        rows.add(5, u.word(i + 2));
        rows.add(6, p, w);
        rows.add(7, w, x);
        rows.add(8, t);
        rows.add(9, tp, t);
        rows.add(10, t, tn);
        rows.add(11, tp * 32 + t, tn);
        rows.add(12, w, t);
        rows.add(13, w, tn);
        rows.add(14, w, tp);
        rows.add(15, u.ending(i), t);
        rows.add(16, u.lexicon(i));
        rows.add(17, u.lexicon(i), t);
        rows.add(18, u.lexicon(i - 1), t);
        rows.add(19, u.lexicon(i + 1), t);
        rows.add(20, rule[i]);
        rows.add(21, rule[i], w);
        rows.add(22, rule[i], tn);
        rows.add(23, (u.isNamed(i) ? 1 : 0) + (u.isNamed(i - 1) ? 2 : 0) + (u.isUpper(i) ? 4 : 0), t);
        rows.add(24, u.tag(i - 2) * 32 + tp, t);
        rows.add(25, t * 32 + tn, u.tag(i + 2));
        rows.add(26, w, tn * 32 + u.tag(i + 2));
        rows.add(27, w, tp * 32 + u.tag(i - 2));
        rows.add(28, i > 0 ? rule[i - 1] : -1, t);
        rows.add(29, i + 1 < u.size() ? rule[i + 1] : -1, t);
        rows.add(30, u.word(i + 3), t);
        rows.add(31, u.word(i - 3), t);
        rows.add(32, x, u.word(i + 2));
        rows.add(33, p, u.word(i - 2));
    }
}
