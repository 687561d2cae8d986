package org.stemma.attribution;

import java.util.HashMap;
import java.util.Map;

/** How likely the wordings of a story are one speech act; each pair is compared once. */
final class Likelihoods {
    private final Wordings wordings;
    private final SpeakerNames speakers;
    private final Kinship kinship;
    private final Map<Long, Double> known = new HashMap<>();
    private final Map<Long, Boolean> opposed = new HashMap<>();

    Likelihoods(Wordings wordings, SpeakerNames speakers, Kinship kinship) {
        this.wordings = wordings;
        this.speakers = speakers;
        this.kinship = kinship;
    }

    /** 0 to 1; symmetric. */
    double of(int a, int b) {
        return known.computeIfAbsent(pair(a, b), k -> {
            Statement x = wordings.first(a);
            Statement y = wordings.first(b);
            return kinship.of(x, y, speakers.relation(x.speaker(), y.speaker()));
        });
    }

    /** True when one says the opposite of what the other says, or gives another number or name. */
    boolean areOpposed(int a, int b) {
        return opposed.computeIfAbsent(
                pair(a, b),
                k -> of(a, b) < StatementClusters.JOIN && kinship.areOpposed(wordings.first(a), wordings.first(b)));
    }

    private static long pair(int a, int b) {
        return ((long) Math.min(a, b) << 32) | Math.max(a, b);
    }
}
