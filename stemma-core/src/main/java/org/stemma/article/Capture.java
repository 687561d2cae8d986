package org.stemma.article;

import java.util.Optional;

/**
 * What an article was read from: evidence, named so that anyone can find it again.
 *
 * @param name the file or address as the user gave it, with {@code #n} for the nth record of a file of many,
 *     or for the one at that offset in an archive
 * @param sha256 of the raw bytes, 64 hexadecimal digits; empty when the article was not read from bytes
 */
public record Capture(String name, Optional<String> sha256) {
    /** The same without the directories of a file: where it lay is of use only at the machine that read it. An address stays whole. */
    public Capture bare() {
        if (name.contains("://")) {
            return this;
        }
        int directories = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1;
        return new Capture(name.substring(directories), sha256);
    }
}
