package org.stemma.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that are there whole or not at all. */
final class Output {
    private Output() {}

    /** What writes a file's bytes. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** What writes or makes something at a place. */
    interface Step {
        void run() throws IOException;
    }

    /** Writes beside the file, then moves into its place; what stood there before stays until then. */
    static void write(Path file, Content content) throws IOException {
        at(file, () -> {
            Path directory = file.toAbsolutePath().getParent();
            Path unfinished = Files.createTempFile(directory, "." + file.getFileName(), ".part");
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                    content.write(out);
                }
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        });
    }

    /** Takes a step that writes at a place; where that cannot be, says so of the place as the user named it. */
    static void at(Path place, Step step) throws IOException {
        try {
            step.run();
        } catch (NoSuchFileException e) {
            throw new IOException("cannot write " + place + ": its directory does not exist", e);
        } catch (FileSystemException e) {
            throw new IOException("cannot write " + place + ": " + Failure.reason(e), e);
        }
    }
}
