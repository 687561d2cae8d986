package org.stemma.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Groups statements that are one speech act.
 *
 * <p>Machine note: the nodes are the {@link Wordings}. Pairs of nodes come from an inverted index on
 * the words that few nodes have, the best {@value #NEIGHBOURS} a node; the likeliest pair is joined first. Two groups become
 * one only when their pairs are likely on average and none is out of the question, so that no chain of half-likenesses ends in
 * two unlike statements side by side. Sentences of one quotation say nothing for or against each other: both may stand
 * against one sentence elsewhere; and whoever tells the one is not held against the other. Nor does a phrase of two words, but by the pair that it is likely in.
 */
final class StatementClusters {
    private static final int NEIGHBOURS = 24;
    private static final int MOST_POSTINGS = 60;
    private static final int MOST_NODES = 40;
    private static final double NEAR = 0.4;
    /** How likely two statements must be one to be joined. */
    static final double JOIN = 0.4;

    private static final double MEAN = 0.3;
    private static final double LEAST = 0.1;
    // One article says a thing once, as a rule: two of its attributions are one only when they are nearly the same
    // words.
    private static final double ONE_ARTICLE = 0.8;
    // Two sentences say different parts of a third when they share with it no more than so much of the lighter part.
    private static final double SAME_PART = 0.34;

    private final Wordings wordings;
    private final Likelihoods likelihoods;
    private final Meaning meaning;
    private final Rarity rarity;

    private record Pair(int a, int b, double likelihood) {
        boolean is(int x, int y) {
            return a == x && b == y || a == y && b == x;
        }
    }

    private StatementClusters(Wordings wordings, Likelihoods likelihoods, Rarity rarity, Meaning meaning) {
        this.wordings = wordings;
        this.likelihoods = likelihoods;
        this.rarity = rarity;
        this.meaning = meaning;
    }

    /** For each wording the number of its group; groups are numbered by their first wording. */
    static int[] of(Wordings wordings, Likelihoods likelihoods, Rarity rarity, Meaning meaning) {
        return new StatementClusters(wordings, likelihoods, rarity, meaning).group();
    }

    private int[] group() {
        List<List<Integer>> groups = new ArrayList<>();
        int[] groupOf = new int[wordings.size()];
        for (int n = 0; n < groupOf.length; n++) {
            groups.add(new ArrayList<>(List.of(n)));
            groupOf[n] = n;
        }
        for (Pair p : pairs()) {
            int a = Math.min(groupOf[p.a()], groupOf[p.b()]);
            int b = Math.max(groupOf[p.a()], groupOf[p.b()]);
            if (a != b && belongTogether(groups.get(a), groups.get(b), p)) {
                for (int n : groups.get(b)) {
                    groupOf[n] = a;
                }
                groups.get(a).addAll(groups.get(b));
                groups.set(b, List.of());
            }
        }
        return groupOf;
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
        for (int n = 0; n < wordings.size(); n++) {
            bySpeaker
                    .computeIfAbsent(wordings.first(n).speaker(), s -> new ArrayList<>())
                    .add(n);
        }
        bySpeaker.remove(-1);
        for (List<Integer> own : bySpeaker.values()) {
            for (int x : own) {
                for (int y : own) {
                    Statement a = wordings.first(x);
                    Statement b = wordings.first(y);
                    if (x < y && a.account() != b.account() && meaning.nearness(a, b) >= NEAR) {
                        add(x, y, out);
                    }
                }
            }
        }
    }

    private void add(int a, int b, Set<Pair> out) {
        double likelihood = likelihoods.of(a, b);
        if (likelihood >= JOIN && !wordings.areBeside(a, b)) {
            out.add(new Pair(a, b, likelihood));
        }
    }

    private void pairsByWords(Set<Pair> out) {
        Map<String, List<Integer>> index = new HashMap<>();
        for (int n = 0; n < wordings.size(); n++) {
            Map<Integer, Double> shared = new HashMap<>();
            for (String stem : wordings.first(n).stems()) {
                double weight = rarity.of(stem);
                for (String like : alike(stem)) {
                    for (int other : index.getOrDefault(like, List.of())) {
                        shared.merge(other, weight, Double::sum);
                    }
                }
                List<Integer> posting = index.computeIfAbsent(stem, x -> new ArrayList<>());
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

    /** The stem and those of the words that may stand for it. */
    private static Set<String> alike(String stem) {
        Set<String> out = new TreeSet<>(WordLists.get().synonyms(stem));
        out.add(stem);
        return out;
    }

    /**
     * True when one article says at two places what a sentence of this group says at one: either has its own part of it, or
     * the reporter tells it in his words and quotes it, too.
     */
    private boolean areOneElsewhere(int x, int y, List<Integer> group) {
        boolean told = isQuotation(x) != isQuotation(y) && likelihoods.of(x, y) >= JOIN;
        for (int whole : group) {
            if (whole != x
                    && whole != y
                    && !wordings.shareArticle(whole, x)
                    && !wordings.shareArticle(whole, y)
                    && likelihoods.of(x, whole) >= JOIN
                    && likelihoods.of(y, whole) >= JOIN
                    && (told || haveOwnParts(wordings.first(x), wordings.first(y), wordings.first(whole)))) {
                return true;
            }
        }
        return false;
    }

    /** Who repeats two words of a sentence is unlike most that tell it; that says nothing. */
    private boolean isPhrase(int wording) {
        return wordings.first(wording).isPhrase();
    }

    private boolean isQuotation(int wording) {
        return wordings.first(wording).kind() == Attribution.Kind.DIRECT;
    }

    private boolean haveOwnParts(Statement x, Statement y, Statement whole) {
        Set<String> left = new TreeSet<>(x.stems());
        left.retainAll(whole.stems());
        Set<String> right = new TreeSet<>(y.stems());
        right.retainAll(whole.stems());
        double lighter = Math.min(rarity.of(left), rarity.of(right));
        left.retainAll(right);
        return rarity.of(left) <= SAME_PART * lighter;
    }

    /** One of two is told at second hand: an article may well give the words themselves, too. */
    private boolean isRetold(int x, int y) {
        return wordings.first(x).retold() != wordings.first(y).retold();
    }

    /**
     * True when a sentence of the other's quotation is like this one: who repeats the first of two sentences has nothing of the
     * second, which a third article runs together with it.
     */
    private boolean isBesideWhatIsLike(int own, int other, List<Integer> a, List<Integer> b) {
        return Stream.concat(a.stream(), b.stream())
                .anyMatch(
                        z -> z != own && z != other && wordings.areBeside(other, z) && likelihoods.of(own, z) >= JOIN);
    }

    /** True when the two groups may become one for the sake of this pair. */
    private boolean belongTogether(List<Integer> a, List<Integer> b, Pair likely) {
        if (a.size() + b.size() > MOST_NODES) {
            return false;
        }
        double sum = 0;
        int count = 0;
        for (int x : a) {
            for (int y : b) {
                if (wordings.areBeside(x, y) || wordings.followEachOther(x, y)) {
                    continue;
                }
                double p = likelihoods.of(x, y);
                if (p < LEAST && (isBesideWhatIsLike(x, y, a, b) || isBesideWhatIsLike(y, x, a, b))) {
                    continue;
                }
                boolean once = wordings.shareArticle(x, y) && !isRetold(x, y) && !likelihoods.areTwoVoices(x, y);
                if (once && p < ONE_ARTICLE) {
                    if (areOneElsewhere(x, y, a) || areOneElsewhere(x, y, b)) {
                        continue;
                    }
                    return false;
                }
                if (!likely.is(x, y) && (isPhrase(x) || isPhrase(y))) {
                    continue;
                }
                if (p < LEAST) {
                    return false;
                }
                sum += p;
                count++;
            }
        }
        return count > 0 && sum / count >= MEAN;
    }
}
