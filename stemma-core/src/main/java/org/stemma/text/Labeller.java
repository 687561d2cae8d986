package org.stemma.text;

/**
 * Gives each place of a sequence a label, by a linear-chain conditional random field with hashed features (Lafferty,
 * McCallum and Pereira 2001).
 *
 * <p>The score of a labelling is the sum of a weight for each feature and label, for each pair of neighbouring labels, for
 * the first label and for the last. Weights are bytes in steps of {@link #step()}, sums are integers, so the labels
 * are the same on every machine. Immutable; a {@link Reading} holds what one thread needs.
 */
public final class Labeller {
    /** Stands for a pair of labels that may not follow each other. */
    static final int NEVER = -1_000_000;

    private static final int RATIOS = 2048;

    private final int labels;
    private final int bits;
    private final float step;
    private final PackedWeights weights;
    // [from * labels + to], then firsts and lasts; in steps.
    private final int[] pairs;
    private final int[] firsts;
    private final int[] lasts;
    private final int spread;
    // Exponentials of what is asked for again and again: of the pairs, and of small steps down.
    private final double[] pairRatios;
    private final double[] ratios = new double[RATIOS];

    Labeller(int labels, int bits, float step, byte[] weights, int[] pairs, int[] firsts, int[] lasts) {
        this.labels = labels;
        this.bits = bits;
        this.step = step;
        this.weights = new PackedWeights(labels, weights);
        this.pairs = pairs;
        this.firsts = firsts;
        this.lasts = lasts;
        this.spread = spread();
        for (int down = 0; down < RATIOS; down++) {
            ratios[down] = StrictMath.exp(-down * (double) step);
        }
        this.pairRatios = new double[pairs.length];
        for (int p = 0; p < pairs.length; p++) {
            pairRatios[p] = exp(pairs[p]);
        }
    }

    private double exp(int steps) {
        if (steps <= 0 && steps > -RATIOS) {
            return ratios[-steps];
        }
        return steps <= NEVER ? 0 : StrictMath.exp(steps * (double) step);
    }

    /** By how much two labels of one place can differ in what follows them: what lies further behind cannot win. */
    private int spread() {
        int widest = 0;
        for (int y = 0; y < labels; y++) {
            widest = Math.max(widest, spread(y));
        }
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        for (int l : lasts) {
            least = Math.min(least, l);
            most = Math.max(most, l);
        }
        return Math.max(widest, most - least);
    }

    private int spread(int to) {
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        for (int x = 0; x < labels; x++) {
            least = Math.min(least, pairs[x * labels + to]);
            most = Math.max(most, pairs[x * labels + to]);
        }
        return most - least;
    }

    /** How many labels there are; a label is a number from 0. */
    public int labels() {
        return labels;
    }

    /** How many bits of a hash choose its weights. */
    int bits() {
        return bits;
    }

    float step() {
        return step;
    }

    byte[] weights() {
        return weights.unpacked();
    }

    int[] pairs() {
        return pairs;
    }

    int[] firsts() {
        return firsts;
    }

    int[] lasts() {
        return lasts;
    }

    /** Room to read sequences in, for one thread. */
    public Reading reading() {
        return new Reading();
    }

    /** One thread's room: reads a sequence, then answers for it until the next is read. */
    public final class Reading {
        private int[] scores = new int[0];
        private int[] best = new int[0];
        private byte[] from = new byte[0];
        private byte[] path = new byte[0];
        private double[] forward = new double[0];
        private double[] backward = new double[0];
        private double[] local = new double[0];
        private final int[] hopeful = new int[labels];
        private int n;

        private Reading() {}

        /** Reads a sequence's features. */
        public void read(FeatureRows rows) {
            n = rows.size();
            room();
            for (int i = 0; i < n; i++) {
                weights.sum(rows, i, scores, i * labels);
            }
        }

        private void room() {
            if (path.length < n) {
                int size = Math.max(n, path.length * 2);
                scores = new int[size * labels];
                best = new int[size * labels];
                from = new byte[size * labels];
                path = new byte[size];
                forward = new double[0];
            }
        }

        /** Adds to the score of a label at every place: what tips the balance of precision and recall. */
        public void favour(int label, double score) {
            int steps = (int) Math.round(score / step);
            for (int i = 0; i < n; i++) {
                scores[i * labels + label] += steps;
            }
        }

