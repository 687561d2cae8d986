package org.stemma.story;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What somebody said about stories, in terms of articles: it holds in any run, whatever stories are called there.
 *
 * @param together each set's articles are of one story
 * @param apart no article of the one set of {@code together} is of a story with one of the other; places in that list
 */
public record Pins(List<Set<String>> together, List<Apart> apart) {
    /** Nothing was said. */
    public static final Pins NONE = new Pins(List.of(), List.of());

    /**
     * Two sets that are of different stories.
     *
     * @param one place in {@code together}
     * @param other place in {@code together}
     */
    public record Apart(int one, int other) {}

    /** Copies what it is given; throws {@link IllegalArgumentException} when sets overlap or a place is none. */
    public Pins {
        together = together.stream().map(Set::copyOf).toList();
        apart = List.copyOf(apart);
        long articles = together.stream().flatMap(Collection::stream).distinct().count();
        if (articles != together.stream().mapToInt(Set::size).sum()) {
            throw new IllegalArgumentException("an article is in two sets of pins");
        }
        for (Apart a : apart) {
            if (a.one() < 0
                    || a.other() < 0
                    || a.one() == a.other()
                    || a.one() >= together.size()
                    || a.other() >= together.size()) {
                throw new IllegalArgumentException("no two sets of pins: " + a.one() + " and " + a.other());
            }
        }
    }
}
