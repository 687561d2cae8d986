package org.stemma.store;

import java.time.Instant;
import java.util.Optional;

/**
 * Which stories to list, and in what order.
 *
 * @param order of the list
 * @param from only stories that were active at this time or later
 * @param until only stories that began before this time
 * @param least only stories of at least this many articles
 * @param offset how many to pass over
 * @param limit the most to give
 */
public record StoryQuery(
        Order order, Optional<Instant> from, Optional<Instant> until, int least, int offset, int limit) {
    /** The newest, all sizes. */
    public static StoryQuery newest(int limit) {
        return new StoryQuery(Order.NEWEST, Optional.empty(), Optional.empty(), 1, 0, limit);
    }

    /** In what order. */
    public enum Order {
        /** Newest activity first. */
        NEWEST,
        /** Most articles first. */
        LARGEST
    }
}
