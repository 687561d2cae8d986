package org.stemma.ingest;

import java.time.Instant;
import java.util.Optional;

/**
 * Where and when something was fetched.
 *
 * @param address it was fetched from, if known; an article that names its own has that
 * @param taken when, if known; nothing later can be told in it
 */
record Origin(Optional<String> address, Optional<Instant> taken) {
    /** A file, of which nobody knows. */
    static final Origin UNKNOWN = new Origin(Optional.empty(), Optional.empty());
}
