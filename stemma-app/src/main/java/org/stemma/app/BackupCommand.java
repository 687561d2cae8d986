package org.stemma.app;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import org.stemma.app.json.LibraryJson;
import org.stemma.store.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code stemma backup}: a copy of a library. */
@Command(
        name = "backup",
        header = "Copy your library while it is in use.",
        description = {
            "The copy is the library as it is at this moment, whatever is read or added meanwhile, and is a library itself:"
                    + " open it with --library, or put it where the other was. The search index is left out and made anew when"
                    + " the copy is first searched. A library on a server is backed up with the server's pg_dump.",
        },
        footer = {
            "  stemma backup --library newsroom /backup/newsroom-monday",
            "  stemma check --library /backup/newsroom-monday"
        })
final class BackupCommand extends LibraryCommand {
    @Parameters(paramLabel = "DIR", description = "Where to: a directory that is not there, or empty.")
    private Path directory = Path.of("");

    BackupCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(Library library, Writer out) throws IOException {
        library.backup(terminal.directory().resolve(directory));
        out.write("Copied " + LibraryJson.words(library.counts()) + " to " + directory + "\n");
        return 0;
    }
}
