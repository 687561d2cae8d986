package org.stemma.story;

/** A sparse vector of length one (or none): term numbers and their weights, heaviest first. */
final class Vector {
    private final int[] terms;
    private final double[] weights;

    /** Takes the arrays over and scales the weights. */
    Vector(int[] terms, double[] weights) {
        double square = 0;
        for (double w : weights) {
            square += w * w;
        }
        double length = Math.sqrt(square);
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= length;
        }
        this.terms = terms;
        this.weights = weights;
    }

    int size() {
        return terms.length;
    }

    int term(int i) {
        return terms[i];
    }

    double weight(int i) {
        return weights[i];
    }
}
