package org.stemma.text;

import java.util.List;

/** The meaning of a text as a point: texts that mean the like lie in like directions. */
public final class Embedding {
    private final float[] unit;

    private Embedding(float[] unit) {
        this.unit = unit;
    }

    /** The direction of these numbers; their length does not matter. */
    public static Embedding of(float[] values) {
        double square = 0;
        for (float v : values) {
            square += (double) v * v;
        }
        float scale = square == 0 ? 0 : (float) (1 / Math.sqrt(square));
        float[] unit = new float[values.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = values[i] * scale;
        }
        return new Embedding(unit);
    }

    /** What many embeddings have in common: the sentences of one subject are near each other whatever they say of it. */
    public static final class Common {
        private final double[] mean;

        private Common(double[] mean) {
            this.mean = mean;
        }

        /**
         * The mean of these embeddings; there must be one at least.
         *
         * @param share 0 to 1: how much of it is to be taken off
         */
        public static Common of(List<Embedding> all, double share) {
            double[] mean = new double[all.get(0).size()];
            for (Embedding e : all) {
                for (int i = 0; i < mean.length; i++) {
                    mean[i] += e.unit[i] * share / all.size();
                }
            }
            return new Common(mean);
        }

        /** The embedding without it: what is left tells sentences of the subject apart. */
        public Embedding off(Embedding e) {
            float[] left = new float[mean.length];
            for (int i = 0; i < mean.length; i++) {
                left[i] = (float) (e.unit[i] - mean[i]);
            }
            return Embedding.of(left);
        }
    }

    /** How many numbers it has. */
    public int size() {
        return unit.length;
    }

    /** Its numbers, scaled so that their length is 1: for an index to file. */
    public float[] toArray() {
        return unit.clone();
    }

    /** The cosine of the angle between the two, -1 to 1; they must come from one encoder. */
    public double cosine(Embedding other) {
        if (unit.length != other.unit.length) {
            throw new IllegalArgumentException(
                    "an embedding of " + unit.length + " numbers cannot be held against one of " + other.unit.length);
        }
        double sum = 0;
        for (int i = 0; i < unit.length; i++) {
            sum += (double) unit[i] * other.unit[i];
        }
        return sum;
    }
}
