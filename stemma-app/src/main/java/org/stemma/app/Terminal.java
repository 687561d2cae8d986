package org.stemma.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * The outside of one run: streams, working directory, environment. Tests give their own.
 *
 * @param in standard input
 * @param out standard output, UTF-8
 * @param err standard error, UTF-8
 * @param directory what relative paths start from
 * @param environment the environment's variables
 * @param interactive true when a person watches
 */
record Terminal(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Path directory,
        Map<String, String> environment,
        boolean interactive) {
    private static final int USUAL_WIDTH = 80;

    /** The process's own. */
    static Terminal ofSystem() {
        return new Terminal(
                System.in,
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                Path.of(""),
                System.getenv(),
                System.console() != null);
    }

    private static PrintStream utf8(FileDescriptor to) {
        return new PrintStream(new FileOutputStream(to), true, StandardCharsets.UTF_8);
    }

    /** The width in columns that {@code COLUMNS} tells, 80 when it tells none. */
    int width() {
        try {
            return Integer.parseInt(environment.getOrDefault("COLUMNS", String.valueOf(USUAL_WIDTH)));
        } catch (NumberFormatException e) {
            return USUAL_WIDTH;
        }
    }

    /** Whether to print in colour when the user did not say: to a person, unless {@code NO_COLOR} is set. */
    boolean colour() {
        return interactive
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
    }
}
