package org.stemma.collation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Aligns two profiles: which slots fall together.
 *
 * <p>Machine note: Needleman-Wunsch without substitutions (unlike words are never paired; they stand between the same
 * anchors instead) in two states, so that a match right behind a match is worth a little more than one by itself: a
 * comma or an article finds its place beside its noun and not somewhere else. O(n m) time, and a byte a cell for the way
 * back. Above {@value #CELLS} cells (about 2,000 words on each side) the profiles are first cut at words that stand once in
 * each, in the same order (patience), and a piece that is still too big stays unaligned.
 */
final class Alignment {
    private static final long CELLS = 4_000_000;
    private static final double RUN = 0.12;
    private static final byte FROM_MATCH = 1;
    private static final byte FROM_GAP = 2;
    private static final byte LEFT_MATCH = 3;
    private static final byte LEFT_GAP = 4;
    private static final byte UP_MATCH = 5;
    private static final byte UP_GAP = 6;

    private final List<List<Word>> rows;
    private final List<int[]> a;
    private final List<int[]> b;
    private final List<int[]> pairs = new ArrayList<>();

    private Alignment(List<List<Word>> rows, Profile a, Profile b) {
        this.rows = rows;
        this.a = a.slots();
        this.b = b.slots();
    }

    /** Pairs of slot indices, ascending in both. */
    static List<int[]> of(List<List<Word>> rows, Profile a, Profile b) {
        Alignment alignment = new Alignment(rows, a, b);
        alignment.align(0, alignment.a.size(), 0, alignment.b.size());
        return alignment.pairs;
    }

    private void align(int a0, int a1, int b0, int b1) {
        int start = 0;
        while (a0 + start < a1 && b0 + start < b1 && isEqual(a0 + start, b0 + start)) {
            pairs.add(new int[] {a0 + start, b0 + start});
            start++;
        }
        int end = 0;
        while (a1 - end > a0 + start && b1 - end > b0 + start && isEqual(a1 - end - 1, b1 - end - 1)) {
            end++;
        }
        middle(a0 + start, a1 - end, b0 + start, b1 - end);
        for (int k = end; k > 0; k--) {
            pairs.add(new int[] {a1 - k, b1 - k});
        }
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
        byte[] matchWay = new byte[(n + 1) * (m + 1)];
        byte[] gapWay = new byte[(n + 1) * (m + 1)];
        double[] matchUp = filled(m + 1, Double.NEGATIVE_INFINITY);
        double[] gapUp = new double[m + 1];
        for (int i = 1; i <= n; i++) {
            double[] match = filled(m + 1, Double.NEGATIVE_INFINITY);
            double[] gap = new double[m + 1];
            for (int j = 1; j <= m; j++) {
                int cell = i * (m + 1) + j;
                double s = likeness(a0 + i - 1, b0 + j - 1);
                if (s > 0) {
                    boolean run = matchUp[j - 1] + RUN >= gapUp[j - 1];
                    match[j] = s + (run ? matchUp[j - 1] + RUN : gapUp[j - 1]);
                    matchWay[cell] = run ? FROM_MATCH : FROM_GAP;
                }
                double best = gapUp[j];
                byte way = UP_GAP;
                if (matchUp[j] > best) {
                    best = matchUp[j];
                    way = UP_MATCH;
                }
                if (gap[j - 1] > best) {
                    best = gap[j - 1];
                    way = LEFT_GAP;
                }
                if (match[j - 1] > best) {
                    best = match[j - 1];
                    way = LEFT_MATCH;
                }
                gap[j] = best;
                gapWay[cell] = way;
            }
            matchUp = match;
            gapUp = gap;
        }
        back(a0, b0, n, m, matchUp[m] >= gapUp[m], matchWay, gapWay);
    }

    private void back(int a0, int b0, int n, int m, boolean endsInMatch, byte[] matchWay, byte[] gapWay) {
        List<int[]> found = new ArrayList<>();
        boolean inMatch = endsInMatch;
        int i = n;
        int j = m;
        while (i > 0 && j > 0) {
            int cell = i * (m + 1) + j;
            if (inMatch) {
                found.add(new int[] {a0 + i - 1, b0 + j - 1});
                inMatch = matchWay[cell] == FROM_MATCH;
                i--;
                j--;
            } else {
                byte way = gapWay[cell];
                inMatch = way == UP_MATCH || way == LEFT_MATCH;
                if (way == UP_MATCH || way == UP_GAP) {
                    i--;
                } else {
                    j--;
                }
            }
        }
        Collections.reverse(found);
        pairs.addAll(found);
    }

    private static double[] filled(int size, double value) {
        double[] out = new double[size];
        java.util.Arrays.fill(out, value);
        return out;
    }

    /** The mean likeness of the words of two slots. */
    private double likeness(int i, int j) {
        int[] x = a.get(i);
        int[] y = b.get(j);
        double sum = 0;
        int count = 0;
        for (int r = 0; r < x.length; r++) {
            if (x[r] < 0) {
                continue;
            }
            for (int q = 0; q < y.length; q++) {
                if (y[q] >= 0) {
                    sum += Likeness.of(rows.get(r).get(x[r]), rows.get(q).get(y[q]));
                    count++;
                }
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private boolean isEqual(int i, int j) {
        return key(a.get(i)).equals(key(b.get(j)));
    }

    /** The key all rows of a slot agree on, with a mark in front that no other slot has when they do not. */
    private String key(int[] slot) {
        String key = "";
        for (int r = 0; r < slot.length; r++) {
            if (slot[r] >= 0) {
                String k = rows.get(r).get(slot[r]).key();
                if (!key.isEmpty() && !key.equals(k)) {
                    return "\n" + r + "\n" + slot[r];
                }
                key = k;
            }
        }
        return key;
    }

    /** Slots whose word stands once on each side, the longest chain that ascends on both. */
    private List<int[]> anchors(int a0, int a1, int b0, int b1) {
        Map<String, Integer> left = unique(a, a0, a1);
        Map<String, Integer> right = unique(b, b0, b1);
        List<int[]> common = new ArrayList<>();
        for (int i = a0; i < a1; i++) {
            String key = key(a.get(i));
            int l = left.getOrDefault(key, -1);
            int r = right.getOrDefault(key, -1);
            if (l == i && r >= 0) {
                common.add(new int[] {i, r});
            }
        }
        return longestAscending(common);
    }

    private Map<String, Integer> unique(List<int[]> slots, int from, int to) {
        Map<String, Integer> out = new HashMap<>();
        for (int i = from; i < to; i++) {
            out.merge(key(slots.get(i)), i, (x, y) -> -1);
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
