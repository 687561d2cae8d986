package org.stemma.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.timeline.TimelineEntry.Precision;

/**
 * Brings the tellings of one event together that one article dates to a day and another to its month or year.
 *
 * <p>The entry has the finest date; each witness keeps its own words for it ("in March"). A sentence that names a finer date
 * as well stays where it is: "founded in March, it closed on Monday" tells of two times.
 */
final class Coarser {
    /** Tellings of an entry that one is compared with. */
    private static final int SAMPLE = 12;
    /** Entries inside a month or year that a telling is compared with. */
    private static final int MOST = 64;

    private Coarser() {}

    /** A sentence of an article. */
    private record Place(String article, int start) {
        static Place of(DatedSentence s) {
            return new Place(s.witness().article(), s.witness().sentence().start());
        }
    }

    /**
     * The events with what tells them more coarsely, in their order; an event all of whose tellings went elsewhere is gone.
     *
     * @param events by first day, each of one date
     * @param order of the sentences of an event
     */
    static List<List<DatedSentence>> settle(List<List<DatedSentence>> events, Comparator<DatedSentence> order) {
        Set<Place> days = places(events, Precision.DAY);
        Set<Place> months = places(events, Precision.MONTH);
        months.addAll(days);
        List<List<DatedSentence>> out = new ArrayList<>();
        events.forEach(e -> out.add(new ArrayList<>(e)));
        for (int i = 0; i < events.size(); i++) {
            Precision precision = events.get(i).get(0).date().precision();
            if (precision == Precision.DAY) {
                continue;
            }
            Set<Place> finer = precision == Precision.MONTH ? days : months;
            List<DatedSentence> staying = new ArrayList<>();
            for (DatedSentence s : out.get(i)) {
                Integer home = finer.contains(Place.of(s)) ? null : home(events, i, s);
                (home == null ? staying : out.get(home)).add(s);
            }
            out.set(i, staying);
        }
        out.removeIf(List::isEmpty);
        out.forEach(e -> e.sort(order));
        return out;
    }

    private static Set<Place> places(List<List<DatedSentence>> events, Precision precision) {
        Set<Place> out = new HashSet<>();
        for (List<DatedSentence> e : events) {
            if (e.get(0).date().precision() == precision) {
                e.forEach(s -> out.add(Place.of(s)));
            }
        }
        return out;
    }

    /** The event of a finer date within this one's that is told in like words; null when there is none. */
    private static @Nullable Integer home(List<List<DatedSentence>> events, int coarse, DatedSentence s) {
        EventDate wide = s.date();
        int compared = 0;
        for (int k = coarse + 1; k < events.size() && compared < MOST; k++) {
            List<DatedSentence> event = events.get(k);
            EventDate date = event.get(0).date();
            if (date.first().isAfter(wide.last())) {
                return null;
            }
            if (date.precision().compareTo(wide.precision()) >= 0) {
                continue;
            }
            compared++;
            for (DatedSentence other : event.subList(0, Math.min(SAMPLE, event.size()))) {
                if (Forks.alike(s.words(), other.words())) {
                    return k;
                }
            }
        }
        return null;
    }
}
