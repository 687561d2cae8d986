package org.stemma.ingest;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Reads files, directories and addresses of the web into articles, whatever their format.
 *
 * <p>Plain text with or without a header block, Markdown with YAML front matter, HTML pages, JSON, CSV, agency items, feeds
 * and web archives, packed or not. What cannot be read becomes a line for the user, never an exception, and the rest goes on.
 */
public final class Reader {
    private static final String STANDARD_INPUT = "standard input";

    private Reader() {}

    /** Reads what the user named: files, directories (recursively), {@code -} for standard input. */
    public static Reading read(List<Path> inputs, InputStream standardInput) {
        return read(inputs, standardInput, Limits.DEFAULT);
    }

    /** The same, within other limits. */
    public static Reading read(List<Path> inputs, InputStream standardInput, Limits limits) {
        return read(new Wanted(inputs, List.of(), standardInput), limits, Fetching.DEFAULT, Onlooker.NONE);
    }

    /**
     * Reads all that is wanted, while somebody looks on. Nothing is connected to but the named addresses, and what their
     * feeds lead to as far as they are followed.
     */
    public static Reading read(Wanted wanted, Limits limits, Fetching fetching, Onlooker onlooker) {
        Collected collected = new Collected(onlooker);
        stream(wanted, limits, fetching, collected);
        return collected.reading();
    }

    /** The same for any number of articles: each is given away as soon as it is read, none is kept. */
    public static void stream(Wanted wanted, Limits limits, Fetching fetching, Taker taker) {
        try (Intake intake = new Intake(limits, fetching, taker)) {
            Inputs files = Inputs.of(wanted.files());
            files.refusals().forEach(taker::refused);
            files.notes().forEach(taker::noted);
            if (wanted.files().stream().anyMatch(Inputs::isStandardInput)) {
                intake.stream(DraftReader.Named.file(STANDARD_INPUT, "stdin"), wanted.standardInput());
            }
            files.found().forEach(intake::file);
            new LinkedHashSet<>(wanted.addresses()).forEach(intake::address);
        }
    }
}
