package org.stemma.text;

import java.util.ArrayList;
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

    /**
     * These embeddings without so much of what they all have in common: what is left tells the sentences of one subject
     * apart.
     *
     * @param share 0 to 1: how much of their mean goes
     */
    public static List<Embedding> apart(List<Embedding> all, double share) {
        if (all.isEmpty()) {
            return List.of();
        }
        double[] mean = new double[all.get(0).unit.length];
        for (Embedding e : all) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += e.unit[i] * share / all.size();
            }
        }
        List<Embedding> out = new ArrayList<>(all.size());
        for (Embedding e : all) {
            float[] left = new float[mean.length];
            for (int i = 0; i < mean.length; i++) {
                left[i] = (float) (e.unit[i] - mean[i]);
            }
            out.add(of(left));
        }
        return List.copyOf(out);
    }

    /** How many numbers it has. */
    public int size() {
        return unit.length;
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
