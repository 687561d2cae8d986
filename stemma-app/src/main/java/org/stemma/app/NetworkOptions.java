package org.stemma.app;

import java.time.Instant;
import java.util.Optional;
import org.stemma.ingest.Fetching;
import org.stemma.ingest.Following;
import org.stemma.ingest.fetch.FetchSettings;
import picocli.CommandLine.Option;

/** From where commands may fetch. */
final class NetworkOptions {
    @Option(
            names = "--allow-private",
            description = "Fetch from addresses that are not on the public internet, too (localhost, your network).")
    private boolean allowPrivate;

    /** How addresses are fetched, now. */
    Fetching fetching(Following following) {
        return new Fetching(FetchSettings.DEFAULT.withPrivate(allowPrivate), following, Optional.of(Instant.now()));
    }
}
