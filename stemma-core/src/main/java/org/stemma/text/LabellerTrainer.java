package org.stemma.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Learns a {@link Labeller} from labelled sequences by stochastic gradient ascent of the conditional likelihood, with
 * AdaGrad's step for each weight (Duchi, Hazan and Singer 2011), dropout of features, and averaging over the last rounds.
 *
 * <p>One thread, a fixed order drawn from the seed, and {@link StrictMath}: the same examples give the same model.
 */
public final class LabellerTrainer {
    /**
     * How to learn.
     *
     * @param bits how many bits of a hash choose its weights: 10 to 22
     * @param rounds how often each sequence is seen
     * @param averaged over how many of the last rounds the weights are averaged, 1 to {@code rounds}
     * @param rate the first step's length
     * @param dropout share of the features left out at each look, 0 to below 1
     * @param shrink how much of a weight is lost at each change of it (L2)
     * @param seed for order and dropout
     */
    public record Settings(int bits, int rounds, int averaged, double rate, double dropout, double shrink, long seed) {}

    /**
     * One labelled sequence.
     *
     * @param rows its features
     * @param labels one for each row
     */
    public record Example(FeatureRows rows, byte[] labels) {}

    private static final double START = 1e-4;

    private final int labels;
    private final boolean[] allowed;
    private final Settings settings;
    private final int mask;
    private final float[] weights;
    private final float[] squares;
    private final float[] sums;
    // Pairs, then firsts, then lasts.
    private final double[] pairs;
    private final double[] pairSquares;
    private final double[] pairSums;

    /**
     * A trainer that has seen nothing.
     *
     * @param labels how many
     * @param allowed {@code [from * labels + to]}: which label may follow which
     */
    public LabellerTrainer(int labels, boolean[] allowed, Settings settings) {
        this.labels = labels;
        this.allowed = allowed.clone();
        this.settings = settings;
        this.mask = (1 << settings.bits()) - 1;
        int size = (mask + 1) * labels;
        weights = new float[size];
        squares = new float[size];
        sums = new float[size];
        pairs = new double[labels * (labels + 2)];
        pairSquares = new double[pairs.length];
        pairSums = new double[pairs.length];
    }

    /** All pairs allowed. */
    public static boolean[] anything(int labels) {
        boolean[] all = new boolean[labels * labels];
        Arrays.fill(all, true);
        return all;
    }

    /** Learns from the examples, in an order of its own. */
    public Labeller train(List<Example> examples) {
        SplittableRandom random = new SplittableRandom(settings.seed());
        List<Example> order = new ArrayList<>(examples);
        Chain chain = new Chain();
        for (int round = 0; round < settings.rounds(); round++) {
            shuffle(order, random);
            for (Example e : order) {
                if (e.labels().length > 0) {
                    chain.learn(e, random);
                }
            }
            if (round >= settings.rounds() - settings.averaged()) {
                for (int k = 0; k < weights.length; k++) {
                    sums[k] += weights[k];
                }
                for (int k = 0; k < pairs.length; k++) {
                    pairSums[k] += pairs[k];
                }
            }
        }
        return finish();
    }

    private static void shuffle(List<Example> list, SplittableRandom random) {
        for (int i = list.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            Example e = list.get(i);
            list.set(i, list.get(j));
            list.set(j, e);
        }
    }

    private Labeller finish() {
        float top = 0;
        for (float s : sums) {
            top = Math.max(top, Math.abs(s));
        }
        float step = Math.max(top / settings.averaged() / 127, 1e-6f);
        byte[] bytes = new byte[sums.length];
        for (int k = 0; k < sums.length; k++) {
            bytes[k] = (byte) Math.round(sums[k] / settings.averaged() / step);
        }
        int[] all = new int[pairs.length];
        for (int k = 0; k < all.length; k++) {
            boolean never = k < labels * labels && !allowed[k];
            all[k] = never ? Labeller.NEVER : (int) Math.round(pairSums[k] / settings.averaged() / step);
        }
        int square = labels * labels;
        return new Labeller(
                labels,
                settings.bits(),
                step,
                bytes,
                Arrays.copyOf(all, square),
                Arrays.copyOfRange(all, square, square + labels),
                Arrays.copyOfRange(all, square + labels, square + 2 * labels));
    }

    /** One look at one sequence. */
    private final class Chain {
        private int[] kept = new int[4096];
        private int[] ends = new int[128];
        private double[] local = new double[0];
        private double[] forward = new double[0];
        private double[] backward = new double[0];
        private final double[] follow = new double[labels * (labels + 2)];
        private final double[] slope = new double[labels];
        private final double[] pairSlope = new double[labels * (labels + 2)];

        void learn(Example e, SplittableRandom random) {
            int n = e.labels().length;
            drop(e.rows(), n, random);
            if (local.length < n * labels) {
                local = new double[n * labels * 2];
                forward = new double[n * labels * 2];
                backward = new double[n * labels * 2];
            }
            for (int k = 0; k < follow.length; k++) {
                follow[k] = k < labels * labels && !allowed[k] ? 0 : StrictMath.exp(pairs[k]);
            }
            double boost = 1 / (1 - settings.dropout());
            for (int i = 0; i < n; i++) {
                score(i, boost);
            }
            forward(n);
            backward(n);
            change(e, n, boost);
        }

