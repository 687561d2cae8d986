package org.stemma.app.verify;

import java.util.List;
import org.stemma.app.proof.Seal;

/**
 * All that the check of a file found.
 *
 * @param file its name
 * @param page true for a page, false for JSON
 * @param articles how many articles it speaks of
 * @param citations how many citations it has
 * @param shown how many places it has that show words of articles
 * @param seal whether it is as it was written
 * @param faults what does not hang together in it
 * @param against each article it speaks of, held against the one given; empty when none was given
 */
public record Verification(
        String file,
        boolean page,
        int articles,
        int citations,
        int shown,
        Seal seal,
        List<Fault> faults,
        List<Given> against) {
    /** Copies the lists. */
    public Verification {
        faults = List.copyOf(faults);
        against = List.copyOf(against);
    }

    /**
     * An article of the file and what was given for it.
     *
     * @param article id
     * @param file that it was read from, as the dossier names it; empty when it does not
     * @param state what was given
     * @param verdicts on its citations, by number
     */
    public record Given(String article, String file, State state, List<Verdict> verdicts) {
        /** Copies the list. */
        public Given {
            verdicts = List.copyOf(verdicts);
        }

        /** How many of its citations came out so. */
        public int count(Verdict.Outcome outcome) {
            return (int) verdicts.stream().filter(v -> v.outcome() == outcome).count();
        }
    }

    /** What was given for an article. */
    public enum State {
        /** The very bytes that the dossier was made from. */
        SAME("the same bytes"),
        /** An article of this name, with other bytes. */
        OTHER("other bytes"),
        /** An article of this name; the file does not know the bytes of its own. */
        UNKNOWN("bytes not known"),
        /** None. */
        MISSING("not given");

        private final String inWords;

        State(String inWords) {
            this.inWords = inWords;
        }

        /** What a reader is told. */
        public String inWords() {
            return inWords;
        }
    }

    /** How many citations came out so. */
    public int count(Verdict.Outcome outcome) {
        return against.stream().mapToInt(g -> g.count(outcome)).sum();
    }

    /** True when the file hangs together, its seal is whole, and every citation that was held against an article stands there. */
    public boolean isProven() {
        return seal == Seal.WHOLE
                && faults.isEmpty()
                && against.stream()
                        .allMatch(g -> g.count(Verdict.Outcome.VERIFIED)
                                == g.verdicts().size());
    }
}
