package org.stemma.figure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.text.Span;
import org.stemma.text.TokenKind;
import org.stemma.text.Tokens;

/** The words around a quantity, as stems with weights: what tells two sixes of one story apart. */
final class Context {
    private static final Set<String> STOP = Resource.words("stop.txt");
    private static final int NEAR = 8;
    private static final double FAR_WEIGHT = 0.4;

    // What governs a number stands right before it: "fell 12 feet", "offer of 70 dollars".
    private static final int GOVERNS = 4;
    private static final double SAME_GOVERNOR = 0.12;

    private final Map<String, Double> weights;
    private final String governor;
    private final double norm;

    private Context(Map<String, Double> weights, String governor) {
        this.weights = weights;
        this.governor = governor;
        double sum = 0;
        for (Map.Entry<String, Double> e : weights.entrySet()) {
            // Another number in the sentence speaks for likeness when both have it, not against it when they part.
            sum += Character.isDigit(e.getKey().charAt(0)) ? 0 : e.getValue();
        }
        this.norm = sum;
    }

    /** The stems of a sentence's words that tell something. */
    static Set<String> stems(Tokens t, Span sentence) {
        Set<String> out = new HashSet<>();
        int end = t.endAt(sentence.end());
        for (int i = t.firstAt(sentence.start()); i < end; i++) {
            String s = stemAt(t, i);
            if (!s.isEmpty()) {
                out.add(s);
            }
        }
        return out;
    }

    /** The context of a quantity in its sentence, its own number left out. */
    static Context of(Tokens t, Span sentence, Span own, Span number, Idf idf) {
        int end = t.endAt(sentence.end());
        int first = t.firstAt(own.start());
        int last = t.endAt(own.end()) - 1;
        Map<String, Double> out = new HashMap<>();
        for (int i = t.firstAt(sentence.start()); i < end; i++) {
            String s = number.contains(t.start(i)) ? "" : stemAt(t, i);
            if (s.isEmpty()) {
                continue;
            }
            int distance = i < first ? first - i : Math.max(0, i - last);
            double w = idf.of(s) * (distance <= NEAR ? 1 : FAR_WEIGHT);
            out.merge(s, w, Math::max);
        }
        return new Context(out, governor(t, first, t.firstAt(sentence.start())));
    }

    private static String governor(Tokens t, int first, int from) {
        for (int i = first - 1; i >= from && i >= first - GOVERNS; i--) {
            String s = stemAt(t, i);
            if (!s.isEmpty() && t.kind(i) == TokenKind.WORD) {
                return s;
            }
        }
        return "";
    }

    private static String stemAt(Tokens t, int i) {
        if (t.kind(i) == TokenKind.MARK) {
            return "";
        }
        String f = t.folded(i);
        return STOP.contains(f) || (f.length() < 2 && t.kind(i) != TokenKind.NUMBER) ? "" : stem(f);
    }

    /** Cuts the common endings, roughly: enough to meet "signed" and "signatures" of one petition half-way. */
    static String stem(String folded) {
        String s = Nouns.singular(folded);
        for (String ending : List.of("ing", "ed", "ion", "er", "ly", "e")) {
            if (s.length() - ending.length() >= 4 && s.endsWith(ending)) {
                return s.substring(0, s.length() - ending.length());
            }
        }
        return s;
    }

    /** True when a stem is among the words. */
    boolean has(String stem) {
        return weights.containsKey(stem);
    }

    /** How alike two contexts are: 0 nothing shared, 1 the same words; a little more when the same word governs. */
    double likeness(Context other) {
        if (norm == 0 || other.norm == 0) {
            return 0;
        }
        Map<String, Double> small = weights.size() <= other.weights.size() ? weights : other.weights;
        Map<String, Double> large = small == weights ? other.weights : weights;
        double shared = 0;
        for (Map.Entry<String, Double> e : small.entrySet()) {
            Double w = large.get(e.getKey());
            if (w != null) {
                shared += Math.min(w, e.getValue());
            }
        }
        boolean governed = !governor.isEmpty() && governor.equals(other.governor);
        return Math.min(1, shared / Math.sqrt(norm * other.norm)) + (governed ? SAME_GOVERNOR : 0);
    }

    /** How rare each stem is among the sentences of a story. */
    static final class Idf {
        private final Map<String, Integer> sentencesWith = new HashMap<>();
        private int sentences;

        /** Counts a sentence. */
        void add(Set<String> stems) {
            sentences++;
            stems.forEach(s -> sentencesWith.merge(s, 1, Integer::sum));
        }

        double of(String stem) {
            return Math.log(1 + (double) sentences / sentencesWith.getOrDefault(stem, 1));
        }
    }
}
