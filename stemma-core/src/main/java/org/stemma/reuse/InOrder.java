package org.stemma.reuse;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Parts runs into those that stand in one order in both texts, and those that moved.
 *
 * <p>Machine note: the heaviest increasing subsequence (runs ascend in the first text; weight is their length), with a
 * Fenwick tree of prefix maxima: {@code n log n}.
 */
final class InOrder {
    private InOrder() {}

    /** For each run, given in the order of the first text, whether it keeps its order in the second. */
    static boolean[] of(List<Run> runs) {
        int n = runs.size();
        Integer[] byB = new Integer[n];
        Arrays.setAll(byB, i -> i);
        Arrays.sort(byB, Comparator.comparingInt(i -> runs.get(i).b()));
        int[] rank = new int[n];
        for (int r = 0; r < n; r++) {
            rank[byB[r]] = r + 1;
        }
        long[] best = new long[n];
        int[] before = new int[n];
        int[] tree = new int[n + 1];
        Arrays.fill(tree, -1);
        int last = -1;
        for (int i = 0; i < n; i++) {
            before[i] = heaviest(tree, best, rank[i] - 1);
            best[i] = runs.get(i).length() + (before[i] < 0 ? 0 : best[before[i]]);
            for (int r = rank[i]; r <= n; r += r & -r) {
                if (tree[r] < 0 || best[i] > best[tree[r]]) {
                    tree[r] = i;
                }
            }
            last = last < 0 || best[i] > best[last] ? i : last;
        }
        boolean[] out = new boolean[n];
        for (int i = last; i >= 0; i = before[i]) {
            out[i] = true;
        }
        return out;
    }

    private static int heaviest(int[] tree, long[] best, int rank) {
        int found = -1;
        for (int r = rank; r > 0; r -= r & -r) {
            if (tree[r] >= 0 && (found < 0 || best[tree[r]] > best[found])) {
                found = tree[r];
            }
        }
        return found;
    }
}
