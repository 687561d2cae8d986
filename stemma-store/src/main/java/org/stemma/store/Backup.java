package org.stemma.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.stemma.store.LibraryException.Reason;

/** A directory that a library is copied into: it is a library when the copy is whole, and not before. */
record Backup(Path directory) {
    private static final String HALF = SqliteEngine.FILE + ".part";

    /** Copies by what writes the database into a file. */
    void write(Consumer<Path> copier) {
        try {
            Files.createDirectories(directory);
            try (Stream<Path> there = Files.list(directory)) {
                if (there.findAny().isPresent()) {
                    throw new LibraryException(
                            Reason.FOREIGN, directory + " is not empty; name a new or an empty directory");
                }
            }
            Path half = directory.resolve(HALF);
            try {
                copier.accept(half);
                Files.move(half, directory.resolve(SqliteEngine.FILE));
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (IOException e) {
            throw new LibraryException(
                    Reason.UNREACHABLE, "cannot write a copy into " + directory + ": " + e.getMessage(), e);
        }
    }
}
