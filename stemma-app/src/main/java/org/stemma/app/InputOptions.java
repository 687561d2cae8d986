package org.stemma.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.stemma.ingest.Addresses;
import org.stemma.ingest.Fetching;
import org.stemma.ingest.Following;
import org.stemma.ingest.Limits;
import org.stemma.ingest.Onlooker;
import org.stemma.ingest.Reader;
import org.stemma.ingest.Reading;
import org.stemma.ingest.Refusal;
import org.stemma.ingest.Wanted;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What is read, the same for all commands that read. */
final class InputOptions {
    @Parameters(
            paramLabel = "FILE|DIR|URL|-",
            arity = "1..*",
            description =
                    "Files of any kind that Stemma reads (text, Markdown, HTML, JSON, CSV, agency items, feeds, web"
                            + " archives; also gzipped), directories of them, addresses (http, https), @FILE for a list of"
                            + " all these, or - for standard input.")
    private List<String> inputs = new ArrayList<>();

    @Mixin
    private NetworkOptions network = new NetworkOptions();

    @Option(
            names = "--follow",
            paramLabel = "WHAT",
            description =
                    "Fetch the articles behind feeds that have only summaries, and the feeds behind lists (OPML):"
                            + " of feeds that are named by address (fetched, the default), of saved ones too (all), or of none.")
    private Following.Scope follow = Following.DEFAULT.scope();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    /** Reads all of it. */
    Reading read(Terminal terminal, Onlooker onlooker) {
        return Reader.read(wanted(terminal), Limits.DEFAULT, fetching(), onlooker);
    }

    /** What the user named. */
    Wanted wanted(Terminal terminal) {
        return wanted(inputs, command, terminal);
    }

    /** What a user named as the inputs of a command. */
    static Wanted wanted(List<String> inputs, CommandSpec command, Terminal terminal) {
        List<Path> files = inputs.stream()
                .filter(i -> !Addresses.isAddress(i))
                .map(i -> at(terminal, i, command))
                .toList();
        List<String> addresses = inputs.stream().filter(Addresses::isAddress).toList();
        return new Wanted(files, addresses, terminal.in());
    }

    /** How addresses are fetched, now. */
    Fetching fetching() {
        return network.fetching(Following.DEFAULT.of(follow));
    }

    /** One line on standard error for each thing the user should know of what was read. */
    static void tell(Terminal terminal, Reading reading) {
        for (List<Refusal> lines : List.of(reading.notes(), reading.refusals())) {
            for (Refusal r : lines) {
                terminal.err().println("stemma: " + r.name() + ": " + r.reason());
            }
        }
    }

    /** Where a file that a command was given is. */
    static Path at(Terminal terminal, String input, CommandSpec command) {
        try {
            return input.equals("-") ? Path.of(input) : terminal.directory().resolve(input);
        } catch (InvalidPathException e) {
            throw new ParameterException(
                    command.commandLine(), "\"" + input + "\" is no name of a file: " + e.getReason(), e);
        }
    }
}