        /** The most likely labelling; the array is used again by the next call. */
        public byte[] best() {
            if (n == 0) {
                return path;
            }
            for (int y = 0; y < labels; y++) {
                best[y] = scores[y] + firsts[y];
            }
            for (int i = 1; i < n; i++) {
                advance(i * labels);
            }
            int last = (n - 1) * labels;
            int top = 0;
            for (int y = 1; y < labels; y++) {
                if (best[last + y] + lasts[y] > best[last + top] + lasts[top]) {
                    top = y;
                }
            }
            for (int i = n - 1; i >= 0; i--) {
                path[i] = (byte) top;
                top = from[i * labels + top];
            }
            return path;
        }

        private void advance(int place) {
            int before = place - labels;
            int few = hopeful(before);
            for (int y = 0; y < labels; y++) {
                int top = 0;
                int score = Integer.MIN_VALUE;
                for (int k = 0; k < few; k++) {
                    int x = hopeful[k];
                    int s = best[before + x] + pairs[x * labels + y];
                    if (s > score) {
                        score = s;
                        top = x;
                    }
                }
                best[place + y] = score + scores[place + y];
                from[place + y] = (byte) top;
            }
        }

        /** Lists the labels that can still win: no pair of labels makes up for more than the spread. */
        private int hopeful(int place) {
            int top = Integer.MIN_VALUE;
            for (int y = 0; y < labels; y++) {
                top = Math.max(top, best[place + y]);
            }
            int few = 0;
            for (int y = 0; y < labels; y++) {
                if (best[place + y] >= top - spread) {
                    hopeful[few++] = y;
                }
            }
            return few;
        }

        /** How likely each label is at each place, given the whole sequence: {@code [place * labels + label]}. */
        public double[] chances() {
            ready();
            double[] out = local;
            for (int i = 0; i < n; i++) {
                double sum = 0;
                for (int y = 0; y < labels; y++) {
                    out[i * labels + y] = forward[i * labels + y] * backward[i * labels + y];
                    sum += out[i * labels + y];
                }
                for (int y = 0; y < labels; y++) {
                    out[i * labels + y] /= sum;
                }
            }
            return out;
        }

        /**
         * How likely it is that none of these labels stands anywhere.
         *
         * @param barred by label
         */
        public double chanceWithout(boolean[] barred) {
            if (n == 0) {
                return 1;
            }
            roomForChances();
            return Math.min(1, StrictMath.exp(mass(barred) - mass(new boolean[labels])));
        }

        private void roomForChances() {
            if (forward.length < n * labels) {
                forward = new double[path.length * labels];
                backward = new double[path.length * labels];
                local = new double[path.length * labels];
            }
        }

        /** The logarithm of the summed weight of all labellings without the barred labels. */
        private double mass(boolean[] barred) {
            double log = 0;
            for (int i = 0; i < n; i++) {
                log += step(i, barred);
            }
            double sum = 0;
            for (int y = 0; y < labels; y++) {
                sum += forward[(n - 1) * labels + y] * exp(lasts[y]);
            }
            return log + StrictMath.log(sum);
        }

        /** One step forward, scaled so that the row sums to one; returns the logarithm of the scale. */
        private double step(int i, boolean[] barred) {
            int at = i * labels;
            int top = top(at);
            double sum = 0;
            for (int y = 0; y < labels; y++) {
                double f = 0;
                if (!barred[y]) {
                    f = i == 0 ? exp(firsts[y]) : inflow(at - labels, y);
                    f *= exp(scores[at + y] - top);
                }
                forward[at + y] = f;
                sum += f;
            }
            for (int y = 0; y < labels; y++) {
                forward[at + y] /= sum;
            }
            return StrictMath.log(sum) + top * (double) step;
        }

        private int top(int at) {
            int top = scores[at];
            for (int y = 1; y < labels; y++) {
                top = Math.max(top, scores[at + y]);
            }
            return top;
        }

        private double inflow(int before, int y) {
            double f = 0;
            for (int x = 0; x < labels; x++) {
                f += forward[before + x] * pairRatios[x * labels + y];
            }
            return f;
        }

        private void ready() {
            roomForChances();
            boolean[] none = new boolean[labels];
            for (int i = 0; i < n; i++) {
                step(i, none);
            }
            for (int i = n - 1; i >= 0; i--) {
                back(i);
            }
        }

        private void back(int i) {
            int at = i * labels;
            double sum = 0;
            int top = i + 1 < n ? top(at + labels) : 0;
            for (int x = 0; x < labels; x++) {
                double b = 0;
                if (i == n - 1) {
                    b = exp(lasts[x]);
                } else {
                    for (int y = 0; y < labels; y++) {
                        b += pairRatios[x * labels + y]
                                * exp(scores[at + labels + y] - top)
                                * backward[at + labels + y];
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
}
