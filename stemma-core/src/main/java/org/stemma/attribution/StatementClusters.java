package org.stemma.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Groups statements that are one speech act.
 *
 * <p>Machine note: statements with the same words and speaker are one node. Pairs of nodes come from an inverted index on
 * the words that few nodes have, the best {@value #NEIGHBOURS} a node; the likeliest pair is joined first. Two groups become
 * one only when their pairs are likely on average and none is out of the question, so that no chain of half-likenesses ends in
 * two unlike statements side by side. Sentences of one quotation say nothing for or against each other: both may stand
 * against one sentence elsewhere.
 */
final class StatementClusters {
    private static final int NEIGHBOURS = 24;
    private static final int MOST_POSTINGS = 60;
    private static final int MOST_NODES = 40;
    private static final double NEAR = 0.4;
    /** How likely two statements must be one to be joined. */
    static final double JOIN = 0.4;

    private static final double MEAN = 0.4;
    private static final double LEAST = 0.1;
    // One article says a thing once, as a rule: two of its attributions are one only when they are nearly the same
    // words.
    private static final double ONE_ARTICLE = 0.8;

    private final List<Statement> statements;
    private final SpeakerNames speakers;
    private final Kinship kinship;
    private final Meaning meaning;
    private final Rarity rarity;
    private final List<List<Statement>> nodes = new ArrayList<>();
    private final Map<Long, Double> known = new HashMap<>();

    private record Pair(int a, int b, double likelihood) {}

    private StatementClusters(List<Statement> statements, SpeakerNames speakers, Rarity rarity, Meaning meaning) {
        this.statements = statements;
        this.speakers = speakers;
        this.rarity = rarity;
        this.kinship = new Kinship(rarity, meaning);
        this.meaning = meaning;
    }

    /** For each statement the number of its group; groups are numbered by their first statement. */
    static int[] of(List<Statement> statements, SpeakerNames speakers, Rarity rarity, Meaning meaning) {
        return new StatementClusters(statements, speakers, rarity, meaning).group();
    }

    private int[] group() {
        int[] nodeOf = makeNodes();
        List<List<Integer>> groups = new ArrayList<>();
        int[] groupOf = new int[nodes.size()];
        for (int n = 0; n < nodes.size(); n++) {
            groups.add(new ArrayList<>(List.of(n)));
            groupOf[n] = n;
        }
        for (Pair p : pairs()) {
            int a = Math.min(groupOf[p.a()], groupOf[p.b()]);
            int b = Math.max(groupOf[p.a()], groupOf[p.b()]);
            if (a != b && belongTogether(groups.get(a), groups.get(b))) {
                for (int n : groups.get(b)) {
                    groupOf[n] = a;
                }
                groups.get(a).addAll(groups.get(b));
                groups.set(b, List.of());
            }
        }
        int[] out = new int[statements.size()];
        Arrays.setAll(out, s -> groupOf[nodeOf[s]]);
        return out;
    }

    private int[] makeNodes() {
        Map<String, Integer> byWords = new LinkedHashMap<>();
        int[] nodeOf = new int[statements.size()];
        for (int s = 0; s < nodeOf.length; s++) {
            Statement x = statements.get(s);
            String key = x.stems().isEmpty() ? "\n" + s : x.speaker() + "\n" + x.key();
            int node = byWords.computeIfAbsent(key, k -> nodes.size());
            if (node == nodes.size()) {
                nodes.add(new ArrayList<>());
            }
            nodes.get(node).add(x);
            nodeOf[s] = node;
        }
        return nodeOf;
    }

    /** Likely pairs, the likeliest first. */
    private List<Pair> pairs() {
        Set<Pair> out = new HashSet<>();
        pairsByWords(out);
        if (meaning.isKnown()) {
            pairsByMeaning(out);
        }
        List<Pair> sorted = new ArrayList<>(out);
        sorted.sort(Comparator.comparingDouble((Pair p) -> -p.likelihood())
                .thenComparingInt(Pair::a)
                .thenComparingInt(Pair::b));
        return sorted;
    }

    /** Words may have nothing in common: what one speaker said is compared by meaning, too. */
    private void pairsByMeaning(Set<Pair> out) {
        Map<Integer, List<Integer>> bySpeaker = new TreeMap<>();
        for (int n = 0; n < nodes.size(); n++) {
            bySpeaker
                    .computeIfAbsent(nodes.get(n).get(0).speaker(), s -> new ArrayList<>())
                    .add(n);
        }
        bySpeaker.remove(-1);
        for (List<Integer> own : bySpeaker.values()) {
            for (int x : own) {
                for (int y : own) {
                    Statement a = nodes.get(x).get(0);
                    Statement b = nodes.get(y).get(0);
                    if (x < y && a.account() != b.account() && meaning.nearness(a, b) >= NEAR) {
                        add(x, y, out);
                    }
                }
            }
        }
    }

    private void add(int a, int b, Set<Pair> out) {
        double likelihood = likelihood(a, b);
        if (likelihood >= JOIN && !areBeside(a, b)) {
            out.add(new Pair(a, b, likelihood));
        }
    }

    private void pairsByWords(Set<Pair> out) {
        Map<String, List<Integer>> index = new HashMap<>();
        for (int n = 0; n < nodes.size(); n++) {
            Map<Integer, Double> shared = new HashMap<>();
            for (String stem : nodes.get(n).get(0).stems()) {
                List<Integer> posting = index.computeIfAbsent(stem, x -> new ArrayList<>());
                double weight = rarity.of(stem);
                for (int other : posting) {
                    shared.merge(other, weight, Double::sum);
                }
                if (posting.size() < MOST_POSTINGS) {
                    posting.add(n);
                }
            }
            int node = n;
            shared.entrySet().stream()
                    .sorted(Comparator.comparingDouble((Map.Entry<Integer, Double> e) -> -e.getValue())
                            .thenComparing(Map.Entry::getKey))
                    .limit(NEIGHBOURS)
                    .forEach(e -> add(e.getKey(), node, out));
        }
    }

    private boolean belongTogether(List<Integer> a, List<Integer> b) {
        if (a.size() + b.size() > MOST_NODES) {
            return false;
        }
        double sum = 0;
        int count = 0;
        for (int x : a) {
            for (int y : b) {
                if (areBeside(x, y) || followEachOther(x, y)) {
                    continue;
                }
                double p = likelihood(x, y);
                if (p < (shareArticle(x, y) ? ONE_ARTICLE : LEAST)) {
                    return false;
                }
                sum += p;
                count++;
            }
        }
        return count > 0 && sum / count >= MEAN;
    }

    private double likelihood(int a, int b) {
        long key = ((long) Math.min(a, b) << 32) | Math.max(a, b);
        return known.computeIfAbsent(key, k -> {
            Statement x = nodes.get(a).get(0);
            Statement y = nodes.get(b).get(0);
            return kinship.of(x, y, speakers.relation(x.speaker(), y.speaker()));
        });
    }

    private boolean areBeside(int a, int b) {
        for (Statement x : nodes.get(a)) {
            for (Statement y : nodes.get(b)) {
                if (x.isBeside(y)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** True when an article has them in attributions of one speaker that follow each other: it may have cut one in two. */
    private boolean followEachOther(int a, int b) {
        for (Statement x : nodes.get(a)) {
            for (Statement y : nodes.get(b)) {
                if (x.account() == y.account()
                        && x.speaker() >= 0
                        && x.speaker() == y.speaker()
                        && Math.abs(x.attribution() - y.attribution()) == 1) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean shareArticle(int a, int b) {
        for (Statement x : nodes.get(a)) {
            for (Statement y : nodes.get(b)) {
                if (x.account() == y.account()) {
                    return true;
                }
            }
        }
        return false;
    }
}
