package org.stemma.attribution;

import java.util.List;
import java.util.Set;

/**
 * The sentences of one attribution that are in one passage, beside all that the article gives of the same speaker.
 *
 * @param account index of the account
 * @param speaker the group of its speaker
 * @param passage number of the passage
 * @param statements indices of its sentences
 * @param roads the sorts of road by which it came
 * @param run number of the run it stands in: tellings of one speaker in paragraphs that follow each other
 * @param place its place in that run
 * @param count how many attributions its article gives of the speaker
 * @param amount in how many words
 */
record Telling(
        int account,
        int speaker,
        int passage,
        List<Integer> statements,
        Set<Channel.Type> roads,
        int run,
        int place,
        int count,
        int amount) {
    Telling {
        statements = List.copyOf(statements);
        roads = Set.copyOf(roads);
    }

    /** True when one follows the other in the same run. */
    boolean isNextTo(Telling other) {
        return run == other.run && Math.abs(place - other.place) == 1;
    }
}
