package org.stemma.app;

import java.io.IOException;
import java.io.Writer;
import org.stemma.app.json.LibraryJson;
import org.stemma.store.Library;
import picocli.CommandLine.Command;

/** {@code stemma reindex}: makes anew what can be made anew. */
@Command(
        name = "reindex",
        header = "Make findings and search index anew from the articles in your library.",
        description = "After an update, or when check finds the index wrong. Articles and stories stay as they are.",
        footer = "  stemma reindex --library newsroom")
final class ReindexCommand extends LibraryCommand {
    ReindexCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(Library library, Writer out) throws IOException {
        try (Meter meter = new Meter(terminal)) {
            library.reindex(steps(meter));
        }
        out.write("Made anew: " + LibraryJson.words(library.counts()) + "\n");
        return 0;
    }
}
