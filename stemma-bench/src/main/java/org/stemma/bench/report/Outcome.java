package org.stemma.bench.report;

import java.util.Map;

/**
 * What came of a task.
 *
 * @param task which
 * @param numbers of its scorer; empty when it was not run
 * @param seconds of wall time that the product took, reading and writing included
 * @param trouble why there are no numbers; empty when there are
 */
record Outcome(Task task, Map<String, String> numbers, double seconds, String trouble) {
    static Outcome trouble(Task task, String why) {
        return new Outcome(task, Map.of(), 0, why);
    }
}
