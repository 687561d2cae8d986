package org.stemma.app;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import org.stemma.app.json.FoundJson;
import org.stemma.app.report.FoundReport;
import org.stemma.store.Library;
import org.stemma.store.index.Order;
import org.stemma.store.index.QuoteQuery;
import org.stemma.store.index.QuotesPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code stemma quotes}: what people are said to have said, over time. */
@Command(
        name = "quotes",
        header = "List what people are said to have said, over time.",
        description = {
            "Finds quotations and reported speech by speaker, by words, and by all that search knows of the article that"
                    + " carries them. Words without a field are looked for in all that was said; said: looks inside"
                    + " quotation marks only."
        },
        footer = {
            "  stemma quotes --speaker 'Ida Brandt'",
            "  stemma quotes --speaker brandt 'said:ferry date:2026-11'",
            "  stemma quotes --json 'channel:statement' | jq '.quotes[].content[].text'"
        })
final class QuotesCommand extends FindingCommand {
    @Option(names = "--speaker", paramLabel = "NAME", description = "Who said it: a name or parts of it.")
    private Optional<String> speaker = Optional.empty();

    @Option(
            names = "--sort",
            paramLabel = "oldest|newest|best",
            defaultValue = "oldest",
            description = "In which order (default: oldest).")
    private Order order = Order.OLDEST;

    QuotesCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void find(Library library, Wanted wanted, Printing printing, Writer out) throws IOException {
        QuoteQuery query = new QuoteQuery(
                speaker, wanted.words(), order, wanted.size(), wanted.after(), Optional.of(wanted.today()));
        QuotesPage page = library.quotes(query);
        if (printing.json()) {
            FoundJson.write(query, page, out);
        } else {
            FoundReport.print(page, out, printing.width(), printing.colour());
        }
    }
}
