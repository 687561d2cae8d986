package org.stemma.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts two sentences of a quotation into one statement where another article has one sentence for both.
 *
 * <p>Machine note: translators and rewriters run sentences together ({@code Some trust the sea. They are wrong.}, {@code Those
 * who trust the sea are wrong}). Two sentences become one statement when together they hold {@value #GAIN} more of a sentence
 * of another article than the better half does alone, or are nearer to it in meaning, and the other half has no counterpart
 * of its own there. What some article prints by itself stays so. What was joined in one article is a sentence of another
 * article for the rest, in a second round.
 */
final class Doublets {
    private static final double GAIN = 0.12;
    /** How near the halves must be to a sentence, taken together, for anybody to ask how near both are. */
    private static final double HALVES = 0.6;

    /** Two sentences each of which holds so much of the other are one in print. */
    private static final double SAME_WORDS = 0.8;

    private static final double NEARER = 0.04;
    private static final int MOST_POSTINGS = 60;
    private static final int NEIGHBOURS = 12;

    private final List<Statement> statements;
    private final Wordings wordings;
    private final SpeakerNames speakers;
    private final Kinship kinship;
    private final Likelihoods likelihoods;
    private final Meaning meaning;
    private final Rarity rarity;
    // What the first round joined, by identity; empty in the first.
    private final Set<Statement> joined;
    private final Map<String, List<Integer>> index = new HashMap<>();
    // What was found for two wordings holds wherever they follow each other.
    private final Map<Long, Boolean> known = new HashMap<>();

    private Doublets(
            List<Statement> statements,
            Wordings wordings,
            SpeakerNames speakers,
            Rarity rarity,
            Meaning meaning,
            Days days,
            Set<Statement> joined) {
        this.statements = statements;
        this.wordings = wordings;
        this.speakers = speakers;
        this.rarity = rarity;
        this.kinship = new Kinship(rarity, meaning);
        this.likelihoods = new Likelihoods(wordings, speakers, kinship, days);
        this.meaning = meaning;
        this.joined = joined;
        for (int w = 0; w < wordings.size(); w++) {
            for (String stem : wordings.first(w).stems()) {
                List<Integer> posting = index.computeIfAbsent(stem, x -> new ArrayList<>());
                if (posting.size() < MOST_POSTINGS) {
                    posting.add(w);
                }
            }
        }
    }

    /** The statements with such sentences joined, in the same order. */
    static List<Statement> join(
            List<Statement> statements,
            Wordings wordings,
            SpeakerNames speakers,
            Rarity rarity,
            Meaning meaning,
            Days days) {
        Set<Statement> found = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Statement> out = new Doublets(statements, wordings, speakers, rarity, meaning, days, Set.of()).join(found);
        return found.isEmpty()
                ? out
                : new Doublets(out, Wordings.of(out), speakers, rarity, meaning, days, found).join(new HashSet<>());
    }

    /** Joins, and adds to {@code found} what came of it. */
    private List<Statement> join(Set<Statement> found) {
        List<Statement> out = new ArrayList<>();
        int s = 0;
        while (s < statements.size()) {
            Statement first = statements.get(s);
            boolean one = s + 1 < statements.size() && areOneElsewhere(s, s + 1);
            Statement next = one ? first.with(statements.get(s + 1)) : first;
            int order = out.isEmpty() || !out.get(out.size() - 1).isBeside(next)
                    ? 0
                    : out.get(out.size() - 1).order() + 1;
            out.add(next.at(order));
            if (one) {
                found.add(out.get(out.size() - 1));
            }
            s += one ? 2 : 1;
        }
        return out;
    }

    private boolean areOneElsewhere(int first, int second) {
        Statement a = statements.get(first);
        Statement b = statements.get(second);
        if (!a.isBeside(b) || joined.contains(a) || joined.contains(b)) {
            return false;
        }
        long pair = ((long) wordings.of(first) << 32) | wordings.of(second);
        Boolean one = known.get(pair);
        if (one == null) {
            one = isOneElsewhere(a.with(b), wordings.of(first), wordings.of(second));
            known.put(pair, one);
        }
        return one;
    }

    private boolean isOneElsewhere(Statement both, int a, int b) {
        Statement first = wordings.first(a);
        Statement second = wordings.first(b);
        if (!printing(a).equals(printing(b))) {
            return false;
        }
        for (int w : likest(both)) {
            BitSet elsewhere = (BitSet) wordings.accounts(w).clone();
            elsewhere.clear(both.account());
            Statement other = wordings.first(w);
            if (w == a || w == b || elsewhere.isEmpty() || !joined.isEmpty() && !joined.contains(other)) {
                continue;
            }
            double byFirst = kinship.covered(other, first);
            double bySecond = kinship.covered(other, second);
            boolean words = kinship.covered(other, both) >= Math.max(byFirst, bySecond) + GAIN;
            boolean halves = meaning.nearness(first, other) + meaning.nearness(second, other) >= HALVES;
            if (words || halves) {
                meaning.read(both);
            }
            if ((words || halves && gainsMeaning(both, first, second, other))
                    && likelihood(both, other) >= StatementClusters.JOIN
                    && !hasOwnPartner(byFirst < bySecond ? a : b, w, elsewhere)) {
                return true;
            }
        }
        return false;
    }

    /** The accounts that print nearly the same sentence: one that some print by itself is a statement by itself. */
    private BitSet printing(int wording) {
        BitSet out = (BitSet) wordings.accounts(wording).clone();
        Statement s = wordings.first(wording);
        for (int w : likest(s)) {
            Statement other = wordings.first(w);
            if (kinship.covered(s, other) >= SAME_WORDS && kinship.covered(other, s) >= SAME_WORDS) {
                out.or(wordings.accounts(w));
            }
        }
        return out;
    }

    /** True when together they are nearer to the other sentence than the better half alone. */
    private boolean gainsMeaning(Statement both, Statement first, Statement second, Statement other) {
        double alone = Math.max(meaning.nearness(first, other), meaning.nearness(second, other));
        return meaning.nearness(both, other) >= alone + NEARER;
    }

    /** True when in every one of these articles, which carry the other, the half has a counterpart of its own. */
    private boolean hasOwnPartner(int half, int other, BitSet articles) {
        BitSet without = (BitSet) articles.clone();
        for (int rival : likest(wordings.first(half))) {
            if (rival != other
                    && wordings.accounts(rival).intersects(without)
                    && likelihoods.of(half, rival) >= StatementClusters.JOIN) {
                without.andNot(wordings.accounts(rival));
            }
        }
        return without.isEmpty();
    }

    private double likelihood(Statement a, Statement b) {
        return kinship.of(a, b, speakers.relation(a.speaker(), b.speaker()));
    }

    /** The wordings that share the most weight with a statement, at most {@value #NEIGHBOURS}. */
    private List<Integer> likest(Statement s) {
        Map<Integer, Double> shared = new TreeMap<>();
        for (String stem : s.stems()) {
            double weight = rarity.of(stem);
            for (int w : index.getOrDefault(stem, List.of())) {
                shared.merge(w, weight, Double::sum);
            }
        }
        List<Integer> out = new ArrayList<>(shared.keySet());
        out.sort((x, y) -> {
            int c = Double.compare(shared.getOrDefault(y, 0.0), shared.getOrDefault(x, 0.0));
            return c != 0 ? c : Integer.compare(x, y);
        });
        return out.size() > NEIGHBOURS ? out.subList(0, NEIGHBOURS) : out;
    }
}
