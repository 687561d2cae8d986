package org.stemma.timeline;

import java.util.List;
import java.util.Map;

/** Puts the dated sentences of one story's accounts into one timeline. */
public final class TimelineBuilder {
    private TimelineBuilder() {}

    /**
     * The timeline, by date.
     *
     * @param accounts sorted by time, then id
     * @param lineageOf for each article id the number of its lineage
     */
    public static List<TimelineEntry> build(List<TimedAccount> accounts, Map<String, Integer> lineageOf) {
        return List.of();
    }
}
