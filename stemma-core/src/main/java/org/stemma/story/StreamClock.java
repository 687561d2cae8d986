package org.stemma.story;

import java.util.Arrays;

/**
 * The stream's day: the median of the last dates that arrived, so that a few wrong ones neither stop it nor run ahead, and
 * an archive that is read in later is read by its own time.
 */
final class StreamClock {
    static final int SEEN = 31;

    private final double[] last = new double[SEEN];
    private int seen;
    private double now = Double.NEGATIVE_INFINITY;
    private double first = Double.NEGATIVE_INFINITY;

    /** Takes note of a date. */
    void see(double day) {
        if (Double.isNaN(day)) {
            return;
        }
        last[seen % SEEN] = day;
        seen = seen == 2 * SEEN - 1 ? SEEN : seen + 1;
        double[] sorted = Arrays.copyOf(last, Math.min(SEEN, seen));
        Arrays.sort(sorted);
        now = sorted[(sorted.length - 1) / 2];
        first = Double.isInfinite(first) ? now : first;
    }

    /** The first day of all; negative infinity before it. What came before any date counts as of that day. */
    double first() {
        return first;
    }

    /** The day; negative infinity before the first date. */
    double now() {
        return now;
    }

    void write(SnapshotBytes.Writer out) {
        int n = Math.min(SEEN, seen);
        out.number(n);
        for (int i = 0; i < n; i++) {
            out.day(last[(seen - n + i) % SEEN]);
        }
        out.day(first);
    }

    /** Reads what was written into this new one. */
    void read(SnapshotBytes.Reader in) {
        for (int n = in.count(); n > 0; n--) {
            see(in.day());
        }
        first = in.day();
    }
}
