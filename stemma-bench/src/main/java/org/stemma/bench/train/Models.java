package org.stemma.bench.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.stemma.attribution.AttributionModel;
import org.stemma.text.Labeller;
import org.stemma.text.LabellerFile;
import org.stemma.text.WordClasses;

/** The four files of an attribution model, in the places from which the core reads them. */
final class Models {
    private static final String TAGGER = "org/stemma/text/word-classes.model";
    private static final String CUES = "org/stemma/attribution/cues.model";
    private static final String CONTENTS = "org/stemma/attribution/contents.model";
    private static final String SOURCES = "org/stemma/attribution/sources.model";

    private Models() {}

    static void writeTagger(Path resources, Labeller tagger) throws IOException {
        write(resources.resolve(TAGGER), tagger);
    }

    static void write(Path resources, AttributionModel model) throws IOException {
        write(resources.resolve(CUES), model.cues());
        write(resources.resolve(CONTENTS), model.contents());
        write(resources.resolve(SOURCES), model.sources());
    }

    static AttributionModel read(Path resources) throws IOException {
        return new AttributionModel(
                new WordClasses(labeller(resources.resolve(TAGGER))),
                labeller(resources.resolve(CUES)),
                labeller(resources.resolve(CONTENTS)),
                labeller(resources.resolve(SOURCES)));
    }

    private static Labeller labeller(Path file) throws IOException {
        return LabellerFile.read(Files.readAllBytes(file));
    }

    private static void write(Path file, Labeller labeller) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, LabellerFile.write(labeller));
    }
}
