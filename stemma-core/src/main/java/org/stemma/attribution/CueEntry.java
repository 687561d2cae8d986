package org.stemma.attribution;

import java.util.List;

/**
 * A verb or phrase that says that something was said, and what may stand beside it.
 *
 * @param lemma its bare form: {@code say}, {@code call for}
 * @param act what kind of act it names
 * @param frames the letters explained in the head of {@code cues.tsv}
 * @param rest the words after the inflected one
 */
record CueEntry(String lemma, Attribution.Act act, String frames, List<String> rest) {
    CueEntry {
        rest = List.copyOf(rest);
    }

    boolean takes(char frame) {
        return frames.indexOf(frame) >= 0;
    }

    /** A clause may follow, with "that" or without. */
    boolean takesClause() {
        return takes('t');
    }

    boolean isQuotable() {
        return takes('q');
    }

    /** {@code according to}: the speaker stands behind it. */
    boolean precedesSource() {
        return takes('<');
    }
}
