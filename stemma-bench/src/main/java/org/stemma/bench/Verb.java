package org.stemma.bench;

import java.io.IOException;
import java.util.List;

/** One data set's way through the product: reads it, runs the product's own code, writes predictions. */
interface Verb {
    /** How it is called, without the verb itself: {@code DOCS.jsonl OUT.jsonl}. */
    String usage();

    /** Runs it; throws {@link IllegalArgumentException} with a line for the user when the arguments are wrong. */
    void run(List<String> arguments) throws IOException;
}
