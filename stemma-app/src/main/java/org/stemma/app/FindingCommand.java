package org.stemma.app;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stemma.store.Library;
import org.stemma.store.index.SearchQuery;
import org.stemma.store.query.QueryException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What all commands have alike that ask a library in the query language. */
@Command(
        parameterListHeading = "%nQuery:%n",
        exitCodeList = {
            "0:done, also when nothing was found",
            "2:the query or the command line was not understood",
            "3:failed"
        })
abstract class FindingCommand extends LibraryCommand {
    @Parameters(
            paramLabel = "QUERY",
            arity = "0..*",
            description =
                    "Words, \"exact words\", field:words, AND, OR, NOT, -, ( ) and word*, as docs/search.md tells. Put"
                            + " it between single quotation marks, so that your shell leaves it alone.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many to show (default: ${DEFAULT-VALUE}, at most " + SearchQuery.LARGEST + ").")
    private int limit = 10;

    @Option(names = "--after", paramLabel = "MARK", description = "Go on behind the page that ended with this mark.")
    private Optional<String> after = Optional.empty();

    @Option(names = "--json", description = "Print JSON instead.")
    private boolean json;

    @Option(names = "--width", paramLabel = "COLUMNS", description = "How wide (default: your terminal, or 80).")
    private Optional<Integer> width = Optional.empty();

    @Spec
    private CommandSpec command = CommandSpec.create();

    FindingCommand(Terminal terminal) {
        super(terminal);
    }

    /**
     * A page wanted.
     *
     * @param words the query as it was typed, however the shell has cut it
     * @param size how many results it has
     * @param after where it starts
     * @param today what day it is
     */
    record Wanted(String words, int size, Optional<String> after, LocalDate today) {}

    /** How a page is printed. */
    record Printing(boolean json, int width, boolean colour) {}

    /** Asks the library and prints what it answers. */
    abstract void find(Library library, Wanted wanted, Printing printing, Writer out) throws IOException;

    @Override
    int run(Library library, Writer out) throws IOException {
        if (limit < 1 || limit > SearchQuery.LARGEST) {
            throw new ParameterException(
                    command.commandLine(), "--limit is a number from 1 to " + SearchQuery.LARGEST + ", not " + limit);
        }
        String query = String.join(" ", words);
        try {
            find(
                    library,
                    new Wanted(query, limit, after, LocalDate.now()),
                    new Printing(json, width.orElseGet(terminal::width), terminal.colour()),
                    out);
        } catch (QueryException e) {
            QueryComplaint.print(query, e, terminal);
            return ExitCode.USAGE;
        }
        if (json) {
            out.write("\n");
        }
        return ExitCode.OK;
    }
}
