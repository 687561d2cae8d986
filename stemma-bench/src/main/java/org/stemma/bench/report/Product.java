package org.stemma.bench.report;

import java.io.IOException;
import java.util.List;

/** What the product does with a data set: a verb of the bench. */
@FunctionalInterface
public interface Product {
    /** Reads the data set and writes the answer, as the arguments say. */
    void run(List<String> arguments) throws IOException;
}
