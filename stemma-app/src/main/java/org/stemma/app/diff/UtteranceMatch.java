package org.stemma.app.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which utterance of one story is which of another: the one with which it shares most words of the same articles; else one
 * of the same speaker in much the same words. What was one utterance may be two now, and the other way round: then both are
 * known, though only one of them goes on with it.
 */
final class UtteranceMatch {
    /** So many utterances of one article are compared with one; no real article has as many. */
    private static final int MOST = 300;

    private final ArticleMatch articles;
    private final List<Snapshot.Utterance> before;
    private final List<Snapshot.Utterance> after;
    private final Map<Snapshot.Carrier, Bag> bags = new HashMap<>();
    private final Map<Integer, Integer> toAfter = new HashMap<>();
    private final Map<Integer, Integer> toBefore = new HashMap<>();
    private final Map<Integer, Set<Integer>> known = new HashMap<>();

    private record Pair(int before, int after, double score) {}

    UtteranceMatch(Snapshot.Story before, Snapshot.Story after, ArticleMatch articles) {
        this.articles = articles;
        this.before = before.utterances();
        this.after = after.utterances();
        inSameArticles();
        inSameWords();
    }

    /** What an utterance of the newer story was. */
    Optional<Snapshot.Utterance> before(int inAfter) {
        return Optional.ofNullable(toBefore.get(inAfter)).map(before::get);
    }

    /** The utterances of the newer story that have words of one of the older; the one that goes on with it first. */
    List<Snapshot.Utterance> after(int inBefore) {
        return known.getOrDefault(inBefore, new TreeSet<>()).stream()
                .sorted(Comparator.comparing(j -> !j.equals(toAfter.get(inBefore))))
                .map(after::get)
                .toList();
    }

    Bag bag(Snapshot.Carrier c) {
        return bags.computeIfAbsent(c, k -> Bag.of(k.words()));
    }

    private void inSameArticles() {
        Map<String, List<Integer>> byArticle = new HashMap<>();
        for (int i = 0; i < after.size(); i++) {
            for (String a : after.get(i).articles()) {
                byArticle.computeIfAbsent(a, k -> new ArrayList<>()).add(i);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            Set<Integer> candidates = new LinkedHashSet<>();
            for (String a : before.get(i).articles()) {
                articles.after(a).ifPresent(n -> candidates.addAll(byArticle.getOrDefault(n, List.of())));
            }
            for (int j : candidates.stream().limit(MOST).toList()) {
                double score = score(before.get(i), after.get(j));
                if (score > 0) {
                    known.computeIfAbsent(i, k -> new TreeSet<>()).add(j);
                    pairs.add(new Pair(i, j, score));
                }
            }
        }
        take(pairs);
        // What is left shares words with an utterance that another goes on with.
        pairs.forEach(p -> toBefore.putIfAbsent(p.after(), p.before()));
    }

    private double score(Snapshot.Utterance a, Snapshot.Utterance b) {
        double score = 0;
        for (Snapshot.Carrier x : a.carriers()) {
            Optional<String> article = articles.after(x.article());
            double best = 0;
            for (Snapshot.Carrier y : b.carriers()) {
                if (article.isPresent() && article.get().equals(y.article())) {
                    double shared = x.words().equals(y.words()) ? 1.5 : bag(x).shared(bag(y));
                    best = Math.max(best, shared >= Bag.ALIKE ? shared : 0);
                }
            }
            score += best;
        }
        return score;
    }

    private void inSameWords() {
        Map<String, List<Integer>> bySpeaker = new HashMap<>();
        for (int i = 0; i < after.size(); i++) {
            if (!toBefore.containsKey(i) && after.get(i).speaker().isPresent()) {
                bySpeaker
                        .computeIfAbsent(after.get(i).speaker().get(), k -> new ArrayList<>())
                        .add(i);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            if (!toAfter.containsKey(i) && before.get(i).speaker().isPresent()) {
                Bag words = Bag.of(before.get(i).words());
                List<Integer> same =
                        bySpeaker.getOrDefault(before.get(i).speaker().get(), List.of());
                for (int j : same.subList(0, Math.min(MOST, same.size()))) {
                    double likeness = words.likeness(Bag.of(after.get(j).words()));
                    if (likeness >= Bag.ALIKE) {
                        pairs.add(new Pair(i, j, likeness));
                    }
                }
            }
        }
        take(pairs);
    }

    /** The best pairs first; each utterance once. */
    private void take(List<Pair> pairs) {
        pairs.sort(Comparator.comparingDouble(Pair::score)
                .reversed()
                .thenComparingInt(Pair::before)
                .thenComparingInt(Pair::after));
        for (Pair p : pairs) {
            if (!toAfter.containsKey(p.before()) && !toBefore.containsKey(p.after())) {
                toAfter.put(p.before(), p.after());
                toBefore.put(p.after(), p.before());
                known.computeIfAbsent(p.before(), k -> new TreeSet<>()).add(p.after());
            }
        }
    }
}
