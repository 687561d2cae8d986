package org.stemma.ingest;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * What the user names to be read.
 *
 * @param files files and directories; {@code -} stands for standard input
 * @param addresses of the web
 * @param standardInput what is read for {@code -}
 */
public record Wanted(List<Path> files, List<String> addresses, InputStream standardInput) {
    /** Copies the lists. */
    public Wanted {
        files = List.copyOf(files);
        addresses = List.copyOf(addresses);
    }
}
