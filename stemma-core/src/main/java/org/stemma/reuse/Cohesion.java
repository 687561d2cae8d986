package org.stemma.reuse;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stemma.text.Lexicon;
import org.stemma.text.TokenKind;
import org.stemma.text.Tokens;

/**
 * How well the passages that a text has alone fit to what it shares with another: evidence as a number, positive when
 * they belong to it and the other text cut them, negative when they were put in.
 *
 * <p>Textual critics know an interpolation by its foreign vocabulary. A paragraph of one's own report speaks of the
 * people and things that the other paragraphs speak of; a paragraph put in from elsewhere has its own.
 *
 * <p>Machine note: log-likelihood ratio over the distinct long words of each passage, by whether they stand in the
 * shared text. One in seven returns when the passage belongs, one in thirty when it does not; a passage counts as at
 * most {@link #MOST_WORDS} words, since the words of one passage are no independent witnesses.
 *
 * @param first for the passages that only the first text has
 * @param second for those that only the second has
 */
record Cohesion(double first, double second) {
    /** Shorter passages may be a changed sentence. */
    private static final int SHORTEST_PASSAGE = 12;

    /** Letters from which on a word says what a text is about, unless it is one of the commonest of some language. */
    private static final int LONG_WORD = 5;

    private static final Set<String> COMMON = common();

    private static final int MOST_WORDS = 15;
    private static final double RETURNS = Math.log(0.15 / 0.03);
    private static final double DOES_NOT = Math.log((1 - 0.15) / (1 - 0.03));

    private static Set<String> common() {
        Set<String> out = new HashSet<>();
        for (List<String> language : Lexicon.rows(Lexicon.class, "function-words.tsv")) {
            out.addAll(List.of(language.get(1).split(" ")));
        }
        return Set.copyOf(out);
    }

    /** Compares two texts by the runs they share. */
    static Cohesion of(Source a, Source b, Resemblance shared) {
        boolean[] sharedA = new boolean[a.whole().size()];
        boolean[] sharedB = new boolean[b.whole().size()];
        for (Run run : shared.runs()) {
            for (int i = 0; i < run.length(); i++) {
                sharedA[run.a() + i] = true;
                sharedB[run.b() + i] = true;
            }
        }
        return new Cohesion(ofAlone(a, sharedA), ofAlone(b, sharedB));
    }

    private static double ofAlone(Source s, boolean[] shared) {
        double sum = 0;
        long[] common = {};
        int i = 0;
        while (i < shared.length) {
            int from = i;
            while (i < shared.length && !shared[i]) {
                i++;
            }
            if (i - from >= SHORTEST_PASSAGE) {
                if (common.length == 0) {
                    common = common(s.whole(), shared);
                }
                sum += ofPassage(s, from, i, common);
            }
            i++;
        }
        return sum;
    }

    /** The shared words, sorted: most pairs have no passage that asks for them. */
    private static long[] common(ReportingProse text, boolean[] shared) {
        long[] out = new long[shared.length];
        int n = 0;
        for (int i = 0; i < shared.length; i++) {
            if (shared[i]) {
                out[n++] = text.word(i);
            }
        }
        long[] words = Arrays.copyOf(out, n);
        Arrays.sort(words);
        return words;
    }

    private static double ofPassage(Source s, int from, int to, long[] common) {
        Tokens tokens = s.account().body().tokens();
        Set<Long> seen = new HashSet<>();
        int returning = 0;
        for (int i = from; i < to; i++) {
            int token = s.whole().token(i);
            boolean isLong = tokens.kind(token) == TokenKind.WORD
                    && tokens.end(token) - tokens.start(token) >= LONG_WORD
                    && !COMMON.contains(tokens.folded(token));
            if (isLong
                    && seen.add(s.whole().word(i))
                    && Arrays.binarySearch(common, s.whole().word(i)) >= 0) {
                returning++;
            }
        }
        if (seen.isEmpty()) {
            return 0;
        }
        double share = returning / (double) seen.size();
        return Math.min(MOST_WORDS, seen.size()) * (share * RETURNS + (1 - share) * DOES_NOT);
    }
}
