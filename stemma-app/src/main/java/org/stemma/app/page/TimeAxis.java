package org.stemma.app.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A linear time axis (UTC) with round ticks. */
final class TimeAxis {
    private static final long HOUR = 3600;
    private static final long DAY = 24 * HOUR;
    private static final long[] STEPS = {
        300, 900, 1800, HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 5 * DAY, 10 * DAY, 30 * DAY,
        90 * DAY, 365 * DAY
    };

    /** A tick's label with a day and a time, and some air. */
    private static final int TICK_WIDTH = 88;

    private final long from;
    private final long to;
    private final int left;
    private final int right;
    private final boolean empty;

    private TimeAxis(long from, long to, int left, int right, boolean empty) {
        this.from = from;
        this.to = to;
        this.left = left;
        this.right = right;
        this.empty = empty;
    }

    /** The axis from the first to the last of these times, between two places; the times of one moment stand in its middle. */
    static TimeAxis of(List<Instant> times, int left, int right) {
        if (times.isEmpty()) {
            return new TimeAxis(0, 1, left, right, true);
        }
        long from = Collections.min(times).getEpochSecond();
        long to = Collections.max(times).getEpochSecond();
        return from == to
                ? new TimeAxis(from - HOUR, to + HOUR, left, right, false)
                : new TimeAxis(from, to, left, right, false);
    }

    int x(Instant time) {
        double share = (time.getEpochSecond() - from) / (double) (to - from);
        return (int) Math.round(left + Math.min(1, Math.max(0, share)) * (right - left));
    }

    List<Drawing.Tick> ticks() {
        List<Drawing.Tick> out = new ArrayList<>();
        if (empty) {
            return out;
        }
        int most = Math.max(2, (right - left) / TICK_WIDTH);
        long step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0 && (to - from) / STEPS[i] < most; i--) {
            step = STEPS[i];
        }
        // A story of decades still gets few ticks.
        while ((to - from) / step >= most) {
            step *= 2;
        }
        long first = Math.floorDiv(from + step - 1, step) * step;
        boolean dayShown = false;
        for (long t = first; t <= to; t += step) {
            boolean midnight = t % DAY == 0;
            out.add(new Drawing.Tick(x(Instant.ofEpochSecond(t)), label(t, step, !dayShown || midnight)));
            dayShown = true;
        }
        return out;
    }

    private static String label(long second, long step, boolean withDay) {
        Instant at = Instant.ofEpochSecond(second);
        return step >= 90 * DAY ? Dates.tickOfYears(at) : Dates.tick(at, withDay, step < DAY);
    }
}
