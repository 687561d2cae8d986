package org.stemma.app.web.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Publications by day as small bars; a long time is cut into spans of equal length.
 *
 * @param bars from left to right
 * @param words the same for who does not see it
 */
public record Sparkline(List<Bar> bars, String words) {
    /** The width of the drawing. */
    public static final int WIDTH = 120;

    /** The height of the drawing. */
    public static final int HEIGHT = 24;

    private static final int MOST = 40;
    private static final int GAP = 1;

    /** Copies the list. */
    public Sparkline {
        bars = List.copyOf(bars);
    }

    /** One bar, in the drawing's units. */
    public record Bar(int x, int y, int width, int height) {}

    /** The line of these days; none when there are none. */
    static Sparkline of(SortedMap<LocalDate, Integer> days) {
        if (days.isEmpty()) {
            return new Sparkline(List.of(), "no day is known");
        }
        LocalDate first = days.firstKey();
        long length = ChronoUnit.DAYS.between(first, days.lastKey()) + 1;
        int spans = (int) Math.min(MOST, length);
        int[] counts = new int[spans];
        days.forEach((day, n) -> counts[(int) (ChronoUnit.DAYS.between(first, day) * spans / length)] += n);
        int most = 1;
        for (int n : counts) {
            most = Math.max(most, n);
        }
        int width = Math.max(2, Math.min(12, WIDTH / spans - GAP));
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < spans; i++) {
            if (counts[i] > 0) {
                int height = Math.max(2, counts[i] * HEIGHT / most);
                bars.add(new Bar(i * (width + GAP), HEIGHT - height, width, height));
            }
        }
        return new Sparkline(bars, words(days, length));
    }

    private static String words(SortedMap<LocalDate, Integer> days, long length) {
        int all = days.values().stream().mapToInt(n -> n).sum();
        return all
                + (all == 1 ? " publication on " : " publications over ")
                + (all == 1 ? days.firstKey() : length + (length == 1 ? " day" : " days"));
    }
}