        private void drop(FeatureRows rows, int n, SplittableRandom random) {
            if (ends.length < n) {
                ends = new int[n * 2];
            }
            int limit = (int) (settings.dropout() * (1 << 16));
            int used = 0;
            long bits = 0;
            int left = 0;
            for (int i = 0; i < n; i++) {
                int from = rows.start(i);
                int to = rows.end(i);
                if (used + to - from > kept.length) {
                    kept = Arrays.copyOf(kept, (used + to - from) * 2);
                }
                for (int k = from; k < to; k++) {
                    if (left == 0) {
                        bits = random.nextLong();
                        left = 4;
                    }
                    if ((bits & 0xFFFF) >= limit) {
                        kept[used++] = (rows.at(k) & mask) * labels;
                    }
                    bits >>>= 16;
                    left--;
                }
                ends[i] = used;
            }
        }

        private void score(int i, double boost) {
            int at = i * labels;
            for (int y = 0; y < labels; y++) {
                slope[y] = 0;
            }
            for (int k = i == 0 ? 0 : ends[i - 1]; k < ends[i]; k++) {
                int w = kept[k];
                for (int y = 0; y < labels; y++) {
                    slope[y] += weights[w + y];
                }
            }
            double top = slope[0];
            for (int y = 1; y < labels; y++) {
                top = Math.max(top, slope[y]);
            }
            for (int y = 0; y < labels; y++) {
                local[at + y] = StrictMath.exp((slope[y] - top) * boost);
            }
        }

        private void forward(int n) {
            for (int i = 0; i < n; i++) {
                int at = i * labels;
                double sum = 0;
                for (int y = 0; y < labels; y++) {
                    double f = 0;
                    if (i == 0) {
                        f = follow[labels * labels + y];
                    } else {
                        for (int x = 0; x < labels; x++) {
                            f += forward[at - labels + x] * follow[x * labels + y];
                        }
                    }
                    forward[at + y] = f * local[at + y];
                    sum += forward[at + y];
                }
                for (int y = 0; y < labels; y++) {
                    forward[at + y] /= sum;
                }
            }
        }

        private void backward(int n) {
            for (int i = n - 1; i >= 0; i--) {
                int at = i * labels;
                double sum = 0;
                for (int x = 0; x < labels; x++) {
                    double b = 0;
                    if (i == n - 1) {
                        b = follow[labels * labels + labels + x];
                    } else {
                        for (int y = 0; y < labels; y++) {
                            b += follow[x * labels + y] * local[at + labels + y] * backward[at + labels + y];
                        }
                    }
                    backward[at + x] = b;
                    sum += b;
                }
                for (int x = 0; x < labels; x++) {
                    backward[at + x] /= sum;
                }
            }
        }

        private void change(Example e, int n, double boost) {
            Arrays.fill(pairSlope, 0);
            byte[] gold = e.labels();
            for (int i = 0; i < n; i++) {
                int at = i * labels;
                double sum = 0;
                for (int y = 0; y < labels; y++) {
                    slope[y] = forward[at + y] * backward[at + y];
                    sum += slope[y];
                }
                for (int y = 0; y < labels; y++) {
                    slope[y] = (y == gold[i] ? 1 : 0) - slope[y] / sum;
                }
                int edge = i == 0 ? labels * labels : -1;
                int last = i == n - 1 ? labels * labels + labels : -1;
                for (int y = 0; y < labels; y++) {
                    if (edge >= 0) {
                        pairSlope[edge + y] += slope[y];
                    }
                    if (last >= 0) {
                        pairSlope[last + y] += slope[y];
                    }
                }
                if (i > 0) {
                    expectPairs(at, gold[i - 1], gold[i]);
                }
                changeRow(i, boost);
            }
            for (int k = 0; k < pairs.length; k++) {
                if (pairSlope[k] != 0 && (k >= labels * labels || allowed[k])) {
                    pairSquares[k] += pairSlope[k] * pairSlope[k];
                    pairs[k] += settings.rate() * pairSlope[k] / StrictMath.sqrt(pairSquares[k] + START);
                }
            }
        }

        private void expectPairs(int at, int before, int now) {
            double sum = 0;
            for (int x = 0; x < labels; x++) {
                for (int y = 0; y < labels; y++) {
                    sum += pair(at, x, y);
                }
            }
            for (int x = 0; x < labels; x++) {
                for (int y = 0; y < labels; y++) {
                    pairSlope[x * labels + y] -= pair(at, x, y) / sum;
                }
            }
            pairSlope[before * labels + now] += 1;
        }

        private double pair(int at, int x, int y) {
            return forward[at - labels + x] * follow[x * labels + y] * local[at + y] * backward[at + y];
        }

        private void changeRow(int i, double boost) {
            boolean flat = true;
            for (int y = 0; y < labels; y++) {
                slope[y] *= boost;
                flat &= Math.abs(slope[y]) < 1e-4;
            }
            if (flat) {
                return;
            }
            for (int k = i == 0 ? 0 : ends[i - 1]; k < ends[i]; k++) {
                changeWeights(kept[k]);
            }
        }

        private void changeWeights(int w) {
            float rate = (float) settings.rate();
            float keep = (float) (1 - settings.shrink());
            for (int y = 0; y < labels; y++) {
                float g = (float) slope[y];
                float q = squares[w + y] + g * g;
                squares[w + y] = q;
                weights[w + y] = weights[w + y] * keep + rate * g / (float) Math.sqrt(q + 1e-4f);
            }
        }
    }
}
