package org.stemma.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.stemma.figure.Figure;
import org.stemma.text.Lexicon;

/**
 * Chooses the fewest sentences that tell a story.
 *
 * <p>What should be told are points, each with a weight: what happened, every utterance that several articles carry, every
 * figure that differs or evolves, then the rest. A sentence tells a point the better, the better a witness its article is;
 * it costs something to read, more if it is long or points back to what is not there. Sentences are taken one by one, each
 * the one that adds most, then exchanged for others as long as that helps (weighted coverage; the greedy choice alone is
 * within 1 - 1/e of the best, Nemhauser et al. 1978).
 */
final class BriefBuilder {
    /** So many at most, where nobody asks for another number. */
    static final int MOST = 12;

    /** So many are filled up with what is worth a sentence, even where all that is wanted is told in fewer. */
    static final int FILLED = 8;

    private static final double WORTH = 1.0;
    private static final double WORTH_MORE = 2.5;
    private static final int ROUNDS = 4;
    private static final double AGAIN = 8.0;
    private static final double HALF = 0.5;
    private static final double SITES = 5.0;
    /** An article's first sentence, if the brief has no other one. */
    private static final double OPENING = 8.0;
    /** What has no full stop: headings, captions, points of a list. */
    private static final double BARE = 3.0;
    /** Two openings that have more than this of their telling words in common tell one event. */
    private static final double QUARTER = 0.25;

    private static final List<String> SITE_WORDS = Lexicon.lines(BriefBuilder.class, "site-words.txt");

    private final Dossier dossier;
    private final BriefPoints points;
    private final BriefRepeats repeats;
    private final List<BriefGlosses.Reading> readings = new ArrayList<>();
    private final double[] costs;
    private final boolean[] openings;
    private final int filled;
    private final int most;

    /** What the sentences chosen so far tell, and in which words. */
    private final class Told {
        private final double[] points =
                new double[BriefBuilder.this.points.points().size()];
        private final Set<String> words = new HashSet<>();
        private final List<Integer> units = new ArrayList<>();
        private boolean opened;

        void add(int unit) {
            units.add(unit);
            opened |= openings[unit];
            BriefBuilder.this.points.of(unit).forEach((p, value) -> points[p] = Math.max(points[p], value));
            words.addAll(BriefBuilder.this.points.plain(unit));
        }
    }

    private BriefBuilder(Dossier dossier, int filled, int most) {
        this.dossier = dossier;
        this.points = new BriefPoints(dossier);
        this.repeats = new BriefRepeats(points);
        this.filled = filled;
        this.most = most;
        Map<Integer, BriefGlosses> glosses = new HashMap<>();
        for (BriefUnit u : points.units()) {
            readings.add(glosses.computeIfAbsent(
                            u.article(),
                            a -> new BriefGlosses(dossier.findings().get(a)))
                    .of(u.span()));
        }
        this.costs = new double[points.units().size()];
        this.openings = new boolean[costs.length];
        for (int u = 0; u < costs.length; u++) {
            boolean sites = isSites(points.units().get(u));
            costs[u] = cost(u) + (sites ? SITES : 0);
            openings[u] = !sites && opens(u);
        }
    }

    /** The brief of a dossier: eight sentences, up to twelve where the story needs them, fewer where there is less. */
    static Brief of(Dossier dossier) {
        int size = Math.max(FILLED, Math.min(MOST, FILLED + (dossier.articles().size() - 2) / 2));
        return new BriefBuilder(dossier, size, MOST).build();
    }

    /** The brief of at most so many sentences. */
    static Brief of(Dossier dossier, int most) {
        return new BriefBuilder(dossier, most, most).build();
    }

