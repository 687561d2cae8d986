package org.stemma.reuse;

import java.util.ArrayList;
import java.util.Arrays;
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

    /** Pairs of places that hold the same shingle: {@link #meeting} of each, in no order. */
    private static long[] meetings(ReportingProse a, ReportingProse b) {
        long[] out = new long[Math.min(a.shingles(), b.shingles()) + MAX_MEETINGS];
        int n = 0;
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
                        if (n == out.length) {
                            out = Arrays.copyOf(out, 2 * n);
                        }
                        out[n++] = meeting(a.place(x), b.place(y));
                    }
                }
                i = endI;
                j = endJ;
            }
        }
        return Arrays.copyOf(out, n);
    }

    /** One number for two places that sorts by diagonal, then place; a story of reprints makes millions of them. */
    private static long meeting(int a, int b) {
        return (long) (a - b) << Integer.SIZE | a;
    }

    private static int endOfEqual(ReportingProse p, int from) {
        int i = from;
        while (i < p.shingles() && p.shingle(i) == p.shingle(from)) {
            i++;
        }
        return i;
    }

    /** Joins meetings that overlap along one diagonal; sorts what it is given. */
    private static List<Run> diagonals(long[] meetings) {
        Arrays.sort(meetings);
        List<Run> out = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= meetings.length; i++) {
            if (i == meetings.length || meetings[i] - meetings[i - 1] >= ReportingProse.SHINGLE) {
                int a = (int) meetings[from];
                int length = (int) (meetings[i - 1] - meetings[from]) + ReportingProse.SHINGLE;
                out.add(new Run(a, a - (int) (meetings[from] >> Integer.SIZE), length));
                from = i;
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
