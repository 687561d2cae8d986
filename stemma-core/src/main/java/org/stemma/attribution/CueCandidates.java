package org.stemma.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.stemma.text.FeatureRows;
import org.stemma.text.Labeller;

/** The places of a sentence that may be cues, more than are: the labeller's chances, not its best labelling. */
final class CueCandidates {
    /** Units of the sentence, both ends included, and how likely a cue opens there. */
    record Candidate(int from, int to, double chance) {}

    // Training shows the labeller of contents less likely places, too: it has to learn that nothing was said there.
    static final double LEAST = 0.12;
    static final double LEAST_TO_LEARN = 0.06;
    private static final int MOST = 24;

    private final Labeller.Reading reading;
    private final FeatureRows rows = new FeatureRows();
    private final double least;
    private int[] steps = new int[64];

    /**
     * Finds places at which a cue is at least so likely.
     *
     * @param least 0 to 1
     */
    CueCandidates(Labeller labeller, double least) {
        this.reading = labeller.reading();
        this.least = least;
    }

    /** Reads the sentence that the units hold. */
    List<Candidate> find(Units units, List<Draft> drafts, List<Cue> cues) {
        CueFeatures.write(units, drafts, cues, rows);
        reading.read(rows);
        double[] p = reading.chances();
        int n = units.size();
        if (steps.length < n) {
            steps = new int[n * 2];
        }
        List<Candidate> out = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double begin = p[i * Labels.COUNT + Labels.BEGIN];
            steps[i] = step(begin);
            if (begin < least) {
                continue;
            }
            int to = i + 1;
            while (to < n
                    && p[to * Labels.COUNT + Labels.INSIDE] > begin / 2
                    && p[to * Labels.COUNT + Labels.BEGIN] < begin / 2) {
                to++;
            }
            out.add(new Candidate(i, to - 1, begin));
        }
        return likeliest(out);
    }

    /** Text of nothing but cues must not cost its square: the likeliest, in their order. */
    private static List<Candidate> likeliest(List<Candidate> all) {
        if (all.size() <= MOST) {
            return all;
        }
        return all.stream()
                .sorted(Comparator.comparingDouble((Candidate c) -> -c.chance()).thenComparingInt(Candidate::from))
                .limit(MOST)
                .sorted(Comparator.comparingInt(Candidate::from))
                .toList();
    }

    /** How likely each unit of the sentence last read opens a cue, in ten steps. */
    int[] steps() {
        return steps;
    }

    static int step(double chance) {
        return (int) Math.min(9, chance * 10);
    }
}
