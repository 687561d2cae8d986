package org.stemma.app;

import java.io.IOException;
import java.io.Writer;
import org.stemma.app.json.LibraryJson;
import org.stemma.store.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code stemma reindex}: makes anew what can be made anew. */
@Command(
        name = "reindex",
        header = "Make findings and search index anew from the articles in your library.",
        description = "After an update, or when check finds the index wrong. Articles and stories stay as they are.",
        footer = "  stemma reindex --library newsroom")
final class ReindexCommand extends LibraryCommand {
    @Option(
            names = "--meanings",
            description = "Do not make anything anew, but read what articles mean that have not been read yet, so that"
                    + " like: finds them.")
    private boolean meanings;

    ReindexCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(Library library, Writer out) throws IOException {
        try (Meter meter = new Meter(terminal)) {
            if (meanings) {
                library.readMeanings(steps(meter));
                out.write("Read: like: finds every article now\n");
                return 0;
            }
            library.reindex(steps(meter));
        }
        out.write("Made anew: " + LibraryJson.words(library.counts()) + "\n");
        return 0;
    }
}
