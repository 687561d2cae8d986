package org.stemma.store;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.stemma.text.Encoder;

/**
 * How a library is opened.
 *
 * @param clock by which it notes when something was added
 * @param encoder that helps dossiers to join what was said in other words
 * @param analysis names the finders' version: findings and dossiers of another one are made anew when they are asked for
 * @param patience how long to wait for another process that writes, and for others of this one who search
 * @param build of the program whose finished dossiers are kept on the disk; empty keeps none there
 * @param bareNames true when articles name the file that they were read from without its directories: for readers at other
 *     machines
 */
public record LibrarySettings(
        InstantSource clock,
        Encoder encoder,
        String analysis,
        Duration patience,
        Optional<String> build,
        boolean bareNames) {
    /** No encoder; half a minute of patience; for this machine alone. */
    public static LibrarySettings of(InstantSource clock) {
        return new LibrarySettings(clock, Encoder.NONE, "", Duration.ofSeconds(30), Optional.empty(), false);
    }

    /** The same with an encoder. */
    public LibrarySettings withEncoder(Encoder other) {
        return new LibrarySettings(clock, other, analysis, patience, build, bareNames);
    }

    /** The same for this version of the finders. */
    public LibrarySettings withAnalysis(String other) {
        return new LibrarySettings(clock, encoder, other, patience, build, bareNames);
    }

    /** The same with another patience. */
    public LibrarySettings withPatience(Duration other) {
        return new LibrarySettings(clock, encoder, analysis, other, build, bareNames);
    }

    /** The same for a server: keeps on the disk the dossiers that this build makes, and tells no directories of this machine. */
    public LibrarySettings served(String by) {
        return new LibrarySettings(clock, encoder, analysis, patience, Optional.of(by), true);
    }
}
