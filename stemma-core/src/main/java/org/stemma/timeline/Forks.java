package org.stemma.timeline;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.stemma.timeline.TimelineEntry.Precision;

/**
 * Finds the events that independent texts date differently.
 *
 * <p>Two tellings of different days are one event when most of the shorter one's words are in the other and neither
 * article dates anything to the other's day: an article that knows both days tells two events.
 */
final class Forks {
    /** Share of the shorter sentence's words that both have. */
    private static final double ALIKE = 0.6;
    /** Fewer words in common are the story's subject, not an event. */
    private static final int LEAST_WORDS = 6;
    /** Days further apart than this are not mixed up. */
    private static final int APART = 10;
    /** Tellings of one entry that are compared. */
    private static final int SAMPLE = 12;
    /** Entries that one is compared with. */
    private static final int NEIGHBOURS = 16;

    private Forks() {}

    /** For each event the other dates that are given to it, in order. */
    static List<List<String>> rivals(List<List<DatedSentence>> events, Map<String, Integer> lineageOf) {
        List<Set<String>> found = new ArrayList<>();
        List<Set<String>> articles = new ArrayList<>();
        for (List<DatedSentence> e : events) {
            found.add(new TreeSet<>());
            Set<String> ids = new HashSet<>();
            e.forEach(s -> ids.add(s.witness().article()));
            articles.add(ids);
        }
        for (int i = 0; i < events.size(); i++) {
            EventDate here = TimelineBuilder.finest(events.get(i));
            for (int k = i + 1; k < Math.min(events.size(), i + 1 + NEIGHBOURS); k++) {
                EventDate there = TimelineBuilder.finest(events.get(k));
                if (ChronoUnit.DAYS.between(here.first(), there.first()) > APART) {
                    break;
                }
                if (apart(here, there)
                        && sameEvent(events.get(i), articles.get(i), events.get(k), articles.get(k), lineageOf)) {
                    found.get(i).add(there.date());
                    found.get(k).add(here.date());
                }
            }
        }
        return found.stream().map(List::copyOf).toList();
    }

    private static boolean apart(EventDate a, EventDate b) {
        return a.precision() == Precision.DAY
                && b.precision() == Precision.DAY
                && !a.date().equals(b.date());
    }

    private static boolean sameEvent(
            List<DatedSentence> some,
            Set<String> knowSome,
            List<DatedSentence> others,
            Set<String> knowOthers,
            Map<String, Integer> lineageOf) {
        for (DatedSentence a : some.subList(0, Math.min(SAMPLE, some.size()))) {
            if (knowOthers.contains(a.witness().article())) {
                continue;
            }
            for (DatedSentence b : others.subList(0, Math.min(SAMPLE, others.size()))) {
                boolean strangers = !knowSome.contains(b.witness().article())
                        && !SameDay.lineage(a, lineageOf).equals(SameDay.lineage(b, lineageOf));
                if (strangers && alike(a.words(), b.words())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Two sentences that tell one event: most of the shorter one's words, and enough of them. */
    static boolean alike(Set<String> a, Set<String> b) {
        int shared = 0;
        for (String w : a) {
            shared += b.contains(w) ? 1 : 0;
        }
        return shared >= LEAST_WORDS && shared >= ALIKE * Math.min(a.size(), b.size());
    }
}
