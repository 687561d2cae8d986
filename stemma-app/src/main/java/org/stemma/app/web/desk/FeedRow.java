package org.stemma.app.web.desk;

import java.time.Instant;
import org.stemma.store.FeedState;

/**
 * A feed and how it is.
 *
 * @param address of it
 * @param title of it
 * @param health in words
 * @param well false when it failed the last time
 * @param polled when it was asked last, in words
 * @param due when it is asked next, in words
 */
public record FeedRow(String address, String title, String health, boolean well, String polled, String due) {
    static FeedRow of(FeedState feed, Instant now) {
        boolean well = feed.problem().isEmpty();
        String failed = feed.failures() > 1 ? " (" + feed.failures() + " times in a row)" : "";
        String health = well
                ? (feed.polled().isPresent() ? "well" : "not asked yet")
                : feed.problem().get() + failed;
        return new FeedRow(
                feed.address(),
                feed.title(),
                health,
                well,
                feed.polled().map(Days::time).orElse("never"),
                feed.due().isAfter(now.plusSeconds(366L * 24 * 3600)) ? "not again" : Days.time(feed.due()));
    }
}
