package org.stemma.ingest;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/** Reads files and directories into articles, whatever their format. */
public final class Reader {
    private Reader() {}

    /** Reads what the user named: files, directories (recursively), {@code -} for standard input. */
    public static Reading read(List<Path> inputs, InputStream standardInput) {
        return new Reading(List.of(), List.of(), List.of());
    }
}
