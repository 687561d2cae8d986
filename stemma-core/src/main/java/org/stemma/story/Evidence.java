package org.stemma.story;

import java.util.Arrays;
import java.util.List;

/**
 * What speaks for and against a report's being of a story, as numbers to be weighed.
 *
 * <p>Machine note: square roots of cosines, because the difference between .1 and .2 tells more than that between .6 and .7.
 * Times are bounded: a date may be wrong, and a wrong date must not part what every word holds together.
 */
final class Evidence {
    /** What a report and a story of its language are judged by. */
    static final List<String> HOME = List.of(
            "start",
            "words",
            "names",
            "lead",
            "nearest article: words",
            "nearest article: names",
            "nearest article: lead",
            "same numbers",
            "other numbers",
            "same places",
            "other places",
            "size",
            "days between",
            "no date",
            "length",
            "live stories");

    /** Where the values of the nearest article stand: words, names, lead. */
    static final int NEAR = HOME.indexOf("nearest article: words");

    /** The number of these values; they are of the first fields of a {@link Vector}. */
    static final int NEARS = 3;

    /** Where the same stands of the story's sum. */
    private static final int AT_SIGHT = HOME.indexOf("words");

    /** A field that is not empty is about {@link Vector#UNIT} long, but for rounding. */
    private static final double LEAST_LENGTH = 0.99 * Vector.UNIT;

    /** What is left where the story has no article in the report's language. */
    static final List<String> FOREIGN = List.of(
            "another language",
            "names",
            "nearest article: names",
            "same numbers",
            "same places",
            "days between",
            "no date");

    /** Beyond this a time is as likely wrong as far. */
    private static final double MOST_DAYS = 3;

    private static final int MOST_TERMS = 150;
    private static final double USUAL_TERMS = 40;

    /** The more stories live, the likelier one is like an article by chance. */
    private static final double USUAL_STORIES = 35;

    private static final int FEW_STORIES = 3;
    private static final int MANY_STORIES = 300;

    /** A larger story is no more like everything of its topic than this. */
    private static final int MOST_REPORTS = 8;

    /** So many of a story's articles, the latest, are looked at one by one. */
    private static final int RECENT = 8;

    private Evidence() {}

    /** The values under {@link #HOME}, where so many stories live. */
    static double[] home(Subject subject, Story story, int live) {
        double[] values = atSight(subject, story, live);
        complete(values, subject, story);
        return values;
    }

    /** The same, but where {@link #isLaterComplete} nothing stands under the nearest article: that is what costs most. */
    static double[] atSight(Subject subject, Story story, int live) {
        Report report = subject.report();
        double[] all = cosines(subject, story);
        double days = story.gap(report.day());
        int terms = Math.max(1, Math.min(MOST_TERMS, report.length()));
        double[] values = {
            1,
            Math.sqrt(all[Vector.WORDS]),
            Math.sqrt(all[Vector.NAMES]),
            Math.sqrt(all[Vector.LEAD]),
            0,
            0,
            0,
            Math.sqrt(all[Vector.NUMBERS]),
            others(report, story, all, Vector.NUMBERS),
            Math.sqrt(all[Vector.PLACES]),
            others(report, story, all, Vector.PLACES),
            StrictMath.log(Math.min(MOST_REPORTS, story.size())),
            time(days),
            Double.isNaN(days) ? 1 : 0,
            StrictMath.log(terms / USUAL_TERMS),
            StrictMath.log(Math.max(FEW_STORIES, Math.min(MANY_STORIES, live)) / USUAL_STORIES)
        };
        if (!isLaterComplete(story)) {
            near(values, all);
        }
        return values;
    }

    /** Whether {@link #complete} adds anything: of a single article the nearest is the sum. */
    static boolean isLaterComplete(Story story) {
        return story.size() > 1;
    }

    /** Adds what the nearest article says. */
    static void complete(double[] values, Subject subject, Story story) {
        if (isLaterComplete(story)) {
            near(values, nearest(subject, story));
        }
    }

    private static void near(double[] values, double[] cosines) {
        values[NEAR] = Math.sqrt(cosines[Vector.WORDS]);
        values[NEAR + 1] = Math.sqrt(cosines[Vector.NAMES]);
        values[NEAR + 2] = Math.sqrt(cosines[Vector.LEAD]);
    }

    /** The values under {@link #FOREIGN}. */
    static double[] foreign(Subject subject, Story story) {
        double[] all = cosines(subject, story);
        double[] near = isLaterComplete(story) ? nearest(subject, story) : all;
        double days = story.gap(subject.report().day());
        return new double[] {
            1,
            Math.sqrt(all[Vector.NAMES]),
            Math.sqrt(near[Vector.NAMES]),
            Math.sqrt(all[Vector.NUMBERS]),
            Math.sqrt(all[Vector.PLACES]),
            time(days),
            Double.isNaN(days) ? 1 : 0
        };
    }

    private static double time(double days) {
        return Double.isNaN(days) ? 0 : StrictMath.log1p(Math.min(MOST_DAYS, days));
    }

    /** 1 when both have something in a field and share nothing of it. */
    private static double others(Report report, Story story, double[] cosines, int field) {
        return cosines[field] == 0 && report.vector().length(field) > 0 && story.length(field) > 0 ? 1 : 0;
    }

    private static double[] cosines(Subject subject, Story story) {
        long[] dots = new long[Vector.FIELDS];
        story.dots(subject, dots);
        double[] out = new double[Vector.FIELDS];
        for (int f = 0; f < out.length; f++) {
            out[f] = Vector.cosine(dots[f], subject.vector().length(f), story.length(f));
        }
        return out;
    }

    /** The best cosine with one of the story's latest articles, field by field. */
    private static double[] nearest(Subject subject, Story story) {
        List<Member> members = story.members();
        double[] out = new double[NEARS];
        long[] dots = new long[Vector.FIELDS];
        for (int i = Math.max(0, members.size() - RECENT); i < members.size(); i++) {
            Vector other = members.get(i).report().vector();
            Arrays.fill(dots, 0);
            subject.dots(other, dots);
            for (int f = 0; f < NEARS; f++) {
                out[f] =
                        Math.max(out[f], Vector.cosine(dots[f], subject.vector().length(f), other.length(f)));
            }
        }
        return out;
    }

    /**
     * What the nearest article can say at most, in the field at this place of the three: it shares no more words than the sum
     * does, and is as long as any article.
     *
     * @param values from {@link #atSight}
     */
    static double nearAtMost(double[] values, int field, Story story) {
        return Math.min(1, values[AT_SIGHT + field] * Math.sqrt(story.length(field) / LEAST_LENGTH));
    }
}
