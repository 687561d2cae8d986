package org.stemma.ingest;

import java.util.Optional;
import java.util.function.Consumer;
import org.stemma.article.Capture;

/**
 * One file's text, decoded, with what the formats need to know of it.
 *
 * @param name as the user gave it
 * @param stem the file's name without folders and extension: the id of its article where it has none of its own
 * @param extension in lower case, without dot or {@code .gz}; empty when it has none
 * @param text decoded, as it stands
 * @param sha256 of the raw bytes
 * @param limits on what is read
 * @param notes takes what the user should know of this file
 * @param onlooker is shown pages
 * @param origin where and when it was fetched, if it was
 */
record Source(
        String name,
        String stem,
        String extension,
        String text,
        String sha256,
        Limits limits,
        Consumer<String> notes,
        Onlooker onlooker,
        Origin origin) {
    /** The same source for its many articles, none of which stands at its address. */
    Source ofMany() {
        return with(notes, new Origin(Optional.empty(), origin.taken()));
    }

    /** The same source, whose notes are told of its nth record, counted from 1. */
    Source ofRecord(int record) {
        return with(note -> notes.accept("record " + record + " " + note), origin);
    }

    private Source with(Consumer<String> otherNotes, Origin otherOrigin) {
        return new Source(name, stem, extension, text, sha256, limits, otherNotes, onlooker, otherOrigin);
    }

    /** The file itself. */
    Capture capture() {
        return new Capture(name, Optional.of(sha256));
    }

    /** The file's nth record, counted from 1. */
    Capture capture(int record) {
        return new Capture(name + "#" + record, Optional.of(sha256));
    }
}
