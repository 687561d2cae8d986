package org.stemma.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.stemma.app.json.LibraryJson;
import org.stemma.app.outcome.Added;
import org.stemma.ingest.Limits;
import org.stemma.ingest.Reader;
import org.stemma.ingest.Wanted;
import org.stemma.store.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stemma add}: articles go into the library. */
@Command(
        name = "add",
        header = "Add articles to your library and put each to its story.",
        description = {
            "Reads inputs as collate does, however many there are, and keeps what it reads: the raw bytes, the article in"
                    + " all its versions, all that was found in it. What is there already is passed over, so a run that"
                    + " was stopped is done again and goes on where it stopped.",
        },
        parameterListHeading = "%nArticles:%n",
        footer = {
            "  stemma add articles/ crawl.warc.gz",
            "  stemma add --library newsroom --json https://one.example/report",
        })
final class AddCommand extends ReadingCommand {
    private final Terminal terminal;

    @Mixin
    private InputOptions inputs = new InputOptions();

    @Mixin
    private LibraryOptions place = new LibraryOptions();

    @Option(names = "--no-raw", description = "Do not keep the raw bytes of what is read.")
    private boolean noRaw;

    @Option(names = "--json", description = "Print JSON instead of a line.")
    private boolean json;

    AddCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (Library library = place.make(terminal)) {
            Added added = added(library);
            InputOptions.tell(terminal, added.reading());
            Writer out = new PrintWriter(terminal.out(), false, StandardCharsets.UTF_8);
            if (json) {
                LibraryJson.added(added, library.counts(), out);
            } else {
                out.write(added.line() + "\n");
            }
            out.flush();
            return added.reading().refusals().isEmpty() ? 0 : 1;
        }
    }

    private Added added(Library library) {
        Wanted wanted = inputs.wanted(terminal);
        try (Meter meter = new Meter(terminal);
                Intake intake = new Intake(library, new InputSizes(wanted.files()), meter, !noRaw)) {
            Reader.stream(wanted, Limits.DEFAULT, inputs.fetching(), intake);
            return intake.end();
        }
    }
}
