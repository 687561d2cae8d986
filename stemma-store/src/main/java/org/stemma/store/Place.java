package org.stemma.store;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Where a library is. */
public sealed interface Place {
    /**
     * A directory of our own: database, search index.
     *
     * @param path which need not be there yet
     */
    record Directory(Path path) implements Place {
        @Override
        public String toString() {
            return path.toString();
        }
    }

    /**
     * A PostgreSQL database, which several machines may share.
     *
     * @param url starting with {@code jdbc:postgresql:}; name and password may be in it
     * @param cache the directory of this machine's search index, if there is to be one
     */
    record Server(String url, Optional<Path> cache) implements Place {
        /** Without what is secret in it. */
        @Override
        public String toString() {
            int end = url.indexOf('?');
            return end < 0 ? url : url.substring(0, end);
        }
    }

    /** The place that a user names: a directory, or a URL that starts with {@code jdbc:postgresql:}. */
    static Place of(String name) {
        if (name.toLowerCase(Locale.ROOT).startsWith("jdbc:")) {
            if (!name.startsWith("jdbc:postgresql:")) {
                throw new LibraryException(
                        LibraryException.Reason.UNREACHABLE,
                        "of databases only PostgreSQL is known (jdbc:postgresql://host/name); a directory needs no URL");
            }
            return new Server(name, Optional.empty());
        }
        try {
            return new Directory(Path.of(name));
        } catch (InvalidPathException e) {
            throw new LibraryException(
                    LibraryException.Reason.UNREACHABLE, "\"" + name + "\" is no name of a directory", e);
        }
    }
}
