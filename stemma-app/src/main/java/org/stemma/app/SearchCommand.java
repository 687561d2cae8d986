package org.stemma.app;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stemma.app.json.FoundJson;
import org.stemma.app.report.FoundReport;
import org.stemma.store.Library;
import org.stemma.store.index.Facet;
import org.stemma.store.index.Order;
import org.stemma.store.index.SearchPage;
import org.stemma.store.index.SearchQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code stemma search}: the articles of a library that a query asks for. */
@Command(
        name = "search",
        header = "Search the articles of a library.",
        description = {
            "Finds articles by their words, by who speaks in them and what is said, by outlet, agency, channel, day and"
                    + " language, and shows where they match."
        },
        footer = {
            "  stemma search 'ferry (harbour OR quay) -tram'",
            "  stemma search 'speaker:brandt said:\"no ferry\"'",
            "  stemma search --sort newest 'outlet:echo date:2026-11'"
        })
final class SearchCommand extends FindingCommand {
    @Option(
            names = "--sort",
            paramLabel = "best|newest|oldest",
            defaultValue = "best",
            description = "In which order (default: best).")
    private Order order = Order.BEST;

    @Option(
            names = "--facets",
            description = "Count what was found by outlet, speaker, channel, agency, month, language.")
    private boolean facets;

    SearchCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void find(Library library, Wanted wanted, Printing printing, Writer out) throws IOException {
        SearchQuery query = new SearchQuery(
                wanted.words(),
                order,
                wanted.size(),
                wanted.after(),
                facets ? Set.of(Facet.values()) : Set.of(),
                Map.of(),
                Optional.of(wanted.today()));
        SearchPage page = library.search(query);
        if (printing.json()) {
            FoundJson.write(query, page, out);
        } else {
            FoundReport.print(page, out, printing.width(), printing.colour());
        }
    }
}
