package org.stemma.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts two sentences of a quotation into one statement where another article has one sentence for both.
 *
 * <p>Machine note: translators and rewriters run sentences together ({@code Some trust the sea. They are wrong.}, {@code Those
 * who trust the sea are wrong}). Two sentences become one statement when together they hold {@value #GAIN} more of a sentence
 * of another article than the better half does alone, or are nearer to it in meaning, and the other half has no counterpart
 * of its own there.
 */
final class Doublets {
    private static final double GAIN = 0.12;
    /** How near the halves must be to a sentence, taken together, for anybody to ask how near both are. */
    private static final double HALVES = 0.6;

    private static final double NEARER = 0.04;
    private static final int MOST_POSTINGS = 60;
    private static final int NEIGHBOURS = 12;

    private final List<Statement> statements;
    private final SpeakerNames speakers;
    private final Kinship kinship;
    private final Meaning meaning;
    private final Rarity rarity;
    private final Map<String, List<Integer>> index = new HashMap<>();

    private Doublets(List<Statement> statements, SpeakerNames speakers, Rarity rarity, Meaning meaning) {
        this.statements = statements;
        this.speakers = speakers;
        this.rarity = rarity;
        this.kinship = new Kinship(rarity, meaning);
        this.meaning = meaning;
        for (int s = 0; s < statements.size(); s++) {
            for (String stem : statements.get(s).stems()) {
                List<Integer> posting = index.computeIfAbsent(stem, x -> new ArrayList<>());
                if (posting.size() < MOST_POSTINGS) {
                    posting.add(s);
                }
            }
        }
    }

    /** The statements with such sentences joined, in the same order. */
    static List<Statement> join(List<Statement> statements, SpeakerNames speakers, Rarity rarity, Meaning meaning) {
        return new Doublets(statements, speakers, rarity, meaning).join();
    }

    private List<Statement> join() {
        List<Statement> out = new ArrayList<>();
        int s = 0;
        while (s < statements.size()) {
            Statement first = statements.get(s);
            boolean pair = s + 1 < statements.size() && first.isBeside(statements.get(s + 1));
            Statement next = pair ? first.with(statements.get(s + 1)) : first;
            boolean joined = pair && isOneElsewhere(next, first, statements.get(s + 1));
            Statement found = joined ? next : first;
            int order = out.isEmpty() || !out.get(out.size() - 1).isBeside(found)
                    ? 0
                    : out.get(out.size() - 1).order() + 1;
            out.add(found.at(order));
            s += joined ? 2 : 1;
        }
        return out;
    }

    private boolean isOneElsewhere(Statement both, Statement first, Statement second) {
        for (int t : neighbours(both)) {
            Statement other = statements.get(t);
            if (other.account() == both.account()) {
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
                    && !hasOwnPartner(byFirst < bySecond ? first : second, other)) {
                return true;
            }
        }
        return false;
    }

    /** True when together they are nearer to the other sentence than the better half alone. */
    private boolean gainsMeaning(Statement both, Statement first, Statement second, Statement other) {
        double alone = Math.max(meaning.nearness(first, other), meaning.nearness(second, other));
        return meaning.nearness(both, other) >= alone + NEARER;
    }

    /** True when the half has its own counterpart in the other's article. */
    private boolean hasOwnPartner(Statement half, Statement other) {
        for (int t : neighbours(half)) {
            Statement rival = statements.get(t);
            if (rival.account() == other.account()
                    && !rival.equals(other)
                    && likelihood(half, rival) >= StatementClusters.JOIN) {
                return true;
            }
        }
        return false;
    }

    private double likelihood(Statement a, Statement b) {
        return kinship.of(a, b, speakers.relation(a.speaker(), b.speaker()));
    }

    /** The statements that share the most weight with this one, at most {@value #NEIGHBOURS}. */
    private List<Integer> neighbours(Statement s) {
        Map<Integer, Double> shared = new TreeMap<>();
        for (String stem : s.stems()) {
            double weight = rarity.of(stem);
            for (int t : index.getOrDefault(stem, List.of())) {
                if (!statements.get(t).isBeside(s)) {
                    shared.merge(t, weight, Double::sum);
                }
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
