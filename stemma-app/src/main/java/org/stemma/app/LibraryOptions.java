package org.stemma.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.stemma.app.outcome.Version;
import org.stemma.store.Library;
import org.stemma.store.LibraryException;
import org.stemma.store.LibrarySettings;
import org.stemma.store.Place;
import org.stemma.text.Encoder;
import picocli.CommandLine.Option;

/** Which library; picocli fills it. */
final class LibraryOptions {
    @Option(
            names = "--library",
            paramLabel = "DIR|jdbc:...",
            description = "The library: a directory, or a PostgreSQL database (jdbc:postgresql://host/name). Default:"
                    + " stemma in your data directory ($XDG_DATA_HOME or ~/.local/share).")
    private Optional<String> library = Optional.empty();

    /** True when the user named one. */
    boolean isNamed() {
        return library.isPresent();
    }

    /** Opens the library, which must be there. */
    Library open(Terminal terminal) {
        return open(terminal, Encoder.installed());
    }

    /** The same with this encoder for its dossiers. */
    Library open(Terminal terminal, Encoder encoder) {
        Place place = place(terminal);
        if (!Library.isAt(place)) {
            throw new LibraryException(
                    LibraryException.Reason.UNKNOWN,
                    "there is no library in " + place + "; stemma add makes one, --library names another");
        }
        return Library.open(place, settings().withEncoder(encoder));
    }

    /** Opens the library, and makes it if there is none. */
    Library make(Terminal terminal) {
        return Library.open(place(terminal), settings().withEncoder(Encoder.installed()));
    }

    /** The same for readers at other machines, who come back to what was made before. */
    Library serve(Terminal terminal) {
        return Library.open(
                place(terminal), settings().withEncoder(Encoder.installed()).served(Version.build()));
    }

    /** Where it is. */
    Place place(Terminal terminal) {
        if (library.isEmpty()) {
            return new Place.Directory(under(terminal, "XDG_DATA_HOME", ".local/share"));
        }
        Place named = Place.of(library.get());
        if (named instanceof Place.Directory d) {
            return new Place.Directory(terminal.directory().resolve(d.path()));
        }
        // The index is this machine's own; one directory a database.
        String name = "index-" + Integer.toHexString(library.get().hashCode());
        return new Place.Server(
                library.get(),
                Optional.of(under(terminal, "XDG_CACHE_HOME", ".cache").resolve(name)));
    }

    /** The directory of what this machine keeps beside the library: of a library in a directory, that. */
    Path beside(Terminal terminal) {
        Place place = place(terminal);
        return place instanceof Place.Directory d ? d.path() : under(terminal, "XDG_DATA_HOME", ".local/share");
    }

    private static Path under(Terminal terminal, String variable, String usual) {
        String named = terminal.environment().getOrDefault(variable, "");
        String home = terminal.environment().getOrDefault("HOME", System.getProperty("user.home", ""));
        return (named.isEmpty() ? Path.of(home, usual.split("/")) : Path.of(named)).resolve("stemma");
    }

    private static LibrarySettings settings() {
        return LibrarySettings.of(InstantSource.system()).withAnalysis(Version.current());
    }
}
