package org.stemma.attribution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How likely two tellings are of one speech act, whatever sentences of it they give.
 *
 * <p>Machine note: a logistic function of few traits: how likely their sentences are one; how likely neighbours of theirs
 * are, which proves the more, the fewer words the articles give of the speaker at all; whether one stands behind the other in
 * one article; whether they came by the same sort of road; how often the articles quote the speaker. Weights were fitted on
 * hand-made keys of real stories and rounded; RATIONALE.md says how.
 */
final class ActKinship {
    private static final double BIAS = -0.45;
    private static final double WORDING = 0.53;
    private static final double NEIGHBOUR = 3.4;
    private static final double NEIGHBOUR_AMOUNT = -0.85;
    private static final double NEXT = 1.5;
    private static final double ROAD = 1.85;
    private static final double COUNT = -1.35;
    /** What a short statement comes to: so many words in so many attributions. */
    private static final double ORDINARY_WORDS = 60;

    private static final double ORDINARY_COUNT = 2;
    private static final double SMOOTH = 0.03;
    private static final double SHARED = 0.95;

    private final Wordings wordings;
    private final List<Telling> tellings;
    private final SpeakerNames speakers;
    private final Likelihoods likelihoods;
    private final double[][] wording;
    private final boolean[][] opposed;
    private final Map<Integer, Integer> mostCounted = new HashMap<>();
    private final Map<Integer, List<Integer>> byRun = new HashMap<>();

    /** For the tellings of one speaker and whoever speaks for him. */
    ActKinship(Wordings wordings, List<Telling> tellings, SpeakerNames speakers, Likelihoods likelihoods) {
        this.wordings = wordings;
        this.tellings = tellings;
        this.speakers = speakers;
        this.likelihoods = likelihoods;
        this.wording = new double[tellings.size()][tellings.size()];
        this.opposed = new boolean[tellings.size()][tellings.size()];
        for (int x = 0; x < tellings.size(); x++) {
            Telling t = tellings.get(x);
            byRun.computeIfAbsent(t.run(), r -> new ArrayList<>()).add(x);
            mostCounted.merge(t.passage(), t.count(), Math::max);
            for (int y = 0; y < x; y++) {
                compare(x, y);
            }
        }
    }

    private void compare(int x, int y) {
        Telling a = tellings.get(x);
        Telling b = tellings.get(y);
        double best = 0;
        for (int s : a.statements()) {
            for (int t : b.statements()) {
                int v = wordings.of(s);
                int w = wordings.of(t);
                best = Math.max(best, likelihoods.of(v, w));
                opposed[x][y] |= likelihoods.areOpposed(v, w);
            }
        }
        opposed[y][x] = opposed[x][y];
        wording[x][y] = best;
        wording[y][x] = best;
    }

    /** True when one says the opposite of the other, gives another number or name, or belongs to another time. */
    boolean areOpposed(int x, int y) {
        return opposed[x][y]
                || likelihoods.areFarApart(
                        tellings.get(x).account(), tellings.get(y).account());
    }

    /** True when nothing speaks against one speaker's having said both. */
    boolean mayBeOne(int x, int y) {
        SpeakerNames.Relation r =
                speakers.relation(tellings.get(x).speaker(), tellings.get(y).speaker());
        return r == SpeakerNames.Relation.SAME || r == SpeakerNames.Relation.VOICE;
    }

    /** 0 to 1; symmetric. */
    double of(int x, int y) {
        Telling a = tellings.get(x);
        Telling b = tellings.get(y);
        double z = BIAS + WORDING * Math.log((wording[x][y] + SMOOTH) / (1 - wording[x][y] + SMOOTH));
        int count = Math.max(a.count(), b.count());
        if (a.account() == b.account()) {
            // What makes two quotations of an article one act must hold for the others that carry them, too.
            count = Math.max(mostCounted.getOrDefault(a.passage(), 1), mostCounted.getOrDefault(b.passage(), 1));
            z += a.isNextTo(b) ? NEXT : 0;
        } else {
            double amount = Math.log(Math.max(a.amount(), b.amount()) / ORDINARY_WORDS);
            z += neighbour(x, y) * (NEIGHBOUR + NEIGHBOUR_AMOUNT * amount)
                    + (Collections.disjoint(a.roads(), b.roads()) ? 0 : ROAD);
        }
        z += COUNT * Math.log(count / ORDINARY_COUNT);
        return 1 / (1 + Math.exp(-z));
    }

    /** How likely the likeliest others in their runs are one, or one of the two and a neighbour of the other. */
    private double neighbour(int x, int y) {
        double best = 0;
        for (int a : byRun.getOrDefault(tellings.get(x).run(), List.of())) {
            for (int b : byRun.getOrDefault(tellings.get(y).run(), List.of())) {
                if (a != x || b != y) {
                    boolean shared =
                            tellings.get(a).passage() == tellings.get(b).passage();
                    best = Math.max(best, shared ? SHARED : wording[a][b]);
                }
            }
        }
        return best;
    }
}
