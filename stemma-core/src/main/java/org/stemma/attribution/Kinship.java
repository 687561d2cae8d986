package org.stemma.attribution;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
     * @param runShare the same as a share of the shorter statement's words
     * @param numbers numbers that both have
     * @param negation 1 when one denies and the other does not
     * @param quoted the share of the words in quotation marks, where one has fewer of them, that the other quotes too
     */
    record Traits(
            double mass,
            double within,
            double dice,
            int run,
            double runShare,
            int numbers,
            int negation,
            double quoted) {}

    private static final double BIAS = -4.2;
    private static final double MASS = 0.7;
    private static final double WITHIN = 0.7;
    private static final double DICE = 3.5;
    private static final double RUN = 0.3;
    private static final double RUN_SHARE = 1.5;
    private static final double WITHIN_MASS = 0.7;
    private static final double NUMBERS = 1.0;
    private static final double NEGATION = 0.7;
    // Two quotations in one language are nearly one wording, or two statements; translations have to bring more.
    private static final double QUOTED = 2.5;
    private static final double QUOTED_RUN = 1.3;
    private static final double SYNONYM = 0.9;
    private static final int WORDS_OF_STRANGERS = 2;
    // "she had never met him": what the woman of one article and somebody of another say in nearly the same words.
    private static final int RUN_OF_UNNAMED = 4;
    // So many words in a row no director and his office say by chance: one of the two was taken for the other.
    private static final int RUN_OF_APART = 8;
    /** Under this a pair is never joined, so nobody needs to know whether it is a contradiction. */
    private static final double LEAST = 0.05;

    private static final double ALIKE = 0.4;
    private static final double QUOTED_WORDS = 1.0;
    // What stands in marks is verbatim: a phrase of which hardly two words follow each other in what the other quotes
    // of the
    // same speaker is of another statement.
    private static final double OTHER_MARKS = 3.0;
    private static final int MARKED_PHRASE = 4;
    private static final double MARKED_RUN = 0.5;
    // Meaning counts beyond what two sentences of one story have in common anyhow, and it makes up for unlike wording
    // where
    // a translation may stand against another.
    private static final double NEAR = 0.4;
    private static final double MEANING = 2.0;
    private static final double ALONE = 2.0;
    private static final double SURE = 0.6;
    private static final double SURE_MEANING = 12.0;
    private static final double TRANSLATED = 3.0;

    private final Rarity rarity;
    private final Meaning meaning;
    private final Mentions mentions = new Mentions();
    // A statement is compared with many others.
    private final Map<Statement, Own> known = new IdentityHashMap<>();

    /** What a statement has by itself: the weight of its words, the stems of those in quotation marks, and its numbers. */
    private record Own(double weight, Set<String> quoted, Set<String> numbers) {}

    Kinship(Rarity rarity, Meaning meaning) {
        this.rarity = rarity;
        this.meaning = meaning;
    }

    /** 0 to 1; symmetric. */
    double of(Statement a, Statement b, SpeakerNames.Relation relation) {
        if (relation == SpeakerNames.Relation.DIFFERENT) {
            return 0;
        }
        Traits t = traits(a, b);
        if (relation == SpeakerNames.Relation.APART && t.run() < RUN_OF_APART) {
            return 0;
        }
        double near = t.negation() == 0 ? meaning.nearness(a, b) : 0;
        boolean stranger = relation != SpeakerNames.Relation.SAME
                && t.dice() < 0.75
                && !(relation == SpeakerNames.Relation.UNNAMED && t.run() >= RUN_OF_UNNAMED && t.runShare() >= 0.75)
                && sharedWords(a, b) < WORDS_OF_STRANGERS;
        if (t.mass() == 0 && near < NEAR || stranger) {
            return 0;
        }
        boolean others = relation == SpeakerNames.Relation.UNKNOWN
                || relation == SpeakerNames.Relation.LOOSE
                || relation == SpeakerNames.Relation.APART;
        if (others && mentions.either(a, b)) {
            return 0;
        }
        double mass = Math.log1p(t.mass());
        double z = BIAS
                + MASS * mass
                + WITHIN * t.within()
                + DICE * t.dice()
                + RUN * Math.log1p(t.run())
                + RUN_SHARE * t.runShare()
                + WITHIN_MASS * mass * t.within()
                + NUMBERS * Math.min(2, t.numbers())
                - NEGATION * t.negation()
                - against(relation);
        boolean alone = near >= NEAR && meaning.areAlone(a, b);
        double translated = alone ? 1 : Math.min(1, TRANSLATED * Math.max(0, near - NEAR));
        z += marks(a, b, t, relation, translated);
        z += MEANING * Math.max(0, near - NEAR) + SURE_MEANING * Math.max(0, near - SURE) + (alone ? ALONE : 0);
        double likelihood = 1 / (1 + Math.exp(-z));
        return likelihood >= LEAST && Contradiction.between(a, b) ? 0 : likelihood;
    }

    /**
     * What quotation marks say for the two or against them.
     *
     * @param translated how likely each is a rendering of its own, 0 to 1: of what was said in another language
     */
    private double marks(Statement a, Statement b, Traits t, SpeakerNames.Relation relation, double translated) {
        if (a.kind() == Attribution.Kind.DIRECT && b.kind() == Attribution.Kind.DIRECT) {
            return -QUOTED * (1 - QUOTED_RUN * t.runShare()) * (1 - translated);
        }
        double others = relation == SpeakerNames.Relation.SAME ? otherMarks(a, b) : 0;
        return QUOTED_WORDS * t.quoted() - OTHER_MARKS * others * (1 - translated);
    }

    /**
     * True when the two have much in common and one says the opposite, or gives another number or name; or when they mean
     * nearly the same, but that one denies.
     */
    boolean areOpposed(Statement a, Statement b) {
        double all = own(a).weight() + own(b).weight();
        if (all > 0 && (shared(a, b) + shared(b, a)) / all >= ALIKE && Contradiction.between(a, b)) {
            return true;
        }
        return meaning.nearness(a, b) >= SURE && Contradiction.maybe(a, b);
    }

    /** How many words both have that say more than any speaker's. */
    private static int sharedWords(Statement a, Statement b) {
        int count = 0;
        for (String s : a.stems()) {
            count += b.stems().contains(s) && !WordLists.get().isLight(s) ? 1 : 0;
        }
        return count;
    }

    /** The share of the first's words, by weight, that the second has. */
    double covered(Statement a, Statement b) {
        double all = own(a).weight();
        return all == 0 ? 0 : shared(a, b) / all;
    }

    private static double against(SpeakerNames.Relation relation) {
        return switch (relation) {
            case SAME -> 0;
            case VOICE -> 0.4;
            case UNKNOWN, UNNAMED -> 1.0;
            case LOOSE, APART -> 1.7;
            case DIFFERENT -> 3.2;
        };
    }

    Traits traits(Statement a, Statement b) {
        double shared = (shared(a, b) + shared(b, a)) / 2;
        Own left = own(a);
        Own right = own(b);
        double x = left.weight();
        double y = right.weight();
        Set<String> both = new HashSet<>(left.numbers());
        both.retainAll(right.numbers());
        int run = longestRun(a.words(), b.words());
        double least = Math.min(x, y);
        return new Traits(
                shared,
                least == 0 ? 0 : shared / least,
                x + y == 0 ? 0 : 2 * shared / (x + y),
                run,
                run / (double) Math.max(1, Math.min(a.words().size(), b.words().size())),
                both.size(),
                Contradiction.maybe(a, b) ? 1 : 0,
                quoted(a, b));
    }

    private Own own(Statement s) {
        return known.computeIfAbsent(s, k -> new Own(rarity.of(k.stems()), Statements.stems(k.marked()), numbers(k)));
    }

    /** The weight of the words of {@code a} that {@code b} has too, or a synonym of. */
    private double shared(Statement a, Statement b) {
        double sum = 0;
        for (String s : a.stems()) {
            if (b.stems().contains(s)) {
                sum += rarity.of(s);
                continue;
            }
            for (String other : WordLists.get().synonyms(s)) {
                if (b.stems().contains(other)) {
                    sum += SYNONYM * Math.min(rarity.of(s), rarity.of(other));
                    break;
                }
            }
        }
        return sum;
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

    private double quoted(Statement a, Statement b) {
        double least = Math.min(rarity.of(own(a).quoted()), rarity.of(own(b).quoted()));
        if (least == 0) {
            return 0;
        }
        Set<String> both = new TreeSet<>(own(a).quoted());
        both.retainAll(own(b).quoted());
        return rarity.of(both) / least;
    }

    /**
     * 0 to 1: how little of the phrase that one puts into marks runs on in the sentence that the other quotes.
     */
    private static double otherMarks(Statement a, Statement b) {
        boolean quotation = a.kind() == Attribution.Kind.DIRECT || b.kind() == Attribution.Kind.DIRECT;
        int least = Math.min(a.marked().size(), b.marked().size());
        return quotation && least >= MARKED_PHRASE
                ? Math.max(0, 1 - longestRun(a.marked(), b.marked()) / (MARKED_RUN * least))
                : 0;
    }

    /** The longest run of words that both have in the same order. */
    private static int longestRun(List<Word> a, List<Word> b) {
        int best = 0;
        int n = b.size();
        // Whoever compares all words with all holds their hashes against each other first.
        int[] hashes = new int[n];
        for (int j = 0; j < n; j++) {
            hashes[j] = b.get(j).key().hashCode();
        }
        int[] before = new int[n + 1];
        int[] row = new int[n + 1];
        for (Word x : a) {
            int hash = x.key().hashCode();
            for (int j = 0; j < n; j++) {
                boolean same = hash == hashes[j] && x.key().equals(b.get(j).key());
                row[j + 1] = same ? before[j] + 1 : 0;
                best = Math.max(best, row[j + 1]);
            }
            int[] turn = before;
            before = row;
            row = turn;
        }
        return best;
    }
}
