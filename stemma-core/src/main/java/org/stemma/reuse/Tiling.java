package org.stemma.reuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Covers two texts with the longest runs of words that they share, each word used once (greedy string tiling).
 *
 * <p>M. J. Wise, "YAP3", SIGCSE 1996. Runs come from common shingles joined along diagonals, so that the cost is that of
 * the common shingles, not of the product of the texts.
 */
final class Tiling {
    /** A shingle that repeats so often gives one meeting for each repetition, not one for each pair of them. */
    private static final int MAX_MEETINGS = 16;

    private static final Comparator<Run> LONGEST_FIRST = Comparator.comparingInt(Run::length)
            .reversed()
            .thenComparingInt(Run::a)
            .thenComparingInt(Run::b);

    private Tiling() {}

    /** The runs, in the order of the first text; none shorter than {@link ReportingProse#SHINGLE}. */
    static List<Run> of(ReportingProse a, ReportingProse b) {
        List<Run> runs = diagonals(meetings(a, b));
        runs.sort(LONGEST_FIRST);
        boolean[] usedA = new boolean[a.size()];
        boolean[] usedB = new boolean[b.size()];
        List<Run> out = new ArrayList<>();
        for (Run run : runs) {
            Run free = free(run, usedA, usedB);
            if (free.length() >= ReportingProse.SHINGLE) {
                for (int i = 0; i < free.length(); i++) {
                    usedA[free.a() + i] = true;
                    usedB[free.b() + i] = true;
                }
                out.add(free);
            }
        }
        out.sort(Comparator.comparingInt(Run::a));
        return out;
    }

    /** Pairs of places (a in the high half, b in the low) that hold the same shingle. */
    private static List<Run> meetings(ReportingProse a, ReportingProse b) {
        List<Run> out = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < a.shingles() && j < b.shingles()) {
            int c = Long.compare(a.shingle(i), b.shingle(j));
            if (c < 0) {
                i++;
            } else if (c > 0) {
                j++;
            } else {
                int endI = endOfEqual(a, i);
                int endJ = endOfEqual(b, j);
                boolean few = (long) (endI - i) * (endJ - j) <= MAX_MEETINGS;
                for (int x = i; x < endI; x++) {
                    int first = few ? j : j + x - i;
                    int end = few ? endJ : Math.min(endJ, first + 1);
                    for (int y = first; y < end; y++) {
                        out.add(new Run(a.place(x), b.place(y), ReportingProse.SHINGLE));
                    }
                }
                i = endI;
                j = endJ;
            }
        }
        return out;
    }

    private static int endOfEqual(ReportingProse p, int from) {
        int i = from;
        while (i < p.shingles() && p.shingle(i) == p.shingle(from)) {
            i++;
        }
        return i;
    }

    /** Joins meetings that overlap or touch along one diagonal. */
    private static List<Run> diagonals(List<Run> meetings) {
        meetings.sort(Comparator.<Run>comparingInt(m -> m.a() - m.b()).thenComparingInt(Run::a));
        List<Run> out = new ArrayList<>();
        for (Run m : meetings) {
            Run last = out.isEmpty() ? null : out.get(out.size() - 1);
            if (last != null && last.a() - last.b() == m.a() - m.b() && m.a() < last.endA()) {
                out.set(out.size() - 1, new Run(last.a(), last.b(), m.endA() - last.a()));
            } else {
                out.add(m);
            }
        }
        return out;
    }

    /** The longest stretch of the run that no longer run has taken. */
    private static Run free(Run run, boolean[] usedA, boolean[] usedB) {
        int best = 0;
        int bestAt = 0;
        int length = 0;
        for (int i = 0; i < run.length(); i++) {
            length = usedA[run.a() + i] || usedB[run.b() + i] ? 0 : length + 1;
            if (length > best) {
                best = length;
                bestAt = i - length + 1;
            }
        }
        return new Run(run.a() + bestAt, run.b() + bestAt, best);
    }
}
