package org.stemma.bench.train;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.stemma.article.Account;
import org.stemma.story.Affinity;
import org.stemma.story.AffinityTrainer;
import org.stemma.story.StoryClusterer;

/** Learns how articles fit stories, and measures it on stories that were left out. */
public final class StoryTraining {
    private static final String FILE = "org/stemma/story/affinity.tsv";
    private static final int FOLDS = 5;

    /** Another task: not part of the mean. */
    private static final String OTHER_TASK = "meantime";

    /**
     * Articles whose stories are known.
     *
     * @param name of the collection
     * @param accounts in the order of arrival
     * @param storyOf the story of each article
     */
    public record Collection(String name, List<Account> accounts, Map<String, String> storyOf) {}

    /** BCubed precision and recall over some articles, added up. */
    private static final class Score {
        private double precision;
        private double recall;
        private int articles;

        double f1() {
            return 2 * precision * recall / (articles * (precision + recall));
        }
    }

    private StoryTraining() {}

    /** Trains, writes the weights below a resources directory and prints what cross-validation by story says of them. */
    public static void run(List<Collection> all, Path resources, PrintStream out) throws IOException {
        AffinityTrainer trainer = new AffinityTrainer();
        Map<String, Integer> foldOf = new HashMap<>();
        for (Collection c : all) {
            trainer.add(c.accounts(), c.storyOf());
            int first = foldOf.size();
            c.accounts().forEach(a -> foldOf.putIfAbsent(c.storyOf().get(a.id()), (foldOf.size() - first) % FOLDS));
        }
        Affinity affinity = trainer.train(story -> false);
        List<String> lines = new ArrayList<>(List.of(
                "# Log-odds that an article is of a story: kind, evidence, weight. Made by ./bench train stories"));
        lines.addAll(affinity.lines());
        Files.write(resources.resolve(FILE), lines);
        lines.forEach(out::println);

        Map<String, Score> seen = new LinkedHashMap<>();
        all.forEach(c -> add(c, Affinity.of(affinity.lines()), story -> true, seen));
        print("trained on all of it", seen, out);
        Map<String, Score> unseen = new LinkedHashMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int which = fold;
            Predicate<String> left = story -> foldOf.getOrDefault(story, -1) == which;
            Affinity without = trainer.train(left);
            all.forEach(c -> add(c, without, left, unseen));
        }
        print("cross-validated by story", unseen, out);
    }

    /** Groups a collection, and adds the scores of the articles of some stories. */
    private static void add(Collection c, Affinity affinity, Predicate<String> scored, Map<String, Score> into) {
        Score score = into.computeIfAbsent(c.name(), k -> new Score());
        Map<String, Integer> sizes = new HashMap<>();
        c.storyOf().values().forEach(s -> sizes.merge(s, 1, Integer::sum));
        for (List<String> cluster : StoryClusterer.cluster(c.accounts(), affinity)) {
            Map<String, Integer> same = new HashMap<>();
            cluster.forEach(id -> same.merge(c.storyOf().get(id), 1, Integer::sum));
            same.forEach((story, n) -> {
                if (scored.test(story)) {
                    score.precision += n * (double) n / cluster.size();
                    score.recall += n * (double) n / sizes.getOrDefault(story, 0);
                    score.articles += n;
                }
            });
        }
    }

    private static void print(String title, Map<String, Score> scores, PrintStream out) {
        out.printf(Locale.ROOT, "%n%-26s %8s %8s %8s%n", title, "P", "R", "F1");
        scores.forEach((name, s) -> out.printf(
                Locale.ROOT,
                "%-26s %8.4f %8.4f %8.4f%n",
                name,
                s.precision / s.articles,
                s.recall / s.articles,
                s.f1()));
        out.printf(
                Locale.ROOT,
                "%-26s %26.4f%n",
                "mean but " + OTHER_TASK,
                scores.entrySet().stream()
                        .filter(e -> !e.getKey().equals(OTHER_TASK))
                        .mapToDouble(e -> e.getValue().f1())
                        .average()
                        .orElse(0));
    }
}
