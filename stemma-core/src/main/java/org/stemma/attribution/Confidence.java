package org.stemma.attribution;

/**
 * Turns what the labeller of contents says of its own certainty into how often it is right.
 *
 * <p>Platt's sigmoid; slope and height were fitted on articles the labellers had not learned from.
 */
final class Confidence {
    private static final double SLOPE = 0.5;
    private static final double HEIGHT = 0.2;
    private static final double TINY = 1e-6;

    private Confidence() {}

    static double of(double chance) {
        double p = Math.min(1 - TINY, Math.max(TINY, chance));
        double odds = StrictMath.log(p / (1 - p));
        return 1 / (1 + StrictMath.exp(-(SLOPE * odds + HEIGHT)));
    }
}
