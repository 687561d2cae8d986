package org.stemma.bench.report;

import java.util.List;

/**
 * One data set: what the product runs on it and who scores the answer.
 *
 * <p>Arguments are written as in the shell, from the project's root. {@code OUT} stands for the file of the answer.
 *
 * @param section heading it stands under
 * @param name of the data set
 * @param run the verb with its arguments, or {@code ./stemma} with its own; empty when the scorer runs the program itself
 * @param scorer the Python program with its arguments
 * @param measures what is shown of its answer
 */
record Task(String section, String name, List<String> run, List<String> scorer, List<Measure> measures) {
    /** Stands for the file of the answer in the arguments. */
    static final String OUT = "OUT";

    /** Copies the lists. */
    Task {
        run = List.copyOf(run);
        scorer = List.copyOf(scorer);
        measures = List.copyOf(measures);
    }
}
