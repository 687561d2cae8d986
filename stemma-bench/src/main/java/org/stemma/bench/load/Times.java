package org.stemma.bench.load;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How long requests of one kind took, each from when it was due, in microseconds. Thread-safe. */
public final class Times {
    private long[] micros = new long[1024];
    private long[] due = new long[1024];
    private int size;
    private int failed;

    /**
     * A request was answered.
     *
     * @param since when it was due, in microseconds from the start of the run
     */
    synchronized void add(long since, long took) {
        if (size == micros.length) {
            micros = Arrays.copyOf(micros, 2 * size);
            due = Arrays.copyOf(due, 2 * size);
        }
        due[size] = since;
        micros[size++] = took;
    }

    synchronized void fail() {
        failed++;
    }

    /** How many were answered as they should. */
    public synchronized int size() {
        return size;
    }

    /** How many were not. */
    public synchronized int failed() {
        return failed;
    }

    /**
     * The slowest of each stretch of the run, in milliseconds, so that a start that is slow and pauses that come again can be told
     * apart.
     *
     * @param stretch in seconds
     */
    public synchronized List<Double> slowest(int stretch) {
        long length = TimeUnit.SECONDS.toMicros(stretch);
        int last =
                (int) Arrays.stream(due, 0, size).map(at -> at / length).max().orElse(-1);
        long[] most = new long[last + 1];
        for (int i = 0; i < size; i++) {
            int at = (int) (due[i] / length);
            most[at] = Math.max(most[at], micros[i]);
        }
        return Arrays.stream(most).mapToObj(longest -> longest / 1e3).toList();
    }

    /** The time within which this share of the answers came, in milliseconds; 0 when there were none. */
    public synchronized double millis(double share) {
        if (size == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(micros, size);
        Arrays.sort(sorted);
        return sorted[Math.min(size - 1, (int) Math.ceil(share * size) - 1)] / 1e3;
    }
}
