package org.stemma.reuse;

import java.util.ArrayList;
import java.util.List;

/**
 * Moves gaps that could as well stand a few words further left or right to where a sentence or clause begins.
 *
 * <p>From {@code the rope tore, the office wrote. The ship turned} to {@code the rope tore. The ship turned} a matcher may
 * cut {@code office wrote. The} or {@code the office wrote}: both leave the same words. Only the second is an edit that
 * somebody made.
 */
final class Slides {
    /** A gap is not moved further. */
    private static final int FURTHEST = 12;

    private Slides() {}

    /** The runs with their borders moved; they share as many words as before, and stand in the order they came in. */
    static List<Run> settle(List<Run> runs, Side from, Side to) {
        List<Run> out = new ArrayList<>(runs);
        for (int i = 0; i + 1 < out.size(); i++) {
            Run left = out.get(i);
            Run right = out.get(i + 1);
            int gapA = right.a() - left.endA();
            int gapB = right.b() - left.endB();
            int by = 0;
            if (gapA > 0 && gapB == 0) {
                by = best(from, left.endA(), right.a(), left.length(), right.length());
            } else if (gapA == 0 && gapB > 0) {
                by = best(to, left.endB(), right.b(), left.length(), right.length());
            }
            if (by != 0) {
                out.set(i, new Run(left.a(), left.b(), left.length() + by));
                out.set(i + 1, new Run(right.a() + by, right.b() + by, right.length() - by));
            }
        }
        return out;
    }

    /** How far a gap is best moved, right if positive: to the strongest border, the nearest on equal terms. */
    private static int best(Side side, int start, int end, int left, int right) {
        int best = 0;
        int strength = side.border(start);
        for (int by = -1; -by < Math.min(left, FURTHEST) && side.isSameWord(start + by, end + by); by--) {
            if (side.border(start + by) > strength) {
                strength = side.border(start + by);
                best = by;
            }
        }
        for (int by = 1; by < Math.min(right, FURTHEST) && side.isSameWord(start + by - 1, end + by - 1); by++) {
            if (side.border(start + by) > strength) {
                strength = side.border(start + by);
                best = by;
            }
        }
        return best;
    }
}
