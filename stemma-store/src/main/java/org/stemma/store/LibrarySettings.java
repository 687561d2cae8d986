package org.stemma.store;

import java.time.Duration;
import java.time.InstantSource;
import org.stemma.text.Encoder;

/**
 * How a library is opened.
 *
 * @param clock by which it notes when something was added
 * @param encoder that helps dossiers to join what was said in other words
 * @param analysis names the finders' version: findings and dossiers of another one are made anew when they are asked for
 * @param patience how long to wait for another process that writes
 */
public record LibrarySettings(InstantSource clock, Encoder encoder, String analysis, Duration patience) {
    /** No encoder; half a minute of patience. */
    public static LibrarySettings of(InstantSource clock) {
        return new LibrarySettings(clock, Encoder.NONE, "", Duration.ofSeconds(30));
    }

    /** The same with an encoder. */
    public LibrarySettings withEncoder(Encoder other) {
        return new LibrarySettings(clock, other, analysis, patience);
    }

    /** The same for this version of the finders. */
    public LibrarySettings withAnalysis(String other) {
        return new LibrarySettings(clock, encoder, other, patience);
    }

    /** The same with another patience. */
    public LibrarySettings withPatience(Duration other) {
        return new LibrarySettings(clock, encoder, analysis, other);
    }
}
