package org.stemma.collation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Aligns two profiles: which slots fall together.
 *
 * <p>Machine note: Needleman-Wunsch without substitutions (unlike words are never paired; they stand between the same
 * anchors instead) in two states, so that a match right behind a match is worth a little more than one by itself: an
 * article finds its place beside its noun and not somewhere else. O(n m) time, and a byte a cell for the way back. Above
 * {@value #CELLS} cells (about 2,000 words on each side) the profiles are first cut at words that stand once in each, in
 * the same order (patience), and a piece that is still too big stays unaligned: the work grows with the square of at most
 * 2,000 words, beyond that with the length.
 */
final class Alignment {
    private static final long CELLS = 4_000_000;
    private static final float RUN = 0.12f;
    private static final int FROM_MATCH = 1;
    private static final int LEFT_MATCH = 1 << 1;
    private static final int LEFT_GAP = 2 << 1;
    private static final int UP_MATCH = 3 << 1;
    private static final int UP_GAP = 4 << 1;
    private static final int GAP_WAYS = 7 << 1;

    private final Rows rows;
    private final Side a;
    private final Side b;
    private final List<int[]> pairs = new ArrayList<>();

    private Alignment(Rows rows, Profile a, Profile b) {
        this.rows = rows;
        this.a = new Side(rows, a);
        this.b = new Side(rows, b);
    }

    /** Pairs of slot indices, ascending in both. */
    static List<int[]> of(Rows rows, Profile a, Profile b) {
        Alignment alignment = new Alignment(rows, a, b);
        alignment.align(0, alignment.a.keys.length, 0, alignment.b.keys.length);
        return alignment.pairs;
    }

    /** A profile as the table needs it: for each slot its distinct types, how often each, and its key if it has only one. */
    private static final class Side {
        final int[][] types;
        final int[][] counts;
        final int[] keys;

        Side(Rows rows, Profile profile) {
            List<int[]> slots = profile.slots();
            types = new int[slots.size()][];
            counts = new int[slots.size()][];
            keys = new int[slots.size()];
            int[] seen = new int[rows.size()];
            int[] often = new int[rows.size()];
            for (int s = 0; s < types.length; s++) {
                int[] slot = slots.get(s);
                int n = 0;
                keys[s] = -1;
                for (int r = 0; r < slot.length; r++) {
                    if (slot[r] >= 0) {
                        n = count(rows.type(r, slot[r]), seen, often, n);
                    }
                }
                types[s] = Arrays.copyOf(seen, n);
                counts[s] = Arrays.copyOf(often, n);
                keys[s] = oneKey(rows, types[s]);
            }
        }

        private static int count(int type, int[] seen, int[] often, int n) {
            for (int k = 0; k < n; k++) {
                if (seen[k] == type) {
                    often[k]++;
                    return n;
                }
            }
            seen[n] = type;
            often[n] = 1;
            return n + 1;
        }

        private static int oneKey(Rows rows, int[] types) {
            int key = rows.key(types[0]);
            for (int t : types) {
                if (rows.key(t) != key) {
                    return -1;
                }
            }
            return key;
        }

        boolean isWeighty(Rows rows, int slot) {
            return !rows.isFunction(types[slot][0]);
        }

        /** Numbers the types of some slots from 0 on; those numbers are written into {@code local}. */
        int[] number(int from, int to, int[] local) {
            Arrays.fill(local, -1);
            int[] out = new int[local.length];
            int n = 0;
            for (int s = from; s < to; s++) {
                for (int t : types[s]) {
                    if (local[t] < 0) {
                        local[t] = n;
                        out[n++] = t;
                    }
                }
            }
            return Arrays.copyOf(out, n);
        }
    }

    /** Equal words at both ends need no table, but for words of grammar next to what differs: they may belong elsewhere. */
    private void align(int a0, int a1, int b0, int b1) {
        int start = 0;
        for (int k = 0; a0 + k < a1 && b0 + k < b1 && isEqual(a0 + k, b0 + k); k++) {
            start = a.isWeighty(rows, a0 + k) ? k + 1 : start;
        }
        for (int k = 0; k < start; k++) {
            pairs.add(new int[] {a0 + k, b0 + k});
        }
        int end = 0;
        for (int k = 1; a1 - k >= a0 + start && b1 - k >= b0 + start && isEqual(a1 - k, b1 - k); k++) {
            end = a.isWeighty(rows, a1 - k) ? k : end;
        }
        middle(a0 + start, a1 - end, b0 + start, b1 - end);
        for (int k = end; k > 0; k--) {
            pairs.add(new int[] {a1 - k, b1 - k});
        }
    }

    private boolean isEqual(int i, int j) {
        return a.keys[i] >= 0 && a.keys[i] == b.keys[j];
    }

    private void middle(int a0, int a1, int b0, int b1) {
        if (a0 == a1 || b0 == b1) {
            return;
        }
        if ((long) (a1 - a0) * (b1 - b0) <= CELLS) {
            table(a0, a1, b0, b1);
            return;
        }
        List<int[]> anchors = anchors(a0, a1, b0, b1);
        int i = a0;
        int j = b0;
        for (int[] anchor : anchors) {
            align(i, anchor[0], j, anchor[1]);
            pairs.add(anchor);
            i = anchor[0] + 1;
            j = anchor[1] + 1;
        }
        if (!anchors.isEmpty()) {
            align(i, a1, j, b1);
        }
    }

    private void table(int a0, int a1, int b0, int b1) {
        int n = a1 - a0;
        int m = b1 - b0;
        int[] localA = new int[rows.typeCount()];
        int[] localB = new int[rows.typeCount()];
        float[][] likeness = likeness(a.number(a0, a1, localA), b.number(b0, b1, localB));
        byte[] ways = new byte[(n + 1) * (m + 1)];
        float[] matchUp = new float[m + 1];
        Arrays.fill(matchUp, Float.NEGATIVE_INFINITY);
        float[] gapUp = new float[m + 1];
        float[] match = new float[m + 1];
        float[] gap = new float[m + 1];
        match[0] = Float.NEGATIVE_INFINITY;
        for (int i = 1; i <= n; i++) {
            for (int j = 1; j <= m; j++) {
                float s = mean(likeness, localA, a0 + i - 1, localB, b0 + j - 1);
                int way = 0;
                match[j] = Float.NEGATIVE_INFINITY;
                if (s > 0) {
                    boolean run = matchUp[j - 1] + RUN >= gapUp[j - 1];
                    match[j] = s + (run ? matchUp[j - 1] + RUN : gapUp[j - 1]);
                    way = run ? FROM_MATCH : 0;
                }
                float best = gapUp[j];
                int gapWay = UP_GAP;
                if (matchUp[j] > best) {
                    best = matchUp[j];
                    gapWay = UP_MATCH;
                }
                if (gap[j - 1] > best) {
                    best = gap[j - 1];
                    gapWay = LEFT_GAP;
                }
                if (match[j - 1] > best) {
                    best = match[j - 1];
                    gapWay = LEFT_MATCH;
                }
                gap[j] = best;
                ways[i * (m + 1) + j] = (byte) (way | gapWay);
            }
            float[] swap = matchUp;
            matchUp = match;
            match = swap;
            match[0] = Float.NEGATIVE_INFINITY;
            swap = gapUp;
            gapUp = gap;
            gap = swap;
        }
        back(a0, b0, n, m, matchUp[m] >= gapUp[m], ways);
    }

    private float[][] likeness(int[] typesA, int[] typesB) {
        float[][] out = new float[typesA.length][typesB.length];
        for (int x = 0; x < typesA.length; x++) {
            for (int y = 0; y < typesB.length; y++) {
                out[x][y] = rows.likeness(typesA[x], typesB[y]);
            }
        }
        return out;
    }

    /** The mean likeness of the words of two slots. */
    private float mean(float[][] likeness, int[] localA, int i, int[] localB, int j) {
        int[] x = a.types[i];
        int[] y = b.types[j];
        if (x.length == 1 && y.length == 1) {
            return likeness[localA[x[0]]][localB[y[0]]];
        }
        float sum = 0;
        int count = 0;
        for (int p = 0; p < x.length; p++) {
            for (int q = 0; q < y.length; q++) {
                int pairs = a.counts[i][p] * b.counts[j][q];
                sum += pairs * likeness[localA[x[p]]][localB[y[q]]];
                count += pairs;
            }
        }
        return sum / count;
    }

    private void back(int a0, int b0, int n, int m, boolean endsInMatch, byte[] ways) {
        List<int[]> found = new ArrayList<>();
        boolean inMatch = endsInMatch;
        int i = n;
        int j = m;
        while (i > 0 && j > 0) {
            int way = ways[i * (m + 1) + j];
            if (inMatch) {
                found.add(new int[] {a0 + i - 1, b0 + j - 1});
                inMatch = (way & FROM_MATCH) != 0;
                i--;
                j--;
            } else {
                int gapWay = way & GAP_WAYS;
                inMatch = gapWay == UP_MATCH || gapWay == LEFT_MATCH;
                if (gapWay == UP_MATCH || gapWay == UP_GAP) {
                    i--;
                } else {
                    j--;
                }
            }
        }
        Collections.reverse(found);
        pairs.addAll(found);
    }

    /** Slots whose word stands once on each side, the longest chain that ascends on both. */
    private List<int[]> anchors(int a0, int a1, int b0, int b1) {
        Map<Integer, Integer> left = unique(a, a0, a1);
        Map<Integer, Integer> right = unique(b, b0, b1);
        List<int[]> common = new ArrayList<>();
        for (int i = a0; i < a1; i++) {
            int l = left.getOrDefault(a.keys[i], -1);
            int r = right.getOrDefault(a.keys[i], -1);
            if (a.keys[i] >= 0 && l == i && r >= 0) {
                common.add(new int[] {i, r});
            }
        }
        return longestAscending(common);
    }

    private static Map<Integer, Integer> unique(Side side, int from, int to) {
        Map<Integer, Integer> out = new HashMap<>();
        for (int i = from; i < to; i++) {
            out.merge(side.keys[i], i, (x, y) -> -1);
        }
        return out;
    }

    private static List<int[]> longestAscending(List<int[]> pairs) {
        int[] tails = new int[pairs.size()];
        int[] previous = new int[pairs.size()];
        int length = 0;
        for (int p = 0; p < pairs.size(); p++) {
            int value = pairs.get(p)[1];
            int lo = 0;
            int hi = length;
            while (lo < hi) {
                int mid = (lo + hi) >>> 1;
                if (pairs.get(tails[mid])[1] < value) {
                    lo = mid + 1;
                } else {
                    hi = mid;
                }
            }
            previous[p] = lo > 0 ? tails[lo - 1] : -1;
            tails[lo] = p;
            length = Math.max(length, lo + 1);
        }
        List<int[]> out = new ArrayList<>();
        for (int p = length > 0 ? tails[length - 1] : -1; p >= 0; p = previous[p]) {
            out.add(pairs.get(p));
        }
        Collections.reverse(out);
        return out;
    }
}
