package org.stemma.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import org.stemma.store.LibraryException;

/** Tells a user why the program failed, in a line. */
final class Failure {
    /** The exit status of a run that failed. */
    static final int STATUS = 3;

    private Failure() {}

    static int report(Exception e, Terminal terminal) {
        terminal.err().println("stemma: " + said(e));
        if (!(e instanceof IOException || e instanceof UncheckedIOException)
                && !terminal.environment().getOrDefault("STEMMA_TRACE", "").isEmpty()) {
            StackTraceElement[] trace = e.getStackTrace();
            for (int i = 0; i < Math.min(trace.length, 20); i++) {
                terminal.err().println("    at " + trace[i]);
            }
        }
        return STATUS;
    }

    private static String said(Exception e) {
        if (e instanceof UncheckedIOException u) {
            return said(Objects.requireNonNull(u.getCause()));
        }
        if (e instanceof FileSystemException f) {
            return "cannot read " + f.getFile() + ": " + reason(f);
        }
        if (e instanceof IOException || e instanceof LibraryException) {
            return String.valueOf(e.getMessage());
        }
        return "something went wrong that should not have (" + e.getClass().getSimpleName() + ": " + e.getMessage()
                + "). Please report it; STEMMA_TRACE=1 shows where.";
    }

    /** Why a file or directory could not be used. */
    static String reason(FileSystemException e) {
        if (e instanceof NoSuchFileException) {
            return "it does not exist";
        }
        if (e instanceof AccessDeniedException) {
            return "not permitted";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "something else has that name";
        }
        return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
    }
}
