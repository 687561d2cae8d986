package org.stemma.store;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;

/**
 * How many articles each independent text of a story has, as it was counted since something was last written. Thread-safe.
 *
 * <p>Counting happens while somebody reads, and readers never wait for a writer; so counts go to the disk with the next batch.
 */
final class LineageCounts {
    private record Count(long changed, List<Integer> sizes) {}

    private final Map<String, Count> counts = new ConcurrentHashMap<>();

    /** Notes a count. */
    void note(StoryCard card, List<Integer> sizes) {
        counts.put(card.id(), new Count(card.changed(), List.copyOf(sizes)));
    }

    /** The card with what was counted, if its story has not changed since. */
    StoryCard on(StoryCard card) {
        Count count = counts.get(card.id());
        return card.lineages().isEmpty() && count != null && count.changed == card.changed()
                ? card.withLineages(count.sizes)
                : card;
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    /** Writes the counts down; gives what is to be done when that has lasted. */
    Runnable write(Handle handle) {
        Map<String, Count> now = Map.copyOf(counts);
        StoryTable stories = new StoryTable(handle);
        now.forEach((story, c) -> stories.count(story, c.changed, c.sizes));
        return () -> now.forEach(counts::remove);
    }
}
