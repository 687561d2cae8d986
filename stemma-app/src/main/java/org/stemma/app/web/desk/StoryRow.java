package org.stemma.app.web.desk;

import java.util.List;

/**
 * A story in the list of stories.
 *
 * @param href its page
 * @param title its headline
 * @param numbers its articles, outlets and independent texts, in words
 * @param when its first and last article, in words
 * @param bar the share of each lineage, largest first
 * @param days its publications a day, as a line of bars
 */
public record StoryRow(String href, String title, List<String> numbers, String when, List<Block> bar, Sparkline days) {
    /** Copies the lists. */
    public StoryRow {
        numbers = List.copyOf(numbers);
        bar = List.copyOf(bar);
    }

    /**
     * A lineage in the bar.
     *
     * @param hue class of its colour
     * @param x where it begins, in thousandths of the bar
     * @param width in thousandths of the bar
     */
    public record Block(String hue, int x, int width) {}
}
