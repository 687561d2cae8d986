package org.stemma.store;

import java.util.Optional;
import org.stemma.story.Assignment;

/**
 * What became of an entry.
 *
 * @param article its id in the library
 * @param version which version of it this is
 * @param kind whether it was new
 * @param story it was put to, or is in
 * @param why it was put there; empty when nothing was decided: it was known, or is too old for the stories that live
 */
public record Receipt(String article, int version, Kind kind, String story, Optional<Assignment> why) {
    /** Whether something was new. */
    public enum Kind {
        /** An article that was not here. */
        NEW,
        /** Another text of an article that was here. */
        VERSION,
        /** Nothing: this text of this article was here. */
        KNOWN
    }
}
