package org.stemma.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.stemma.article.Account;

/**
 * Learns {@link Affinity} from articles whose stories are known.
 *
 * <p>Machine note: logistic regression by Newton's method over pairs of an article and a story, first as the article arrives,
 * then once more when all have. What matters is the choice among the candidates, so after a first fit only the true story
 * and the likeliest wrong one of each article are kept, four times over. Deterministic.
 */
public final class AffinityTrainer {
    private static final double RIDGE = 1e-3;
    private static final int STEPS = 30;
    private static final int ROUNDS = 4;

    /** The likeliest wrong story of an article that has a right one: it does harm only if it beats that. */
    private static final double BEATEN = 0.5;

    /**
     * Weights that are set, not learned. A collection has dates of one kind (of day, none, some wrong) and texts of one length;
     * what could be learned from that is which collection it is. So it is with the number of stories.
     */
    private static final Map<String, Double> SET =
            Map.of("days between", -2.4, "no date", -1.3, "length", 1.0, "live stories", -0.35);

    /** What is added to the start: a lone article costs more recall than a stranger costs precision. */
    private static final double EAGER = 1.2;

    private static final String START = "start";

    /** Candidates are chosen without weights. */
    private static final Affinity NONE =
            new Affinity(new double[Evidence.HOME.size()], new double[Evidence.FOREIGN.size()]);

    /**
     * An article and a story.
     *
     * @param values the evidence
     * @param belongs whether the article is of the story
     * @param foreign whether the story has nothing in the article's language
     * @param story of the article
     * @param other the story that it is compared with
     * @param weight what it counts
     * @param report the number of the comparison that it is one of
     */
    private record Example(
            double[] values, boolean belongs, boolean foreign, String story, String other, double weight, int report) {
        double score(double[] weights) {
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * values[i];
            }
            return sum;
        }

        Example weighing(double factor) {
            return new Example(values, belongs, foreign, story, other, weight * factor, report);
        }
    }

    private final List<Example> examples = new ArrayList<>();
    private int reports;

    /**
     * Adds a collection, which counts as much as any other.
     *
     * @param accounts in the order of arrival
     * @param storyOf the story of each article; names that no other collection has
     */
    public void add(List<Account> accounts, Map<String, String> storyOf) {
        Vocabulary vocabulary = new Vocabulary();
        accounts.forEach(a -> vocabulary.count(Terms.of(a)));
        Weigher weigher = new Weigher(vocabulary);
        LiveStories live = new LiveStories(vocabulary, NONE, 0);
        Map<String, Long> numbers = new HashMap<>();
        List<String> names = new ArrayList<>(List.of(""));
        List<Member> members = new ArrayList<>();
        int stories = (int) storyOf.values().stream().distinct().count();
        double weight = 1.0 / accounts.size();
        for (Account account : accounts) {
            String story = storyOf.getOrDefault(account.id(), account.id());
            if (numbers.putIfAbsent(story, (long) names.size()) == null) {
                names.add(story);
            }
            Member member = new Member(
                    account.id(), members.size(), 0, StoryStream.report(account, weigher.weigh(Terms.of(account))));
            compare(member, story, live, names, stories, weight);
            live.add(member, numbers.getOrDefault(story, 0L));
            members.add(member);
        }
        for (Member member : members) {
            Story story = live.storyOf(member.id()).orElseThrow();
            if (story.size() > 1) {
                live.remove(member);
                compare(member, names.get((int) story.number()), live, names, stories, weight);
                live.add(member, story.number());
            }
        }
    }

    private void compare(
            Member member, String truth, LiveStories live, List<String> names, int stories, double weight) {
        Subject subject = new Subject(member.report());
        reports++;
        for (Story s : live.candidates(member.report())) {
            boolean foreign = !s.speaks(member.report().language());
            String name = names.get((int) s.number());
            examples.add(new Example(
                    foreign ? Evidence.foreign(subject, s) : Evidence.home(subject, s, stories),
                    name.equals(truth),
                    foreign,
                    truth,
                    name,
                    weight,
                    reports));
        }
    }

    /** The weights that tell best what belongs, learned from all pairs but those with a story that is left out. */
    public Affinity train(Predicate<String> leftOut) {
        double[] home = fit(false, leftOut);
        home[Evidence.HOME.indexOf(START)] += EAGER;
        return new Affinity(home, fit(true, leftOut));
    }

    private double[] fit(boolean foreign, Predicate<String> leftOut) {
        List<String> names = foreign ? Evidence.FOREIGN : Evidence.HOME;
        List<Example> used = examples.stream()
                .filter(e -> e.foreign() == foreign && !leftOut.test(e.story()) && !leftOut.test(e.other()))
                .toList();
        double[] weights = fit(used, names);
        for (int round = 0; round < ROUNDS; round++) {
            weights = fit(hard(used, weights), names);
        }
        return weights;
    }

    /** The right story of each article and the wrong one that these weights like best. */
    private static List<Example> hard(List<Example> used, double[] weights) {
        List<Example> out = new ArrayList<>();
        Map<Integer, Example> likeliest = new HashMap<>();
        Set<Integer> decided = new HashSet<>();
        for (Example e : used) {
            if (e.belongs()) {
                out.add(e);
                decided.add(e.report());
            } else {
                likeliest.merge(e.report(), e, (a, b) -> b.score(weights) > a.score(weights) ? b : a);
            }
        }
        for (Example e : used) {
            if (likeliest.get(e.report()) == e) {
                out.add(decided.contains(e.report()) ? e.weighing(BEATEN) : e);
            }
        }
        return out;
    }

    private static double[] fit(List<Example> used, List<String> names) {
        int n = names.size();
        double[] weights = new double[n];
        boolean[] set = new boolean[n];
        for (int i = 0; i < n; i++) {
            Double given = SET.get(names.get(i));
            set[i] = given != null;
            weights[i] = given == null ? 0 : given;
        }
        for (int step = 0; step < STEPS && !used.isEmpty(); step++) {
            double[][] system = new double[n][n + 1];
            for (Example e : used) {
                double p = 1 / (1 + StrictMath.exp(-e.score(weights)));
                double error = ((e.belongs() ? 1 : 0) - p) * e.weight();
                double curve = Math.max(1e-6, p * (1 - p)) * e.weight();
                for (int i = 0; i < n; i++) {
                    system[i][n] += error * e.values()[i];
                    for (int k = 0; k < n; k++) {
                        system[i][k] += curve * e.values()[i] * e.values()[k];
                    }
                }
            }
            for (int i = 0; i < n; i++) {
                system[i][i] += RIDGE;
                system[i][n] -= RIDGE * weights[i];
                if (set[i]) {
                    Arrays.fill(system[i], 0);
                    system[i][i] = 1;
                }
            }
            double[] change = solve(system);
            for (int i = 0; i < n; i++) {
                weights[i] += change[i];
            }
        }
        return weights;
    }

    /** Solves a system by elimination; the right side stands in the last column. */
    private static double[] solve(double[][] a) {
        int n = a.length;
        for (int i = 0; i < n; i++) {
            for (int r = i + 1; r < n; r++) {
                double f = a[r][i] / a[i][i];
                for (int c = i; c <= n; c++) {
                    a[r][c] -= f * a[i][c];
                }
            }
        }
        double[] x = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            double sum = a[i][n];
            for (int c = i + 1; c < n; c++) {
                sum -= a[i][c] * x[c];
            }
            x[i] = sum / a[i][i];
        }
        return x;
    }
}
