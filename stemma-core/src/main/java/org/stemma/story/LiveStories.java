package org.stemma.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The stories so far, to which reports are added one by one: the one thing in this room that has state. */
final class LiveStories {
    private static final class Story {
        private int size;
        private double firstDay = Double.NaN;
        private double lastDay = Double.NaN;
        private final Map<String, Integer> languages = new HashMap<>();
    }

    private final List<Story> stories = new ArrayList<>();
    private final Centroids words = new Centroids();
    private final Centroids names = new Centroids();
    private final Centroids lead = new Centroids();

    /** Puts a report to the story that it fits best, or makes a new one; the number of the story. */
    int add(Report report) {
        int best = best(report);
        if (best < 0) {
            best = stories.size();
            stories.add(new Story());
        }
        Story story = stories.get(best);
        story.size++;
        story.languages.merge(report.language(), 1, Integer::sum);
        if (!Double.isNaN(report.day())) {
            story.firstDay = Double.isNaN(story.firstDay) ? report.day() : Math.min(story.firstDay, report.day());
            story.lastDay = Double.isNaN(story.lastDay) ? report.day() : Math.max(story.lastDay, report.day());
        }
        words.add(best, report.words(), 1);
        names.add(best, report.names(), 1);
        lead.add(best, report.lead(), 1);
        return best;
    }

    /** Takes a report out of the story that it was put to. The story's last day stays. */
    void remove(int from, Report report) {
        Story story = stories.get(from);
        story.size--;
        story.languages.merge(report.language(), -1, Integer::sum);
        words.add(from, report.words(), -1);
        names.add(from, report.names(), -1);
        lead.add(from, report.lead(), -1);
    }

    /** Days between the report and the time the story spans; not a number when one of them is unknown. */
    private static double gap(Report report, Story story) {
        return Math.max(0, Math.max(story.firstDay - report.day(), report.day() - story.lastDay));
    }

    /** The story that the report fits best, the older on a tie; -1 when it fits none. */
    private int best(Report report) {
        double[] w = new double[stories.size()];
        double[] n = new double[stories.size()];
        double[] l = new double[stories.size()];
        words.cosines(report.words(), w);
        names.cosines(report.names(), n);
        lead.cosines(report.lead(), l);
        int best = -1;
        double bestFit = 0;
        for (int s = 0; s < w.length; s++) {
            Story story = stories.get(s);
            if (story.size == 0 || (w[s] == 0 && n[s] == 0)) {
                continue;
            }
            double fit = story.languages.getOrDefault(report.language(), 0) > 0
                    ? Affinity.of(w[s], n[s], l[s], report, gap(report, story), story.size)
                    : Affinity.foreign(n[s], gap(report, story));
            if (fit > bestFit) {
                best = s;
                bestFit = fit;
            }
        }
        return best;
    }
}
