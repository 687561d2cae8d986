package org.stemma.story;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Lexicon;

/** How well reports fit stories: learned weights of the evidence, one setting for all news. */
public final class Affinity {
    /** Read when first asked for, so that those who learn new weights need no old ones. */
    private static final class Shipped {
        static final Affinity WEIGHTS = of(Lexicon.lines(Affinity.class, "affinity.tsv"));
    }

    private final double[] home;
    private final double[] foreign;

    Affinity(double[] home, double[] foreign) {
        this.home = home.clone();
        this.foreign = foreign.clone();
    }

    /** The weights that come along. */
    public static Affinity shipped() {
        return Shipped.WEIGHTS;
    }

    /**
     * The weights of a file's lines: {@code home} or {@code foreign}, the evidence, its weight, parted by tabs.
     *
     * @throws IllegalArgumentException when one is missing
     */
    public static Affinity of(List<String> lines) {
        Map<String, Double> weights = new HashMap<>();
        for (String line : lines) {
            int tab = line.lastIndexOf('\t');
            weights.put(line.substring(0, Math.max(0, tab)), Double.parseDouble(line.substring(tab + 1)));
        }
        return new Affinity(weights(weights, "home\t", Evidence.HOME), weights(weights, "foreign\t", Evidence.FOREIGN));
    }

    /** The lines of a file with these weights, rounded. */
    public List<String> lines() {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < home.length; i++) {
            out.add(String.format(Locale.ROOT, "home\t%s\t%.3f", Evidence.HOME.get(i), home[i]));
        }
        for (int i = 0; i < foreign.length; i++) {
            out.add(String.format(Locale.ROOT, "foreign\t%s\t%.3f", Evidence.FOREIGN.get(i), foreign[i]));
        }
        return List.copyOf(out);
    }

    /** A number that other weights do not have, as good as certainly. */
    long sign() {
        CRC32 sum = new CRC32();
        sum.update(String.join("\n", lines()).getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }

    private static double[] weights(Map<String, Double> weights, String kind, List<String> names) {
        double[] out = new double[names.size()];
        for (int i = 0; i < out.length; i++) {
            Double w = weights.get(kind + names.get(i));
            if (w == null) {
                throw new IllegalArgumentException("no weight of " + kind + names.get(i));
            }
            out[i] = w;
        }
        return out;
    }

    /** How well a report fits a story where so many live: log-odds, above 0 it belongs. */
    double score(Subject subject, Story story, int live) {
        return glance(subject, story, live).score(subject);
    }

    /** What the score is the sum of, always in the same order. */
    List<Factor> factors(Subject subject, Story story, int live) {
        return story.speaks(subject.report().language())
                ? factors(home, Evidence.home(subject, story, live), Evidence.HOME)
                : factors(foreign, Evidence.foreign(subject, story), Evidence.FOREIGN);
    }

    /** A first look, at the story as a whole. */
    Glance glance(Subject subject, Story story, int live) {
        if (!story.speaks(subject.report().language())) {
            return new Glance(story, sum(foreign, Evidence.foreign(subject, story)));
        }
        double[] values = Evidence.atSight(subject, story, live);
        double sum = sum(home, values);
        return Evidence.isLaterComplete(story)
                ? new Glance(story, values, sum + nearestAtMost(values, story))
                : new Glance(story, sum);
    }

    /** What the nearest article can add. */
    private double nearestAtMost(double[] values, Story story) {
        double most = 0;
        for (int f = 0; f < Evidence.NEARS; f++) {
            most += Math.max(0, home[Evidence.NEAR + f]) * Evidence.nearAtMost(values, f, story);
        }
        return most;
    }

    /** What is known of a fit before the story's articles are looked at one by one: more often than not enough. */
    final class Glance {
        private final Story story;
        private final double @Nullable [] values;
        private final double atMost;

        private Glance(Story story, double score) {
            this.story = story;
            this.values = null;
            this.atMost = score;
        }

        private Glance(Story story, double[] values, double atMost) {
            this.story = story;
            this.values = values;
            this.atMost = atMost;
        }

        Story story() {
            return story;
        }

        /** The score is no higher than this. */
        double atMost() {
            return atMost;
        }

        /** The score, of the same subject. */
        double score(Subject subject) {
            if (values == null) {
                return atMost;
            }
            double[] complete = values.clone();
            Evidence.complete(complete, subject, story);
            return sum(home, complete);
        }
    }

    private static double sum(double[] weights, double[] values) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }

    private static List<Factor> factors(double[] weights, double[] values, List<String> names) {
        List<Factor> out = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (values[i] != 0) {
                out.add(new Factor(names.get(i), weights[i] * values[i]));
            }
        }
        return out;
    }
}
