package org.stemma.ingest;

import java.time.Instant;
import java.util.List;
import org.stemma.ingest.fetch.Fetched.Validators;

/**
 * All that has to be kept of a feed between two polls.
 *
 * @param address of the feed; another after it has moved for good
 * @param validators by which its server tells whether it has changed
 * @param seen marks of the items that it had, those of its last state first
 * @param due when to poll it next, not earlier
 * @param failures in a row
 */
public record FeedMemory(String address, Validators validators, List<String> seen, Instant due, int failures) {
    /** Copies the marks. */
    public FeedMemory {
        seen = List.copyOf(seen);
    }

    /** A feed that was never polled: it is due at once. */
    public static FeedMemory of(String address) {
        return new FeedMemory(address, Validators.NONE, List.of(), Instant.EPOCH, 0);
    }
}
