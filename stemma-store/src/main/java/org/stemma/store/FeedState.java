package org.stemma.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a feed that is watched.
 *
 * @param address of the feed
 * @param title as the list of feeds or the feed has it
 * @param etag the server's mark of the state we have
 * @param lastModified when the server says that state was made, in its words
 * @param polled when it was asked last
 * @param due when it is to be asked next
 * @param failures in a row
 * @param problem why it failed the last time
 * @param items marks of the items that it had then, in the words of whoever polls it
 */
public record FeedState(
        String address,
        String title,
        Optional<String> etag,
        Optional<String> lastModified,
        Optional<Instant> polled,
        Instant due,
        int failures,
        Optional<String> problem,
        String items) {
    /** A feed that was never asked. */
    public static FeedState fresh(String address, String title, Instant now) {
        return new FeedState(
                address, title, Optional.empty(), Optional.empty(), Optional.empty(), now, 0, Optional.empty(), "");
    }
}
