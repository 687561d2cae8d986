package org.stemma.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A story in short: what a list of stories shows.
 *
 * @param id of the story
 * @param title of an article that stands for it
 * @param articles how many
 * @param outlets how many
 * @param lineages the number of articles of each independent text, largest first; empty while nobody has asked for the
 *     dossier of so large a story
 * @param first when its earliest article was published (or added, where no date is known)
 * @param last when its latest was
 * @param days how many articles were published on each day, in UTC; those without a date are on none
 * @param changed the revision that changed it last
 */
public record StoryCard(
        String id,
        String title,
        int articles,
        int outlets,
        List<Integer> lineages,
        Instant first,
        Instant last,
        SortedMap<LocalDate, Integer> days,
        long changed) {
    /** Copies what it is given. */
    public StoryCard {
        lineages = List.copyOf(lineages);
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
    }

    /** How many of its articles have no date. */
    public int undated() {
        return articles - days.values().stream().mapToInt(n -> n).sum();
    }

    /** The same with its independent texts counted. */
    StoryCard withLineages(List<Integer> sizes) {
        return new StoryCard(id, title, articles, outlets, sizes, first, last, days, changed);
    }
}
