package org.stemma.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Parts the sentences of one date into events by their words, and names the sentence that tells an event best. */
final class SameDay {
    /** Share of the shorter sentence's words that two tellings of one event have in common. */
    private static final double ALIKE = 0.3;
    /** No more events than this are told apart on one date: what a reader can follow, and the work stays linear. */
    private static final int MOST = 8;
    /** Sentences compared with each other to find the lead. */
    private static final int SAMPLE = 60;

    private SameDay() {}

    private static final class Group {
        final List<DatedSentence> sentences = new ArrayList<>();
        final Map<String, Integer> words = new HashMap<>();

        void add(DatedSentence s) {
            sentences.add(s);
            for (String w : s.words()) {
                words.merge(w, 1, Integer::sum);
            }
        }

        /** How much of a sentence the group has: words weigh by the share of its sentences that have them. */
        double likeness(DatedSentence s) {
            double sum = 0;
            for (String w : s.words()) {
                sum += Math.min(1, 2.0 * words.getOrDefault(w, 0) / sentences.size());
            }
            return sum / Math.max(4, s.words().size());
        }

        long lineages(Map<String, Integer> lineageOf) {
            return sentences.stream().map(s -> lineage(s, lineageOf)).distinct().count();
        }
    }

    /** The lineage of a sentence's article; an article outside the grouping stands for itself. */
    static Object lineage(DatedSentence s, Map<String, Integer> lineageOf) {
        Integer lineage = lineageOf.get(s.witness().article());
        return lineage != null ? lineage : s.witness().article();
    }

    /**
     * The events, in the order of their first sentence; sentences keep their order.
     *
     * @param lineageOf for each article id the number of its lineage: what one lineage alone tells is no event apart
     */
    static List<List<DatedSentence>> events(List<DatedSentence> sentences, Map<String, Integer> lineageOf) {
        List<Group> groups = new ArrayList<>();
        for (DatedSentence s : sentences) {
            Group best = best(groups, s);
            if ((best == null || best.likeness(s) < ALIKE) && groups.size() < MOST) {
                best = new Group();
                groups.add(best);
            }
            if (best != null) {
                best.add(s);
            }
        }
        List<Group> told =
                groups.stream().filter(g -> g.lineages(lineageOf) > 1).toList();
        if (told.size() <= 1) {
            return List.of(sentences);
        }
        // What only one text tells goes to the event it is most like, lest a day fall into single sentences.
        Map<DatedSentence, Group> home = new HashMap<>();
        for (Group g : groups) {
            for (DatedSentence s : g.sentences) {
                home.put(s, told.contains(g) ? g : nearest(told, s));
            }
        }
        List<List<DatedSentence>> out = new ArrayList<>();
        Set<Group> order = new LinkedHashSet<>();
        sentences.forEach(s -> order.add(home.getOrDefault(s, told.get(0))));
        for (Group g : order) {
            out.add(sentences.stream().filter(s -> home.get(s) == g).toList());
        }
        return out;
    }

    private static Group nearest(List<Group> groups, DatedSentence s) {
        Group best = best(groups, s);
        return best == null ? groups.get(0) : best;
    }

    private static @org.jspecify.annotations.Nullable Group best(List<Group> groups, DatedSentence s) {
        Group best = null;
        for (Group g : groups) {
            if (best == null || g.likeness(s) > best.likeness(s)) {
                best = g;
            }
        }
        return best;
    }

    /** The sentence that shares most with the tellings of other articles, for its length; the first of equals. */
    static DatedSentence lead(List<DatedSentence> event) {
        List<DatedSentence> sample = event.subList(0, Math.min(SAMPLE, event.size()));
        DatedSentence best = event.get(0);
        double most = -1;
        for (DatedSentence s : sample) {
            double score = 0;
            for (DatedSentence other : sample) {
                if (!other.witness().article().equals(s.witness().article())) {
                    Set<String> shared = new HashSet<>(s.words());
                    shared.retainAll(other.words());
                    score += shared.size();
                }
            }
            // A fragment says too little; a very long sentence shares much by chance.
            int n = s.words().size();
            score = (score + 0.1 * Math.min(n, 15)) * (n < 4 || s.web() ? 0.3 : n > 30 ? 0.7 : 1);
            if (score > most) {
                most = score;
                best = s;
            }
        }
        return best;
    }
}
