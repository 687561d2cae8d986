package org.stemma.bench.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.stemma.attribution.AttributionModel;
import org.stemma.attribution.AttributionTrainer;
import org.stemma.attribution.AttributionTrainer.Marked;
import org.stemma.text.Labeller;
import org.stemma.text.LabellerTrainer.Settings;
import org.stemma.text.WordClasses;

/** Learns the attribution model from marked articles: the tagger first, then cues, contents and sources. */
public final class AttributionTraining {
    // Chosen on articles of the training split that were left out; see docs/attribution-model.md.
    private static final Settings CUES = new Settings(19, 6, 3, 0.01, 0.1, 0, 1);
    private static final Settings CONTENTS = new Settings(19, 6, 3, 0.01, 0.2, 0, 1);
    private static final Settings SOURCES = new Settings(19, 6, 3, 0.02, 0.3, 0, 1);

    private AttributionTraining() {}

    /**
     * Trains on a split and writes the model files below a resources directory.
     *
     * @param leaveOut every how many-th article is left out, to measure with; 0 for none
     */
    public static void run(Path split, Path resources, int leaveOut) throws IOException {
        Labeller tagger = WordClassTraining.train(split);
        Models.writeTagger(resources, tagger);
        AttributionTrainer trainer = new AttributionTrainer(new WordClasses(tagger), CUES, CONTENTS, SOURCES);
        List<Marked> all = Gold.read(split);
        for (int i = 0; i < all.size(); i++) {
            if (leaveOut == 0 || i % leaveOut != 0) {
                trainer.add(all.get(i));
            }
        }
        Models.write(resources, trainer.train());
    }

    /** The model that was written below a resources directory. */
    public static AttributionModel read(Path resources) throws IOException {
        return Models.read(resources);
    }
}
