package org.stemma.app;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How many bytes the named files and directories hold, so that somebody can be told how long reading them will take. */
final class InputSizes {
    private final long total;
    private String current = "";
    private long before;
    private long within;

    InputSizes(List<Path> inputs) {
        long sum = 0;
        for (Path input : inputs) {
            sum += size(input);
        }
        total = sum;
    }

    private static long size(Path input) {
        if (!Files.isDirectory(input)) {
            return ofFile(input);
        }
        try (Stream<Path> files = Files.walk(input, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(InputSizes::ofFile)
                    .sum();
        } catch (IOException | java.io.UncheckedIOException e) {
            // The reader tells what cannot be listed; here it only makes the forecast worse.
            return 0;
        }
    }

    private static long ofFile(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    /** Reading is at this input, so many bytes into it. */
    void at(String input, long bytes) {
        if (!input.equals(current)) {
            before += current.isEmpty() ? 0 : Math.max(within, ofFile(Path.of(current)));
            current = input;
            within = 0;
        }
        within = Math.max(within, bytes);
    }

    /** Bytes read so far. */
    long done() {
        return before + within;
    }

    /** Bytes of all files. */
    long total() {
        return total;
    }
}
