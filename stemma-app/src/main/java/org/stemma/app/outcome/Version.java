package org.stemma.app.outcome;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Which Stemma this is. */
public final class Version {
    private Version() {}

    /** The version of the jar, {@code development} when run from classes. */
    public static String current() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    /** Tells this build from every other, of the same version too: for what is kept only as long as nothing of it changes. */
    public static String build() {
        try {
            Path jar = Path.of(Version.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return current() + ' ' + Files.size(jar) + ' ' + Files.getLastModifiedTime(jar);
        } catch (IOException | URISyntaxException e) {
            return current();
        }
    }
}
