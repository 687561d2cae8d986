package org.stemma.ingest;

import java.time.Instant;
import java.util.Optional;
import org.stemma.ingest.fetch.FetchSettings;

/**
 * How what is not here is fetched.
 *
 * @param settings what may be connected to, and how long and how much
 * @param following how far beyond what the user named
 * @param now when this is, for whoever wants it known: a page that is fetched tells of nothing later
 */
public record Fetching(FetchSettings settings, Following following, Optional<Instant> now) {
    /** Public addresses, fetched feeds followed, the time untold. */
    public static final Fetching DEFAULT = new Fetching(FetchSettings.DEFAULT, Following.DEFAULT, Optional.empty());
}
