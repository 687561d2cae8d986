package org.stemma.bench.peers;

import java.lang.management.ManagementFactory;

/** The time that this thread has had of a processor: what a race is timed with, because a machine has other work to do. */
final class OwnTime {
    private OwnTime() {}

    static long nanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
