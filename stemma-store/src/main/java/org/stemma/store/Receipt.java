package org.stemma.store;

import java.util.Optional;

/**
 * What became of an entry.
 *
 * @param article its id in the library
 * @param version which version of it this is
 * @param kind whether it was new
 * @param story it belongs to
 * @param why it was put there; empty when it was known
 */
public record Receipt(String article, int version, Kind kind, String story, Optional<Because> why) {
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
