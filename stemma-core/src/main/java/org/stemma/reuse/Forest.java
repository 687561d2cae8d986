package org.stemma.reuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Trees over texts that share prose, and the root of each.
 *
 * <p>Machine note: a maximum spanning forest over the words that two texts have exactly alike, for a copyist's changes
 * come down to all who copied the copyist: of two possible parents the true one shares the child's wording. Each tree is
 * then rooted where the evidence of its edges agrees best with the way they point (first in the list on a tie). Last, an
 * edge that points against strong evidence is cut when its two sides share nothing else: a text made out of two sources
 * belongs to the one it took more from, and the other source stays independent.
 */
final class Forest {
    /**
     * An edge that points.
     *
     * @param from place of the original
     * @param to place of the copy
     * @param likeness what they share
     */
    record Edge(int from, int to, Likeness likeness) {
        double precedence() {
            return likeness.precedenceOf(from);
        }
    }

    private static final Comparator<Likeness> CLOSEST_FIRST = Comparator.comparingInt(Likeness::alike)
            .thenComparingInt(Likeness::size)
            .reversed()
            .thenComparingInt(Likeness::a)
            .thenComparingInt(Likeness::b);

    private final List<List<Likeness>> neighbours = new ArrayList<>();
    private final Set<Long> alike = new HashSet<>();

    private Forest(int size, List<Likeness> likenesses) {
        for (int i = 0; i < size; i++) {
            neighbours.add(new ArrayList<>());
        }
        int[] family = new int[size];
        Arrays.setAll(family, i -> i);
        List<Likeness> sorted = new ArrayList<>(likenesses);
        sorted.sort(CLOSEST_FIRST);
        for (Likeness l : sorted) {
            alike.add(key(l.a(), l.b()));
            int a = find(family, l.a());
            int b = find(family, l.b());
            if (a != b) {
                family[Math.max(a, b)] = Math.min(a, b);
                neighbours.get(l.a()).add(l);
                neighbours.get(l.b()).add(l);
            }
        }
    }

    /** The edges of the forest over this many texts, each text the copy in at most one. */
    static List<Edge> edges(int size, List<Likeness> likenesses) {
        Forest forest = new Forest(size, likenesses);
        List<Edge> edges = forest.rooted();
        boolean cut = false;
        for (Edge e : edges) {
            if (forest.joinsTwoSources(e)) {
                forest.neighbours.get(e.from()).remove(e.likeness());
                forest.neighbours.get(e.to()).remove(e.likeness());
                cut = true;
            }
        }
        return cut ? forest.rooted() : edges;
    }

    /** The representative of a family (union-find with path halving). */
    static int find(int[] family, int i) {
        int at = i;
        while (family[at] != at) {
            family[at] = family[family[at]];
            at = family[at];
        }
        return at;
    }

    private List<Edge> rooted() {
        List<Edge> out = new ArrayList<>();
        boolean[] seen = new boolean[neighbours.size()];
        for (int i = 0; i < seen.length; i++) {
            if (!seen[i] && !neighbours.get(i).isEmpty()) {
                List<Edge> fromFirst = walk(i);
                out.addAll(walk(bestRoot(i, fromFirst)));
                seen[i] = true;
                for (Edge e : fromFirst) {
                    seen[e.to()] = true;
                }
            }
        }
        return out;
    }

    /** Moving the root over an edge turns that edge and no other, so one walk from any root values all roots. */
    private static int bestRoot(int first, List<Edge> edges) {
        Map<Integer, Double> gain = new HashMap<>();
        gain.put(first, 0.0);
        int best = first;
        for (Edge e : edges) {
            double value = gain.getOrDefault(e.from(), 0.0) - 2 * e.precedence();
            gain.put(e.to(), value);
            double bestValue = gain.getOrDefault(best, 0.0);
            if (value > bestValue + 1e-9 || (Math.abs(value - bestValue) <= 1e-9 && e.to() < best)) {
                best = e.to();
            }
        }
        return best;
    }

    /** The edges of the tree that holds this text, pointing away from it, nearer ones first. */
    private List<Edge> walk(int root) {
        List<Edge> out = new ArrayList<>();
        Set<Integer> seen = new HashSet<>(Set.of(root));
        List<Integer> queue = new ArrayList<>(List.of(root));
        for (int k = 0; k < queue.size(); k++) {
            int at = queue.get(k);
            for (Likeness l : neighbours.get(at)) {
                int next = l.other(at);
                if (seen.add(next)) {
                    out.add(new Edge(at, next, l));
                    queue.add(next);
                }
            }
        }
        return out;
    }

    private boolean joinsTwoSources(Edge e) {
        return e.precedence() <= -Precedence.STRONG
                && sharesNothingElse(e.from(), e.to())
                && sharesNothingElse(e.to(), e.from());
    }

    private boolean sharesNothingElse(int at, int other) {
        for (Likeness l : neighbours.get(at)) {
            int next = l.other(at);
            if (next != other && alike.contains(key(next, other))) {
                return false;
            }
        }
        return true;
    }

    private static long key(int a, int b) {
        return ((long) Math.min(a, b) << 32) | Math.max(a, b);
    }
}
