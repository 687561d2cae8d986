package org.stemma.app;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.stemma.Stemma;
import org.stemma.app.outcome.Collated;
import org.stemma.ingest.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code stemma demo}: the main job on the bundled sample. */
@Command(
        name = "demo",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = Main.VersionOfJar.class,
        synopsisHeading = "%nUsage: ",
        header = "Collate the bundled sample: two invented stories by invented outlets.",
        optionListHeading = "%nOptions:%n")
final class DemoCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private OutputOptions output = new OutputOptions();

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Reading reading = Sample.read();
        new Outputs(terminal, output).write(new Collated(reading, Stemma.collate(reading.articles()), output.texts));
        return 0;
    }
}
