package org.stemma.app;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.stemma.app.json.LibraryJson;
import org.stemma.app.report.StoriesReport;
import org.stemma.store.Library;
import org.stemma.store.StoryCard;
import org.stemma.store.StoryQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code stemma stories}: what the library tells of. */
@Command(
        name = "stories",
        header = "List the stories in your library.",
        description =
                "The newest first: how many articles, outlets and independent texts each has, and when they appeared.",
        footer = {"  stemma stories --least 3 --from 2026-11-01", "  stemma stories --order largest --json"})
final class StoriesCommand extends LibraryCommand {
    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many (default: ${DEFAULT-VALUE}).")
    private int limit = 20;

    @Option(names = "--skip", paramLabel = "N", defaultValue = "0", description = "Pass over so many first.")
    private int skip;

    @Option(names = "--least", paramLabel = "N", defaultValue = "1", description = "Only stories of so many articles.")
    private int least = 1;

    @Option(
            names = "--order",
            paramLabel = "newest|largest",
            defaultValue = "newest",
            description = "Newest activity first (default), or most articles.")
    private StoryQuery.Order order = StoryQuery.Order.NEWEST;

    @Option(names = "--from", paramLabel = "DAY", description = "Only stories with articles of this day or later.")
    private Optional<LocalDate> from = Optional.empty();

    @Option(names = "--until", paramLabel = "DAY", description = "Only stories that began on this day or before.")
    private Optional<LocalDate> until = Optional.empty();

    @Option(names = "--json", description = "Print JSON instead.")
    private boolean json;

    @Spec
    private CommandSpec command = CommandSpec.create();

    StoriesCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(Library library, Writer out) throws IOException {
        if (limit < 1 || skip < 0) {
            throw new ParameterException(
                    command.commandLine(),
                    limit < 1 ? "--limit wants one story at least, not " + limit : "--skip cannot be " + skip);
        }
        StoryQuery query = new StoryQuery(
                order,
                from.map(d -> d.atStartOfDay(ZoneOffset.UTC).toInstant()),
                until.map(d -> d.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()),
                least,
                skip,
                limit);
        List<StoryCard> cards = library.stories(query);
        if (json) {
            LibraryJson.stories(cards, out);
        } else {
            StoriesReport.print(cards, library.counts(), out, terminal.width(), terminal.colour());
        }
        return 0;
    }
}
