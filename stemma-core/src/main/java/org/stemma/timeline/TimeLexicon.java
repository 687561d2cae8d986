package org.stemma.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Folding;

/** The words of time of one language, by their first word. */
final class TimeLexicon {
    /**
     * One entry.
     *
     * @param kind its class
     * @param value what it means
     * @param number the value as a number; 0 when it is none
     * @param words folded, one a token
     * @param capital which of the words need a capital (1) or must not have one (-1)
     * @param stop true when the last word may carry a full stop
     */
    record Phrase(Kind kind, String value, int number, List<String> words, int[] capital, boolean stop) {}

    /** All that can start with one word. */
    static final class Bucket {
        /** The number of the word among those that rules name themselves; -1 when none does. */
        int literal = -1;

        // By ordinal: asked for several times a token, and more classes than a long has bits.
        private final List<List<Phrase>> phrases =
                new ArrayList<>(Collections.nCopies(Kind.values().length, List.of()));
        private Kind[] present = {};

        /** The entries of a class, the longest first. */
        List<Phrase> of(Kind kind) {
            return phrases.get(kind.ordinal());
        }

        /** True when an entry of this class starts here. */
        boolean has(Kind kind) {
            return !of(kind).isEmpty();
        }

        /** The classes that have an entry here, in their order; not to be changed. */
        Kind[] present() {
            return present;
        }

        private void add(Phrase phrase) {
            List<Phrase> all = new ArrayList<>(of(phrase.kind()));
            all.add(phrase);
            all.sort(Comparator.comparingInt((Phrase x) -> -x.words().size()));
            phrases.set(phrase.kind().ordinal(), List.copyOf(all));
            present = Arrays.stream(Kind.values()).filter(this::has).toArray(Kind[]::new);
        }

        /** The only or first one-word entry of a class. */
        @Nullable
        Phrase word(Kind kind) {
            for (Phrase p : of(kind)) {
                if (p.words().size() == 1) {
                    return p;
                }
            }
            return null;
        }
    }

    private final Map<String, Bucket> buckets = new HashMap<>();
    private int literals;

    /** Reads the lines of a lexicon: {@code KIND VALUE : phrase, phrase}. */
    TimeLexicon(List<String> lines) {
        for (String line : lines) {
            int colon = line.indexOf(" : ");
            String[] head = line.substring(0, colon).split(" ");
            for (String phrase : line.substring(colon + 3).split(",")) {
                add(Kind.valueOf(head[0]), head[1], phrase.trim().split(" "));
            }
        }
    }

    private void add(Kind kind, String value, String[] words) {
        int[] capital = new int[words.length];
        List<String> folded = new ArrayList<>();
        boolean stop = false;
        for (int i = 0; i < words.length; i++) {
            String w = words[i];
            capital[i] = w.startsWith("^") ? 1 : w.startsWith("_") ? -1 : 0;
            w = Folding.fold(capital[i] != 0 ? w.substring(1) : w);
            // "a.m." is one token with its stops; "jan." is a word that may carry one.
            boolean own = w.endsWith(".") && w.indexOf('.') == w.length() - 1;
            stop = own;
            folded.add(own ? w.substring(0, w.length() - 1) : w);
        }
        buckets.computeIfAbsent(folded.get(0), w -> new Bucket())
                .add(new Phrase(kind, value, number(value), List.copyOf(folded), capital, stop));
    }

    private static int number(String value) {
        boolean minus = value.startsWith("-");
        int n = 0;
        for (int i = minus ? 1 : 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < '0' || c > '9') {
                return 0;
            }
            n = 10 * n + c - '0';
        }
        return minus ? -n : n;
    }

    /** The number of a word that a rule names itself. */
    int literal(String word) {
        Bucket b = buckets.computeIfAbsent(word, w -> new Bucket());
        if (b.literal < 0) {
            b.literal = literals++;
        }
        return b.literal;
    }

    /** How many words the rules name themselves. */
    int literals() {
        return literals;
    }

    /** What a folded word can start; null for most words. */
    @Nullable
    Bucket bucket(String folded) {
        return buckets.get(folded);
    }
}
