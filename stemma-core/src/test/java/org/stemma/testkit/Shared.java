package org.stemma.testkit;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * What a test needs from outside the project: the data in {@code ../shared}, a browser.
 *
 * <p>Where it is missing the test is skipped with a line that says so; with {@code CI=true} in the environment that is a
 * failure, so that nobody takes a run for whole that was not.
 */
public final class Shared {
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");

    private Shared() {}

    /** The file or directory {@code ../shared/RELATIVE}; skips the calling test, or fails it, when there is none. */
    public static Path path(String relative) {
        Optional<Path> found = root().map(r -> r.resolve(relative)).filter(Files::exists);
        return orSkip(found, "../shared/" + relative + " is not beside the project");
    }

    /** The directory {@code ../shared}, found by walking up from the working directory, without skipping anything. */
    public static Optional<Path> root() {
        for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
            Path candidate = dir.resolve("shared");
            if (Files.isDirectory(candidate.resolve("seeds")) && Files.isDirectory(candidate.resolve("eval"))) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** The browser that looks at pages; skips the calling test, or fails it, when none is installed. */
    public static Path chromium() {
        return orSkip(onPath(BROWSERS), "no Chromium on the PATH (Debian: apt-get install chromium)");
    }

    /** A program on the PATH; skips the calling test, or fails it, when it is not installed. */
    public static Path program(String name) {
        return orSkip(onPath(List.of(name)), name + " is not on the PATH");
    }

    /** The root of the project's own checkout: the directory that holds the Maven wrapper. */
    public static Path project() {
        for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
            if (Files.exists(dir.resolve("mvnw"))) {
                return dir;
            }
        }
        throw new IllegalStateException("tests run inside the project");
    }

    private static Optional<Path> onPath(List<String> names) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        for (String name : names) {
            for (String dir : path.split(File.pathSeparator, -1)) {
                Path candidate = Path.of(dir, name);
                if (!dir.isEmpty() && Files.isExecutable(candidate)) {
                    return Optional.of(candidate);
                }
            }
        }
        return Optional.empty();
    }

    private static Path orSkip(Optional<Path> found, String why) {
        if (found.isPresent()) {
            return found.get();
        }
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError("CI=true, and a test cannot run: " + why);
        }
        // Surefire counts skips but does not say why; the line does.
        System.err.println("skipped: " + why);
        return Assumptions.abort("skipped: " + why);
    }
}
