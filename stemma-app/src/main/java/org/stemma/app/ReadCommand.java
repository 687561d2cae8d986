package org.stemma.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.stemma.app.json.ReadingJson;
import org.stemma.app.report.ReadingReport;
import org.stemma.article.Article;
import org.stemma.article.Capture;
import org.stemma.ingest.Onlooker;
import org.stemma.ingest.Reading;
import org.stemma.ingest.page.HtmlPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stemma read}: what was understood of an input, and why. */
@Command(
        name = "read",
        header = "Show what Stemma understands of an article: metadata, text, what it leaves out.",
        description = {
            "Reads inputs as collate does and prints each: title, outlet, authors, times and the rest with all that the"
                    + " page says of them and what decided; the text with its headings, lists, quotations and captions;"
                    + " what was left out, with the reason."
        },
        parameterListHeading = "%nInputs:%n",
        footer = {"  stemma read page.html", "  stemma read --json page.html | jq '.articles[].page.metadata.published'"
        })
final class ReadCommand extends ReadingCommand {
    private final Terminal terminal;

    @Mixin
    private InputOptions inputs = new InputOptions();

    @Option(names = "--json", description = "Print JSON instead: the same, and every run of text.")
    private boolean json;

    @Option(names = "--all", description = "Show everything that was left out, not only its beginnings.")
    private boolean all;

    @Option(names = "--width", paramLabel = "COLUMNS", description = "How wide (default: your terminal, or 80).")
    private Optional<Integer> width = Optional.empty();

    ReadCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Map<String, HtmlPage> pages = new HashMap<>();
        Onlooker onlooker = new Onlooker() {
            @Override
            public void page(Capture capture, HtmlPage page) {
                pages.put(capture.name(), page);
            }
        };
        Reading reading = inputs.read(terminal, onlooker);
        InputOptions.tell(terminal, reading);
        if (reading.articles().isEmpty()) {
            terminal.err().println("stemma: nothing to show");
            return Failure.STATUS;
        }
        Writer out = new PrintWriter(terminal.out(), false, StandardCharsets.UTF_8);
        if (json) {
            ReadingJson.write(reading.articles(), pages, out);
            out.write("\n");
        } else {
            for (Article a : reading.articles()) {
                ReadingReport.print(
                        a,
                        Optional.ofNullable(pages.get(a.capture().name())),
                        all,
                        out,
                        width.orElseGet(terminal::width),
                        terminal.colour());
            }
        }
        out.flush();
        return reading.refusals().isEmpty() ? 0 : 1;
    }
}
