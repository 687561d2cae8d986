package org.stemma.app.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares two dossiers story by story.
 *
 * <p>Stories are the same when they share articles; of several the two that share most.
 */
public final class Comparison {
    private final Snapshot before;
    private final Snapshot after;
    private final ArticleMatch articles;

    private record Pair(int before, int after, int shared) {}

    private Comparison(Snapshot before, Snapshot after) {
        this.before = before;
        this.after = after;
        this.articles = new ArticleMatch(before, after);
    }

    /** What changed, by the stories of the newer dossier; then the stories that are gone. */
    public static List<StoryChanges> of(Snapshot before, Snapshot after) {
        return new Comparison(before, after).compare();
    }

    private List<StoryChanges> compare() {
        Map<Integer, Integer> beforeOf = matched();
        List<StoryChanges> out = new ArrayList<>();
        for (int i = 0; i < after.stories().size(); i++) {
            Snapshot.Story story = after.stories().get(i);
            if (beforeOf.containsKey(i)) {
                Snapshot.Story old = before.stories().get(beforeOf.get(i));
                out.add(new StoryChanges(Optional.of(old), Optional.of(story), changes(old, story)));
            } else {
                out.add(new StoryChanges(Optional.empty(), Optional.of(story), List.of()));
            }
        }
        for (int i = 0; i < before.stories().size(); i++) {
            if (!beforeOf.containsValue(i)) {
                out.add(new StoryChanges(Optional.of(before.stories().get(i)), Optional.empty(), List.of()));
            }
        }
        return out;
    }

    private List<Change> changes(Snapshot.Story old, Snapshot.Story story) {
        Refs refs = new Refs(old, story, articles);
        List<Change> out = new ArrayList<>(new ArticleChanges(old, story, articles, refs).find());
        out.addAll(FigureChanges.find(old, story, articles, refs));
        out.addAll(new UtteranceChanges(old, story, articles, refs).find());
        return out;
    }

    /** For each newer story the older one that it goes on with. */
    private Map<Integer, Integer> matched() {
        Map<String, List<Integer>> storiesOf = new HashMap<>();
        for (int j = 0; j < after.stories().size(); j++) {
            for (String a : after.stories().get(j).articles()) {
                storiesOf.computeIfAbsent(a, k -> new ArrayList<>()).add(j);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < before.stories().size(); i++) {
            Map<Integer, Integer> shared = new HashMap<>();
            for (String a : before.stories().get(i).articles()) {
                articles.after(a)
                        .ifPresent(n ->
                                storiesOf.getOrDefault(n, List.of()).forEach(j -> shared.merge(j, 1, Integer::sum)));
            }
            for (Map.Entry<Integer, Integer> e : shared.entrySet()) {
                pairs.add(new Pair(i, e.getKey(), e.getValue()));
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::shared)
                .reversed()
                .thenComparingInt(Pair::before)
                .thenComparingInt(Pair::after));
        Map<Integer, Integer> out = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (Pair p : pairs) {
            if (!out.containsKey(p.after()) && taken.add(p.before())) {
                out.put(p.after(), p.before());
            }
        }
        return out;
    }
}