    private Brief build() {
        List<Integer> chosen = choose();
        exchange(chosen);
        List<BriefUnit> units = points.units();
        Map<Integer, Integer> teller = tellers(chosen);
        List<Integer> read = new BriefOrder(dossier, points).read(chosen, opening(chosen));
        List<Brief.Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            BriefUnit u = units.get(read.get(i));
            // Parts of one quotation that stand beside each other are read as they are printed.
            boolean before = i > 0 && points.follows(read.get(i), read.get(i - 1));
            boolean after = i + 1 < read.size() && points.follows(read.get(i + 1), read.get(i));
            sentences.add(sentence(read.get(i), u, u.cut().beside(before, after), teller));
        }
        return new Brief(sentences);
    }

    /** The chosen opening that tells most by itself; -1 where none was chosen. */
    private int opening(List<Integer> chosen) {
        Told nothing = new Told();
        return chosen.stream()
                .filter(u -> openings[u])
                .max(Comparator.comparingDouble((Integer u) -> gain(u, nothing, Double.NEGATIVE_INFINITY))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(-1);
    }

    /** True for an article's first sentence, if it says what others say and is nobody's words by themselves. */
    private boolean opens(int unit) {
        BriefUnit u = points.units().get(unit);
        return points.isOpening(unit)
                && points.lead(unit) > 0
                && points.body(u).quotationAt(u.span().start()) < 0;
    }

    /** True for a second opening that has no figure in dispute which the first has not: it tells what happened again. */
    private boolean opensAgain(int told, int unit) {
        return points.isOpening(told)
                && points.isOpening(unit)
                && repeats.common(told, unit) > QUARTER
                && points.of(unit).keySet().stream()
                        .filter(p -> points.points().get(p).kind() == BriefPoint.Kind.OPEN_FIGURE)
                        .allMatch(points.of(told)::containsKey);
    }

    /** For each figure of several values the chosen sentence that tells it best: there its readings are set out. */
    private Map<Integer, Integer> tellers(List<Integer> chosen) {
        Map<Integer, Integer> out = new HashMap<>();
        for (int unit : chosen) {
            points.of(unit).forEach((p, value) -> {
                Integer other = out.get(p);
                if (points.points().get(p).isUnequal()
                        && (other == null || points.of(other).getOrDefault(p, 0.0) < value)) {
                    out.put(p, unit);
                }
            });
        }
        return out;
    }

    private List<Integer> choose() {
        List<Integer> chosen = new ArrayList<>();
        Told told = new Told();
        while (chosen.size() < most) {
            int best = best(told, chosen.size() < filled ? WORTH : WORTH_MORE);
            if (best < 0) {
                break;
            }
            chosen.add(best);
            told.add(best);
        }
        if (chosen.isEmpty() && !points.units().isEmpty() && most > 0) {
            chosen.add(0);
        }
        return chosen;
    }

    /** The unit that adds most beyond so much; -1 when none does. */
    private int best(Told told, double least) {
        int best = -1;
        double bestGain = least;
        for (int u = 0; u < points.units().size(); u++) {
            double gain = gain(u, told, bestGain);
            if (gain > bestGain) {
                best = u;
                bestGain = gain;
            }
        }
        return best;
    }

    /** What a unit adds; where that is no more than {@code least} perhaps a little too much. */
    private double gain(int unit, Told told, double least) {
        double sum = openings[unit] && !told.opened ? OPENING - costs[unit] : -costs[unit];
        for (Map.Entry<Integer, Double> e : points.of(unit).entrySet()) {
            sum += Math.max(0, e.getValue() - told.points[e.getKey()]);
        }
        // What was nearly all said before is tiresome, however it counts; this and words only take away from the sum.
        if (sum <= least) {
            return sum;
        }
        if (told.units.stream().anyMatch(u -> repeats.areOne(u, unit) || opensAgain(u, unit))) {
            return Double.NEGATIVE_INFINITY;
        }
        Set<String> words = points.plain(unit);
        int again = 0;
        for (String word : words) {
            again += told.words.contains(word) ? 1 : 0;
        }
        return sum - AGAIN * Math.max(0, again / (double) Math.max(1, words.size()) - HALF);
    }

    private double cost(int unit) {
        BriefUnit u = points.units().get(unit);
        BriefGlosses.Reading r = readings.get(unit);
        return 0.5
                + u.span().length() / 150.0
                + 3.0 * r.open()
                + 0.3 * r.glosses().size()
                + (r.joining() ? 0.7 : 0)
                + (points.isWhole(unit) ? 0 : BARE)
                + (u.cut() == Brief.Cut.NONE ? 0 : 0.7);
    }

    /** True when a caption, an embedded post or a button has run into the sentence. */
    private boolean isSites(BriefUnit u) {
        String text = u.span().of(points.body(u).text()).toLowerCase(Locale.ROOT);
        return SITE_WORDS.stream().anyMatch(text::contains);
    }

    /** Gives up each sentence in turn for the one that adds most to the others. */
    private void exchange(List<Integer> chosen) {
        boolean better = true;
        for (int round = 0; round < ROUNDS && better; round++) {
            better = false;
            for (int i = 0; i < chosen.size(); i++) {
                Told told = new Told();
                for (int j = 0; j < chosen.size(); j++) {
                    if (j != i) {
                        told.add(chosen.get(j));
                    }
                }
                int best = best(told, gain(chosen.get(i), told, Double.NEGATIVE_INFINITY) + 1e-9);
                if (best >= 0) {
                    chosen.set(i, best);
                    better = true;
                }
            }
        }
    }

    private Brief.Sentence sentence(int unit, BriefUnit u, Brief.Cut cut, Map<Integer, Integer> tellers) {
        String id = dossier.findings().get(u.article()).account().id();
        List<Figure> figures = new ArrayList<>();
        Map<String, Double> tells = new HashMap<>();
        double all = 0;
        boolean reports = false;
        boolean shared = false;
        for (Map.Entry<Integer, Double> e : points.of(unit).entrySet()) {
            BriefPoint point = points.points().get(e.getKey());
            if (!point.isStatement()) {
                continue;
            }
            Set<String> witnesses = points.witnesses(point, id, u.span());
            witnesses.forEach(w -> tells.merge(w, e.getValue(), Double::sum));
            all += e.getValue();
            shared |= points.lineages(point.witnesses()).size() > 1;
            reports |= point.kind() == BriefPoint.Kind.UTTERANCE;
            if (tellers.getOrDefault(e.getKey(), -1) == unit) {
                figures.add(dossier.figures().get(point.index()));
            }
        }
        tells.put(id, all);
        double half = HALF * all;
        List<String> witnesses = dossier.findings().stream()
                .map(f -> f.account().id())
                .filter(a -> tells.getOrDefault(a, -1.0) >= half)
                .toList();
        boolean only = reports && !shared && dossier.independentTexts() > 1 && !points.hasLike(unit);
        return new Brief.Sentence(
                id,
                u.span(),
                witnesses,
                points.lineages(Set.copyOf(witnesses)).size(),
                only,
                cut,
                readings.get(unit).glosses(),
                figures);
    }
}
