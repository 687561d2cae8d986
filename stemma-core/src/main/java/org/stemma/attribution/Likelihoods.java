package org.stemma.attribution;

import java.util.HashMap;
import java.util.Map;

/**
 * How likely the wordings of a story are one speech act; each pair is compared once.
 *
 * <p>What was printed at other times only must bring more: nearly the same words, as an old statement that is told again.
 */
final class Likelihoods {
    /** By what the odds of a pair go down that other times part. */
    private static final double OTHER_TIME = Math.exp(-3);

    private final Wordings wordings;
    private final SpeakerNames speakers;
    private final Kinship kinship;
    private final Days days;
    private final Map<Long, Double> known = new HashMap<>();
    private final Map<Long, Boolean> opposed = new HashMap<>();

    Likelihoods(Wordings wordings, SpeakerNames speakers, Kinship kinship, Days days) {
        this.wordings = wordings;
        this.speakers = speakers;
        this.kinship = kinship;
        this.days = days;
    }

    /** 0 to 1; symmetric. */
    double of(int a, int b) {
        return known.computeIfAbsent(pair(a, b), k -> {
            Statement x = wordings.first(a);
            Statement y = wordings.first(b);
            double p = kinship.of(x, y, speakers.relation(x.speaker(), y.speaker()));
            return p > 0 && areOfOtherTimes(a, b) ? p * OTHER_TIME / (1 - p + p * OTHER_TIME) : p;
        });
    }

    /** True when none was printed at a time at which the other was. */
    private boolean areOfOtherTimes(int a, int b) {
        return wordings.accounts(a).stream()
                .allMatch(x -> wordings.accounts(b).stream().allMatch(y -> days.areFarApart(x, y)));
    }

    /** True when one says the opposite of what the other says, or gives another number or name. */
    boolean areOpposed(int a, int b) {
        return opposed.computeIfAbsent(
                pair(a, b),
                k -> of(a, b) < StatementClusters.JOIN && kinship.areOpposed(wordings.first(a), wordings.first(b)));
    }

    /** True when one speaks for the other, and an article may well give both: a ministry and its spokesman. */
    boolean areTwoVoices(int a, int b) {
        return speakers.relation(wordings.first(a).speaker(), wordings.first(b).speaker())
                == SpeakerNames.Relation.VOICE;
    }

    /** True when months lie between two accounts. */
    boolean areFarApart(int account, int other) {
        return days.areFarApart(account, other);
    }

    /** A number for each pair; mixed, because the halves of plain ones are those of many others, which a map cannot tell apart. */
    private static long pair(int a, int b) {
        return ((long) Math.min(a, b) << 32 | Math.max(a, b)) * 0x9e3779b97f4a7c15L;
    }
}
