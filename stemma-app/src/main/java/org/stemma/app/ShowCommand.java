package org.stemma.app;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.stemma.app.outcome.Collated;
import org.stemma.dossier.Dossier;
import org.stemma.ingest.Reading;
import org.stemma.store.Library;
import org.stemma.store.LibraryException;
import org.stemma.text.Encoder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code stemma show}: all that is known of a story in the library. */
@Command(
        name = "show",
        header = "Show a story of your library: the same report, page and files that collate makes.",
        description = "Where the story has changed since it was last looked at, its dossier is made anew.",
        parameterListHeading = "%nStories:%n",
        footer = {"  stemma show s17", "  stemma show s17 --html s17.html --json s17.json"})
class ShowCommand extends LibraryCommand {
    @Parameters(paramLabel = "STORY", arity = "1..*", description = "Its id, as stories and search print it.")
    private List<String> stories = List.of();

    @Mixin
    private MeaningOptions meaning = new MeaningOptions();

    @Mixin
    OutputOptions output = new OutputOptions();

    private Encoder encoder = Encoder.NONE;

    ShowCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Library open() {
        encoder = meaning.encoder();
        return place.open(terminal, encoder);
    }

    @Override
    int run(Library library, Writer out) throws IOException {
        List<Dossier> dossiers = stories.stream()
                .map(id -> library.dossier(id)
                        .orElseThrow(() -> new LibraryException(
                                LibraryException.Reason.UNKNOWN, "there is no story " + id + " in this library")))
                .toList();
        meaning.tell(encoder.state(), terminal);
        Reading reading = new Reading(
                dossiers.stream().flatMap(d -> d.articles().stream()).toList(), List.of(), List.of());
        new Outputs(terminal, output).write(new Collated(reading, dossiers, encoder.state(), output.texts));
        return 0;
    }
}
