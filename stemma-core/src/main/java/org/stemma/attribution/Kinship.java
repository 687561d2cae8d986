package org.stemma.attribution;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stemma.collation.Word;

/**
 * How likely two statements are one speech act.
 *
 * <p>Machine note: a logistic function of a few shares and counts, its weights fitted on hand-made keys of real stories and
 * rounded; RATIONALE.md says how.
 */
final class Kinship {
    /**
     * What the words of two statements have in common.
     *
     * @param mass the weight of the shared words
     * @param within the share of the lighter statement that the heavier one has
     * @param dice the share of both
     * @param run the longest run of words both have, in words
     * @param numbers numbers that both have
     * @param strange numbers that only one has, where both have some
     * @param negation 1 when one denies and the other does not
     */
    record Traits(double mass, double within, double dice, int run, int numbers, int strange, int negation) {}

    private static final double BIAS = -4.2;
    private static final double MASS = 0.6;
    private static final double WITHIN = 1.0;
    private static final double DICE = 3.0;
    private static final double RUN = 0.7;
    private static final double WITHIN_MASS = 0.4;
    private static final double NUMBERS = 0.9;
    private static final double STRANGE = 1.0;
    private static final double NEGATION = 0.8;

    private final Rarity rarity;

    Kinship(Rarity rarity) {
        this.rarity = rarity;
    }

    /** 0 to 1; symmetric. */
    double of(Statement a, Statement b, SpeakerNames.Relation relation) {
        Traits t = traits(a, b);
        if (t.mass() == 0) {
            return 0;
        }
        double mass = Math.log1p(t.mass());
        double z = BIAS
                + MASS * mass
                + WITHIN * t.within()
                + DICE * t.dice()
                + RUN * Math.log1p(t.run())
                + WITHIN_MASS * mass * t.within()
                + NUMBERS * Math.min(2, t.numbers())
                - STRANGE * t.strange()
                - NEGATION * t.negation()
                - against(relation);
        return 1 / (1 + Math.exp(-z));
    }

    private static double against(SpeakerNames.Relation relation) {
        return switch (relation) {
            case SAME -> 0;
            case UNKNOWN, LOOSE -> 1.4;
            case DIFFERENT -> 3.7;
        };
    }

    Traits traits(Statement a, Statement b) {
        double shared = 0;
        for (String s : a.stems()) {
            shared += b.stems().contains(s) ? rarity.of(s) : 0;
        }
        double x = rarity.of(a.stems());
        double y = rarity.of(b.stems());
        Set<String> left = numbers(a);
        Set<String> right = numbers(b);
        Set<String> both = new HashSet<>(left);
        both.retainAll(right);
        int strange = left.isEmpty() || right.isEmpty() ? 0 : Math.min(left.size(), right.size()) - both.size();
        double least = Math.min(x, y);
        return new Traits(
                shared,
                least == 0 ? 0 : shared / least,
                x + y == 0 ? 0 : 2 * shared / (x + y),
                longestRun(a.words(), b.words()),
                both.size(),
                strange,
                negates(a) == negates(b) ? 0 : 1);
    }

    private static Set<String> numbers(Statement s) {
        Set<String> out = new HashSet<>();
        for (Word w : s.words()) {
            if (w.kind() == Word.Kind.NUMBER) {
                out.add(w.key());
            }
        }
        return out;
    }

    private static boolean negates(Statement s) {
        return s.words().stream().anyMatch(Word::negates);
    }

    private static int longestRun(List<Word> a, List<Word> b) {
        int best = 0;
        int[] before = new int[b.size() + 1];
        for (Word x : a) {
            int[] row = new int[b.size() + 1];
            for (int j = 1; j <= b.size(); j++) {
                if (x.key().equals(b.get(j - 1).key())) {
                    row[j] = before[j - 1] + 1;
                    best = Math.max(best, row[j]);
                }
            }
            before = row;
        }
        return best;
    }
}
