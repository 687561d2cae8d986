package org.stemma.reuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The heaviest way to give each text at most one original, without circles.
 *
 * <p>Machine note: Edmonds' maximum branching (J. Edmonds, "Optimum branchings", 1967): each text takes its heaviest
 * incoming edge; circles are contracted to one text and the rest solved again; then each circle opens where that costs
 * least. Circles are rare and short here, since times order most pairs.
 */
final class Branching {
    /**
     * A way that a text may have been copied.
     *
     * @param from place of the original
     * @param to place of the copy
     * @param weight how much speaks for it, above 0
     * @param likeness what the two share
     */
    record Edge(int from, int to, double weight, Likeness likeness) {
        Precedence precedence() {
            return likeness.precedenceOf(from);
        }
    }

    /** An edge between contracted texts, with the one it stands for. */
    private record Step(
            int from, int to, double weight, @Nullable Step inner, Edge edge) {}

    private Branching() {}

    /** The chosen edges, by their copies; on equal weight the edge that comes first is taken. */
    static List<Edge> heaviest(int size, List<Edge> edges) {
        List<Step> steps = new ArrayList<>();
        for (Edge e : edges) {
            steps.add(new Step(e.from(), e.to(), e.weight(), null, e));
        }
        List<Edge> out = new ArrayList<>();
        for (Step s : solve(size, steps)) {
            out.add(s.edge());
        }
        return out;
    }

    private static List<Step> solve(int size, List<Step> steps) {
        @Nullable Step[] best = new Step[size];
        for (Step s : steps) {
            Step b = best[s.to()];
            if (s.weight() > 0 && (b == null || s.weight() > b.weight())) {
                best[s.to()] = s;
            }
        }
        int[] circle = circles(best);
        int circles = Arrays.stream(circle).max().orElse(-1) + 1;
        List<Step> out = new ArrayList<>();
        if (circles == 0) {
            for (Step b : best) {
                if (b != null) {
                    out.add(b);
                }
            }
            return out;
        }
        @Nullable Step[] lightest = lightest(best, circle, circles);
        int[] place = new int[size];
        int places = circles;
        for (int v = 0; v < size; v++) {
            place[v] = circle[v] >= 0 ? circle[v] : places++;
        }
        List<Step> contracted = new ArrayList<>();
        for (Step s : steps) {
            if (place[s.from()] != place[s.to()]) {
                contracted.add(contract(s, place, best[s.to()], circle[s.to()] >= 0 ? lightest[circle[s.to()]] : null));
            }
        }
        boolean[] entered = new boolean[circles];
        boolean[] replaced = new boolean[size];
        for (Step s : solve(places, contracted)) {
            Step inner = s.inner();
            if (inner != null) {
                out.add(inner);
                if (circle[inner.to()] >= 0) {
                    entered[circle[inner.to()]] = true;
                    replaced[inner.to()] = true;
                }
            }
        }
        for (int v = 0; v < size; v++) {
            Step b = best[v];
            if (b != null && circle[v] >= 0 && !replaced[v] && (entered[circle[v]] || b != lightest[circle[v]])) {
                out.add(b);
            }
        }
        return out;
    }

    /** Entering a circle costs the edge it replaces, and saves the one that would have been left out. */
    private static Step contract(Step s, int[] place, @Nullable Step replaced, @Nullable Step saved) {
        double weight = s.weight();
        if (replaced != null && saved != null) {
            weight += saved.weight() - replaced.weight();
        }
        return new Step(place[s.from()], place[s.to()], weight, s, s.edge());
    }

    /** The number of the circle that each text is in, -1 for none. */
    private static int[] circles(@Nullable Step[] best) {
        int[] circle = new int[best.length];
        int[] seen = new int[best.length];
        Arrays.fill(circle, -1);
        int circles = 0;
        for (int start = 0; start < best.length; start++) {
            int v = start;
            Step b = best[v];
            while (b != null && seen[v] == 0) {
                seen[v] = start + 1;
                v = b.from();
                b = best[v];
            }
            if (b != null && seen[v] == start + 1 && circle[v] < 0) {
                int w = v;
                do {
                    circle[w] = circles;
                    Step up = best[w];
                    w = up == null ? v : up.from();
                } while (w != v);
                circles++;
            }
        }
        return circle;
    }

    private static @Nullable Step[] lightest(@Nullable Step[] best, int[] circle, int circles) {
        @Nullable Step[] out = new Step[circles];
        for (int v = 0; v < best.length; v++) {
            Step b = best[v];
            if (b != null && circle[v] >= 0) {
                Step l = out[circle[v]];
                if (l == null || b.weight() < l.weight()) {
                    out[circle[v]] = b;
                }
            }
        }
        return out;
    }
}
