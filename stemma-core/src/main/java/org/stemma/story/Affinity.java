package org.stemma.story;

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

    /** The fit by the cosines of the three fields, the days between, not a number if unknown, and the story's size. */
    static double of(double words, double names, double lead, Report report, double days, int size) {
        int terms = Math.max(1, Math.min(MOST_TERMS, report.words().size()));
        return BIAS
                + WORDS * Math.sqrt(words)
                + NAMES * Math.sqrt(names)
                + LEAD * Math.sqrt(lead)
                + time(days)
                + LENGTH * Math.log(terms / USUAL_TERMS)
                + SIZE * Math.log(Math.min(MOST_REPORTS, size));
    }

    /** The fit of a report to a story that has none in its language. */
    static double foreign(double names, double days) {
        return FOREIGN_BIAS + FOREIGN_NAMES * names + time(days);
    }

    private static double time(double days) {
        return TIME * Math.log1p(Double.isNaN(days) ? UNKNOWN_DAYS : Math.min(MOST_DAYS, days));
    }
}
