package org.stemma.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.stemma.article.Capture;

/**
 * A directory of raw bytes, each file named by its SHA-256: what an analysis rests on, so that it can be proven and done
 * again.
 *
 * <p>A file is written beside its place and moved there whole: after a crash there is none, or all of it. The same bytes
 * are kept once.
 */
public final class CaptureStore implements Onlooker {
    private final Path directory;

    private CaptureStore(Path directory) {
        this.directory = directory;
    }

    /** A store in this directory, which is made if it is not there. */
    public static CaptureStore in(Path directory) throws IOException {
        Files.createDirectories(directory);
        return new CaptureStore(directory);
    }

    /** Where the bytes with this hash are, or would be. */
    public Path path(String sha256) {
        if (sha256.length() != 64 || !sha256.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            throw new IllegalArgumentException("no SHA-256: " + sha256);
        }
        return directory.resolve(sha256);
    }

    /** True when the bytes of a capture are kept and still have its hash. */
    public boolean proves(Capture capture) throws IOException {
        if (capture.sha256().isEmpty()) {
            return false;
        }
        String sha256 = capture.sha256().get();
        Path file = path(sha256);
        return Files.exists(file) && Bytes.sha256(Files.readAllBytes(file)).equals(sha256);
    }

    @Override
    public void taken(Capture capture, byte[] raw) {
        Path file = path(capture.sha256().orElseThrow());
        if (Files.exists(file)) {
            return;
        }
        try {
            Path part = Files.createTempFile(directory, "part", ".tmp");
            try {
                Files.write(part, raw);
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the bytes of " + capture.name() + " in " + directory, e);
        }
    }
}
