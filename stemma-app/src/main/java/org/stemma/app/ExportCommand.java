package org.stemma.app;

import java.io.IOException;
import java.io.Writer;
import org.stemma.store.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code stemma export}: a story of the library as files. */
@Command(
        name = "export",
        header = "Write a story of your library into files, to pass on or to work with; prints nothing.",
        description = "At least one file has to be named.",
        footer = {"  stemma export s17 --html s17.html --csv tables/ --as csl=s17.json"})
final class ExportCommand extends ShowCommand {
    @Spec
    private CommandSpec command = CommandSpec.create();

    ExportCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(Library library, Writer out) throws IOException {
        if (!output.writesFiles()) {
            throw new ParameterException(
                    command.commandLine(),
                    "name at least one file: --html, --json, --csv, --svg, --graphml, --tei or --as FORMAT=FILE");
        }
        output.quiet = true;
        return super.run(library, out);
    }
}
