package org.stemma.app;

import java.util.concurrent.Callable;
import org.stemma.app.outcome.ErrorRates;
import org.stemma.app.outcome.Version;
import org.stemma.app.report.RatesReport;
import picocli.CommandLine.Command;

/** {@code stemma about}: which version this is, and how often it is right. */
@Command(
        name = "about",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = Main.VersionOfJar.class,
        synopsisHeading = "%nUsage: ",
        header = "Which version this is, and how often each of its finders is right.",
        optionListHeading = "%nOptions:%n")
final class AboutCommand implements Callable<Integer> {
    private final Terminal terminal;

    AboutCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        StringBuilder out = new StringBuilder("stemma " + Version.current() + "\n\n");
        RatesReport.print(ErrorRates.built(), terminal.width(), out);
        terminal.out().print(out);
        terminal.out().flush();
        return 0;
    }
}
