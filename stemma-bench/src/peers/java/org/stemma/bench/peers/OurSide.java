package org.stemma.bench.peers;

import java.util.List;
import java.util.function.ToIntFunction;

/** Our side of a race: one thread and its own time, texts from the string on, warmed up as long as it is timed. */
final class OurSide {
    private static final long LEAST_NANOS = 2_000_000_000L;

    private OurSide() {}

    /**
     * Runs a finder over the texts again and again and tells how many tokens it reads a second.
     *
     * @param what it finds, for the line that is printed
     * @param tokens of all texts together
     * @param find how many it finds in a text
     */
    static double tokensPerSecond(String what, List<String> texts, long tokens, ToIntFunction<String> find) {
        long found = 0;
        long rounds = 0;
        long start = 0;
        for (boolean timed : new boolean[] {false, true}) {
            found = 0;
            rounds = 0;
            start = OwnTime.nanos();
            while (OwnTime.nanos() - start < LEAST_NANOS) {
                for (String t : texts) {
                    found += find.applyAsInt(t);
                }
                rounds++;
            }
        }
        double seconds = (OwnTime.nanos() - start) / 1e9;
        System.out.printf("Stemma found %d %s%n", found / rounds, what);
        return tokens * rounds / seconds;
    }
}
