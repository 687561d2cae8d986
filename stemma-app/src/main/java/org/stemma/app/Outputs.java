package org.stemma.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.stemma.app.csv.DossierCsv;
import org.stemma.app.json.DossierJson;
import org.stemma.app.outcome.Collated;
import org.stemma.app.page.DossierPage;
import org.stemma.app.page.PageSettings;
import org.stemma.app.report.TerminalReport;
import org.stemma.ingest.Refusal;

/** Writes and prints what a run has to show. */
final class Outputs {
    private final Terminal terminal;
    private final OutputOptions options;

    Outputs(Terminal terminal, OutputOptions options) {
        this.terminal = terminal;
        this.options = options;
    }

    void write(Collated collated) throws IOException {
        Output.write(at(options.html), out -> DossierPage.write(page(collated), collated.dossiers(), out));
        if (options.jsonToOutput()) {
            DossierJson.write(collated, terminal.out());
            terminal.out().flush();
        } else if (options.json != null) {
            Output.write(at(options.json), out -> DossierJson.write(collated, out));
        }
        Output.write(at(options.html), out -> DossierPage.write(pageSettings(collated), collated.dossiers(), out));
        if (options.csv != null) {
            DossierCsv.write(collated.dossiers(), at(options.csv));
        }
        if (!options.quiet && !options.jsonToOutput()) {
            report(collated);
        }
    }

    private static PageSettings pageSettings(Collated collated) {
        return new PageSettings(
                collated.texts() == Collated.Texts.FULL,
                collated.reading().refusals().stream()
                        .map(r -> new PageSettings.NotRead(r.name(), r.reason()))
                        .toList());
    }

    private static PageSettings page(Collated collated) {
        Stream<Refusal> told =
                Stream.concat(collated.reading().refusals().stream(), collated.reading().notes().stream());
        return new PageSettings(
                collated.texts() == Collated.Texts.FULL,
                told.map(r -> new PageSettings.NotRead(r.name(), r.reason())).toList());
    }

    private void report(Collated collated) {
        boolean colour = switch (options.color) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> terminal.colour();
        };
        StringBuilder report = new StringBuilder();
        int width = options.width == null ? terminal.width() : options.width;
        new TerminalReport(report, width, colour).print(collated.dossiers());
        report.append("The page: ").append(options.html).append('\n');
        PrintStream out = terminal.out();
        out.print(report);
        out.flush();
    }

    private Path at(Path file) {
        return terminal.directory().resolve(file);
    }
}
