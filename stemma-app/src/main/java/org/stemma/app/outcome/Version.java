package org.stemma.app.outcome;

import java.util.Optional;

/** Which Stemma this is. */
public final class Version {
    private Version() {}

    /** The version of the jar, {@code development} when run from classes. */
    public static String current() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
