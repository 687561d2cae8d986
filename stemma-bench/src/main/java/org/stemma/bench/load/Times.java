package org.stemma.bench.load;

import java.util.Arrays;

/** How long requests of one kind took, each from when it was due, in microseconds. Thread-safe. */
public final class Times {
    private long[] micros = new long[1024];
    private int size;
    private int failed;

    synchronized void add(long took) {
        if (size == micros.length) {
            micros = Arrays.copyOf(micros, 2 * size);
        }
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
