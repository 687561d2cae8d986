package org.stemma.app;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.stemma.Stemma;
import org.stemma.app.outcome.Collated;
import org.stemma.dossier.Dossier;
import org.stemma.ingest.Reading;
import org.stemma.text.Encoder;
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
    private MeaningOptions meaning = new MeaningOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Reading reading = Sample.read();
        Encoder encoder = meaning.encoder();
        List<Dossier> dossiers = Stemma.collateFindings(Stemma.analyse(reading.articles()), encoder);
        meaning.tell(encoder.state(), terminal);
        output.withPage();
        new Outputs(terminal, output).write(new Collated(reading, dossiers, encoder.state(), output.texts));
        return 0;
    }
}
