package org.stemma.attribution;

/**
 * Turns what the labeller of contents says of its own certainty into how often a careful reader marked the same.
 *
 * <p>Platt's sigmoid for each kind of report; slopes and heights were fitted on every sixth article of the training split,
 * by a model that had not learned from them. Two readers agree on whole indirect reports six times in ten, so those are
 * never near certain.
 */
final class Confidence {
    private static final double TINY = 1e-6;

    private Confidence() {}

    /**
     * How likely an attribution is right, 0 to 1.
     *
     * @param chance that there is content, by the labeller
     */
    static double of(double chance, Attribution.Kind kind) {
        double p = Math.min(1 - TINY, Math.max(TINY, chance));
        double odds = StrictMath.log(p / (1 - p));
        double evidence = switch (kind) {
            case DIRECT -> 0.5 * odds + 0.2;
            case MIXED -> 0.2 * odds + 0.2;
            case INDIRECT -> 0.3 * odds - 0.6;
        };
        return 1 / (1 + StrictMath.exp(-evidence));
    }
}
