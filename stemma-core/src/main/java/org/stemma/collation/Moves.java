package org.stemma.collation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds words that stand at two places because some rows have them here and others there, and sets them apart.
 *
 * <p>Machine note: an alignment keeps the order of every row, so a transposed clause is left as two stretches without
 * counterpart. From every pair of such words with one root a run is grown along both rows. It is a move when it is long
 * enough not to be chance, or when nothing else of weight stands between the marks and anchors around it, on both sides.
 * A word that stands loose more than {@value #OFTEN} times starts no run, which bounds the work.
 */
final class Moves {
    private static final int OFTEN = 6;
    private static final int MANY = 3;
    private static final int SOME = 2;
    private static final int SOME_OF = 4;

    /** A stretch of words of one row, by their slots. */
    private record Run(List<Integer> left, List<Integer> right, int weight) {}

    private final Rows rows;
    private final Breaks breaks;
    private final List<int[]> slots;
    private final int[][] slotOf;
    private final boolean[] loose;
    private final boolean[] taken;

    /** Tells where a mark stands. */
    interface Breaks {
        /** True when a mark stands between this word of a row and the next. */
        boolean behind(int row, int word);
    }

    private Moves(Rows rows, Profile profile, Breaks breaks) {
        this.rows = rows;
        this.breaks = breaks;
        this.slots = profile.slots();
        this.slotOf = new int[rows.size()][];
        this.loose = new boolean[slots.size()];
        this.taken = new boolean[slots.size()];
        for (int r = 0; r < slotOf.length; r++) {
            slotOf[r] = new int[rows.length(r)];
        }
        for (int s = 0; s < loose.length; s++) {
            int[] slot = slots.get(s);
            for (int r = 0; r < slot.length; r++) {
                if (slot[r] >= 0) {
                    slotOf[r][slot[r]] = s;
                } else {
                    loose[s] = true;
                }
            }
        }
    }

    /** The slots in an order in which every moved stretch stands together. */
    static Places of(Rows rows, Profile profile, Breaks breaks) {
        Moves moves = new Moves(rows, profile, breaks);
        List<Run> found = moves.find();
        found.sort(Comparator.comparingInt(Run::weight)
                .reversed()
                .thenComparing(r -> r.left().get(0)));
        Places places = new Places(profile.slots());
        for (Run run : found) {
            if (moves.isFree(run.left()) && moves.isFree(run.right()) && places.setApart(run.left(), run.right())) {
                run.left().forEach(s -> moves.taken[s] = true);
                run.right().forEach(s -> moves.taken[s] = true);
            }
        }
        return places;
    }

    private boolean isFree(List<Integer> run) {
        return run.stream().noneMatch(s -> taken[s]);
    }

    private List<Run> find() {
        Map<Integer, List<Integer>> byRoot = new LinkedHashMap<>();
        for (int s = 0; s < loose.length; s++) {
            int type = loose[s] ? type(s) : -1;
            if (type >= 0 && !rows.isFunction(type)) {
                byRoot.computeIfAbsent(rows.root(type), k -> new ArrayList<>()).add(s);
            }
        }
        List<Run> out = new ArrayList<>();
        Map<List<Integer>, Boolean> seen = new HashMap<>();
        for (List<Integer> same : byRoot.values()) {
            for (int x = 0; same.size() <= OFTEN && x < same.size(); x++) {
                for (int y = x + 1; y < same.size(); y++) {
                    grow(same.get(x), same.get(y), out, seen);
                }
            }
        }
        return out;
    }

    private void grow(int p, int q, List<Run> out, Map<List<Integer>, Boolean> seen) {
        int left = firstRow(p);
        int right = firstRow(q);
        if (!areDisjoint(p, q)) {
            return;
        }
        int i = slots.get(p)[left];
        int j = slots.get(q)[right];
        int before = 0;
        while (answers(left, i - before - 1, right, j - before - 1)) {
            before++;
        }
        int after = 0;
        while (answers(left, i + after + 1, right, j + after + 1)) {
            after++;
        }
        if (seen.put(List.of(left, i - before, right, j - before), true) != null) {
            return;
        }
        int[] here = {i - before, i + after};
        int[] there = {j - before, j + after};
        int content = content(left, here);
        int words = before + after + 1;
        if (content < MANY && (content < SOME || words < SOME_OF)) {
            if (!fillsItsPhrase(left, here) || !fillsItsPhrase(right, there)) {
                return;
            }
        }
        out.add(new Run(slots(left, here), slots(right, there), content * 10 + words));
    }

    /** True when two words of two rows stand loose, in no common row, and are the same in some form. */
    private boolean answers(int left, int i, int right, int j) {
        if (i < 0 || j < 0 || i >= rows.length(left) || j >= rows.length(right)) {
            return false;
        }
        int p = slotOf[left][i];
        int q = slotOf[right][j];
        return loose[p] && loose[q] && areDisjoint(p, q) && rows.likeness(rows.type(left, i), rows.type(right, j)) > 0;
    }

    /** Widens the range by words of grammar to the next marks and anchors; false when another word of weight is in the way. */
    private boolean fillsItsPhrase(int row, int[] range) {
        while (range[0] > 0 && loose[slotOf[row][range[0] - 1]] && !breaks.behind(row, range[0] - 1)) {
            range[0]--;
            if (!rows.isFunction(rows.type(row, range[0]))) {
                return false;
            }
        }
        int last = rows.length(row) - 1;
        while (range[1] < last && loose[slotOf[row][range[1] + 1]] && !breaks.behind(row, range[1])) {
            range[1]++;
            if (!rows.isFunction(rows.type(row, range[1]))) {
                return false;
            }
        }
        return true;
    }

    private int content(int row, int[] range) {
        int n = 0;
        for (int i = range[0]; i <= range[1]; i++) {
            n += rows.isFunction(rows.type(row, i)) ? 0 : 1;
        }
        return n;
    }

    private List<Integer> slots(int row, int[] range) {
        List<Integer> out = new ArrayList<>();
        for (int i = range[0]; i <= range[1]; i++) {
            out.add(slotOf[row][i]);
        }
        return out;
    }

    private int type(int slot) {
        int row = firstRow(slot);
        return rows.type(row, slots.get(slot)[row]);
    }

    private int firstRow(int slot) {
        int[] s = slots.get(slot);
        for (int r = 0; r < s.length; r++) {
            if (s[r] >= 0) {
                return r;
            }
        }
        throw new IllegalStateException("an empty slot in " + Arrays.toString(s));
    }

    private boolean areDisjoint(int p, int q) {
        int[] x = slots.get(p);
        int[] y = slots.get(q);
        for (int r = 0; r < x.length; r++) {
            if (x[r] >= 0 && y[r] >= 0) {
                return false;
            }
        }
        return true;
    }
}
