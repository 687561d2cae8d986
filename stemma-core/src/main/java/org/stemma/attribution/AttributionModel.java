package org.stemma.attribution;

import org.stemma.text.Labeller;
import org.stemma.text.LabellerFile;
import org.stemma.text.Lexicon;
import org.stemma.text.WordClasses;

/**
 * What was learned: parts of speech, cues, the content of a cue, and its source.
 *
 * @param classes tells parts of speech
 * @param cues labels of {@link Labels}
 * @param contents labels of {@link Labels}: which units of the sentence are what was said
 * @param sources labels of {@link Labels}: which are who said it
 */
public record AttributionModel(WordClasses classes, Labeller cues, Labeller contents, Labeller sources) {
    /** The model that ships, read at first use. */
    public static AttributionModel shipped() {
        return Shipped.MODEL;
    }

    private static final class Shipped {
        static final AttributionModel MODEL = new AttributionModel(
                WordClasses.english(), read("cues.model"), read("contents.model"), read("sources.model"));

        private static Labeller read(String name) {
            return LabellerFile.read(Lexicon.bytes(AttributionModel.class, name));
        }
    }
}
