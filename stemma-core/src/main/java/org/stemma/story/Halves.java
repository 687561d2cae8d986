package org.stemma.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A story's articles parted into the two groups that are least alike.
 *
 * <p>Machine note: the sign of the first principal component of the articles' likeness, then 2-means until nothing changes.
 * Costs the square of the number of articles, so no more than {@link #MOST}, the latest, are looked at.
 *
 * @param one the group of the oldest article, by arrival
 * @param other the other, by arrival
 * @param across how alike articles of different groups are, where articles of one group are alike by 1
 */
record Halves(List<Member> one, List<Member> other, double across) {
    /** So many articles, the latest, are parted. */
    static final int MOST = 30;

    /** A group has so many: a single article that is unlike the rest is for the articles' own pass to move. */
    static final int LEAST = 2;

    private static final int STEPS = 20;
    private static final int ROUNDS = 8;
    private static final int[] FIELDS = {Vector.WORDS, Vector.NAMES, Vector.LEAD};

    /** The groups of these articles, which stand by arrival; empty when they are too few or all alike. */
    static Optional<Halves> of(List<Member> members) {
        List<Member> latest = members.subList(Math.max(0, members.size() - MOST), members.size());
        if (latest.size() < 2 * LEAST) {
            return Optional.empty();
        }
        double[][] alike = alike(latest);
        boolean[] side = part(alike);
        List<Member> one = new ArrayList<>();
        List<Member> other = new ArrayList<>();
        for (int i = 0; i < side.length; i++) {
            (side[i] == side[0] ? one : other).add(latest.get(i));
        }
        if (one.size() < LEAST || other.size() < LEAST) {
            return Optional.empty();
        }
        return Optional.of(new Halves(one, other, across(alike, side)));
    }

    private static double[][] alike(List<Member> members) {
        int n = members.size();
        double[][] out = new double[n][n];
        for (int i = 0; i < n; i++) {
            out[i][i] = 1;
            Subject subject = new Subject(members.get(i).report());
            for (int k = 0; k < i; k++) {
                double[] cosines = subject.cosines(members.get(k).report());
                for (int field : FIELDS) {
                    out[i][k] += cosines[field] / FIELDS.length;
                }
                out[k][i] = out[i][k];
            }
        }
        return out;
    }

    private static boolean[] part(double[][] alike) {
        double[] component = component(alike);
        boolean[] side = new boolean[alike.length];
        for (int i = 0; i < side.length; i++) {
            side[i] = component[i] > 0;
        }
        for (int round = 0; round < ROUNDS; round++) {
            boolean[] nearer = nearer(alike, side);
            if (Arrays.equals(nearer, side)) {
                break;
            }
            side = nearer;
        }
        return side;
    }

    /** Along which the articles differ most: power iteration from the article that is least like all. */
    private static double[] component(double[][] alike) {
        int n = alike.length;
        double[] mean = new double[n];
        double all = 0;
        int odd = 0;
        for (int i = 0; i < n; i++) {
            mean[i] = Arrays.stream(alike[i]).sum() / n;
            all += mean[i] / n;
            odd = mean[i] < mean[odd] ? i : odd;
        }
        double[] v = new double[n];
        v[odd] = 1;
        for (int step = 0; step < STEPS; step++) {
            double[] w = new double[n];
            double square = 0;
            for (int i = 0; i < n; i++) {
                for (int k = 0; k < n; k++) {
                    w[i] += (alike[i][k] - mean[i] - mean[k] + all) * v[k];
                }
                square += w[i] * w[i];
            }
            double length = Math.sqrt(square);
            for (int i = 0; i < n; i++) {
                v[i] = length == 0 ? 0 : w[i] / length;
            }
        }
        return v;
    }

    /** Each article on the side whose middle is nearer. */
    private static boolean[] nearer(double[][] alike, boolean[] side) {
        int n = side.length;
        double[][] to = new double[2][n];
        double[] within = new double[2];
        int[] size = new int[2];
        for (int i = 0; i < n; i++) {
            int mine = side[i] ? 1 : 0;
            size[mine]++;
            for (int k = 0; k < n; k++) {
                to[mine][k] += alike[i][k];
                within[mine] += side[i] == side[k] ? alike[i][k] : 0;
            }
        }
        boolean[] out = new boolean[n];
        for (int i = 0; i < n && size[0] > 0 && size[1] > 0; i++) {
            double zero = within[0] / size[0] / size[0] - 2 * to[0][i] / size[0];
            double one = within[1] / size[1] / size[1] - 2 * to[1][i] / size[1];
            out[i] = one < zero;
        }
        return out;
    }

    private static double across(double[][] alike, boolean[] side) {
        double across = 0;
        double within = 0;
        int pairs = 0;
        int inner = 0;
        for (int i = 0; i < side.length; i++) {
            for (int k = 0; k < i; k++) {
                if (side[i] == side[k]) {
                    within += alike[i][k];
                    inner++;
                } else {
                    across += alike[i][k];
                    pairs++;
                }
            }
        }
        return within == 0 ? 1 : across / pairs / (within / inner);
    }
}
