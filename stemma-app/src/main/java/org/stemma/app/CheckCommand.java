package org.stemma.app;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.stemma.app.json.LibraryJson;
import org.stemma.store.Counts;
import org.stemma.store.Library;
import org.stemma.store.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code stemma check}: whether a library is whole. */
@Command(
        name = "check",
        header = "Look through your library for anything lost, double, half or changed.",
        description = {
            "Reads every text and all raw bytes and compares their hashes, goes once more through the order in which"
                    + " articles came and looks whether it leads to the same stories, and holds the search index against"
                    + " the database. Exit status 1 when something does not fit; nothing is changed.",
        },
        footer = "  stemma check --library newsroom")
final class CheckCommand extends LibraryCommand {
    @Option(names = "--json", description = "Print JSON instead.")
    private boolean json;

    CheckCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(Library library, Writer out) throws IOException {
        List<Problem> problems;
        try (Meter meter = new Meter(terminal)) {
            problems = library.check(steps(meter));
        }
        Counts counts = library.counts();
        if (json) {
            LibraryJson.checked(problems, counts, out);
        } else {
            for (Problem p : problems) {
                out.write(p.where() + " " + p.what() + "\n");
            }
            out.write((problems.isEmpty() ? "All is well: " : "Looked through ") + LibraryJson.words(counts) + "\n");
        }
        return problems.isEmpty() ? 0 : 1;
    }
}
