package org.stemma.story;

import java.util.ArrayList;
import java.util.List;

/**
 * How well a report fits a story: above 0 it belongs.
 *
 * <p>Machine note: log-odds, linear in the square roots of three cosines, in the time since the story's last report, the
 * report's length (short texts are alike by chance) and the story's size (the sum of many reports is like anything of
 * its topic). Weights fitted on five collections with equal weight each, then rounded; one setting for all.
 */
final class Affinity {
    private static final double BIAS = -7.7;
    private static final double WORDS = 11;
    private static final double NAMES = 4;
    private static final double LEAD = 5;
    private static final double TIME = -0.9;
    private static final double LENGTH = 1;
    private static final double SIZE = -1.2;

    /** Another language shares names and numbers only. */
    private static final double FOREIGN_NAMES = 20;

    private static final double FOREIGN_BIAS = -5.7;

    /** An unknown time counts like this many days: undated reports of one kind of event are often not of one event. */
    private static final double UNKNOWN_DAYS = 3;

    /** Beyond this a time is as likely wrong as far. */
    private static final double MOST_DAYS = 20;

    private static final int MOST_TERMS = 150;
    private static final double USUAL_TERMS = 40;
    private static final int MOST_REPORTS = 6;

    private Affinity() {}

    /** The fit as the sum of its factors, always in the same order. */
    static List<Factor> factors(Report report, Story story) {
        long[] dots = new long[Vector.FIELDS];
        story.centroid().dots(report.vector(), dots);
        double[] cosines = new double[Vector.FIELDS];
        for (int f = 0; f < cosines.length; f++) {
            cosines[f] = Vector.cosine(
                    dots[f], report.vector().square(f), story.centroid().square(f));
        }
        double days = story.gap(report.day());
        if (!story.speaks(report.language())) {
            return List.of(
                    new Factor("another language", FOREIGN_BIAS),
                    new Factor("names", FOREIGN_NAMES * cosines[Vector.NAMES]),
                    new Factor("days", time(days)));
        }
        int terms = Math.max(1, Math.min(MOST_TERMS, report.length()));
        List<Factor> out = new ArrayList<>();
        out.add(new Factor("start", BIAS));
        out.add(new Factor("words", WORDS * Math.sqrt(cosines[Vector.WORDS])));
        out.add(new Factor("names", NAMES * Math.sqrt(cosines[Vector.NAMES])));
        out.add(new Factor("lead", LEAD * Math.sqrt(cosines[Vector.LEAD])));
        out.add(new Factor("days", time(days)));
        out.add(new Factor("length", LENGTH * StrictMath.log(terms / USUAL_TERMS)));
        out.add(new Factor("size", SIZE * StrictMath.log(Math.min(MOST_REPORTS, story.size()))));
        return out;
    }

    /** The sum of the factors. */
    static double score(List<Factor> factors) {
        double sum = 0;
        for (Factor f : factors) {
            sum += f.logOdds();
        }
        return sum;
    }

    private static double time(double days) {
        return TIME * StrictMath.log1p(Double.isNaN(days) ? UNKNOWN_DAYS : Math.min(MOST_DAYS, days));
    }
}
