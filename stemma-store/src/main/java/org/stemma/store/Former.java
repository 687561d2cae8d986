package org.stemma.store;

import java.util.List;

/**
 * How it was before a correction: what is needed to take it back.
 *
 * @param story that the article was in, or that went on
 * @param kept articles of the story that went on
 * @param gone articles of the one that went into it, or left it
 */
record Former(String story, List<String> kept, List<String> gone) {
    /** Nothing was other. */
    static final Former SAME = new Former("", List.of(), List.of());

    Former {
        kept = List.copyOf(kept);
        gone = List.copyOf(gone);
    }
}
