package org.stemma.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.stemma.app.diff.Comparison;
import org.stemma.app.diff.Snapshot;
import org.stemma.app.diff.SnapshotReader;
import org.stemma.app.diff.StoryChanges;
import org.stemma.app.json.DiffJson;
import org.stemma.app.proof.DossierFile;
import org.stemma.app.proof.NotADossier;
import org.stemma.app.report.DiffReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stemma diff}: what is new in a story. */
@Command(
        name = "diff",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = Main.VersionOfJar.class,
        synopsisHeading = "%nUsage: ",
        descriptionHeading = "%n",
        header = "Tell what changed in the stories between two dossiers.",
        description = {
            "Compares two dossiers, pages or JSON, story by story: new independent texts, new articles and whose text"
                    + " they take, what a reprint dropped, silent edits, changed figures, new and lost carriers of"
                    + " utterances, new variants. Articles and utterances are matched by their text and words; ids and"
                    + " sigla may have moved."
        },
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done, whether or not something changed",
            "2:the command line was not understood",
            "3:a dossier cannot be read"
        },
        footerHeading = "%nFor example:%n",
        footer = {"  stemma diff monday.json friday.json", "  stemma diff --json monday.html friday.html"})
final class DiffCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "BEFORE", description = "The older dossier, page or JSON.")
    private String before = "";

    @Parameters(index = "1", paramLabel = "AFTER", description = "The newer one.")
    private String after = "";

    @Option(names = "--json", description = "Print JSON instead.")
    private boolean json;

    @Option(names = "--all", description = "List every change, not only the first of each kind.")
    private boolean all;

    @Option(names = "--width", paramLabel = "COLUMNS", description = "How wide (default: your terminal, or 80).")
    private Optional<Integer> width = Optional.empty();

    @Spec
    private CommandSpec command = CommandSpec.create();

    DiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        List<StoryChanges> changes = Comparison.of(read(before), read(after));
        Writer out = new PrintWriter(terminal.out(), false, StandardCharsets.UTF_8);
        if (json) {
            DiffJson.write(before, after, changes, out);
            out.write("\n");
        } else {
            new DiffReport(out, width.orElseGet(terminal::width), terminal.colour(), all).print(changes);
        }
        out.flush();
        return 0;
    }

    private Snapshot read(String file) throws NotADossier {
        return SnapshotReader.read(DossierFile.read(InputOptions.at(terminal, file, command), file));
    }
}
