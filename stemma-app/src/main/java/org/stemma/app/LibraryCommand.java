package org.stemma.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.stemma.store.Library;
import org.stemma.store.Steps;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What all commands have alike that work on a library. */
@Command(
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = Main.VersionOfJar.class,
        synopsisHeading = "%nUsage: ",
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done",
            "1:done, with something to report",
            "2:the command line was not understood",
            "3:failed"
        },
        footerHeading = "%nFor example:%n")
abstract class LibraryCommand implements Callable<Integer> {
    final Terminal terminal;

    @Mixin
    LibraryOptions place = new LibraryOptions();

    LibraryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Does its work with the open library; what it prints goes to {@code out}. */
    abstract int run(Library library, Writer out) throws IOException;

    /** Opens the library. */
    Library open() {
        return place.open(terminal);
    }

    @Override
    public Integer call() throws IOException {
        try (Library library = open()) {
            Writer out = new PrintWriter(terminal.out(), false, StandardCharsets.UTF_8);
            int status = run(library, out);
            out.flush();
            return status;
        }
    }

    /** A line for whoever watches a long work. */
    Steps steps(Meter meter) {
        return (what, done, total) -> meter.show(what, done, Math.max(total, 1), done);
    }
}
