package org.stemma.bench.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.stemma.text.FeatureRows;
import org.stemma.text.Labeller;
import org.stemma.text.LabellerTrainer;
import org.stemma.text.LabellerTrainer.Example;
import org.stemma.text.LabellerTrainer.Settings;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.crf.CRFTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.sequence.MutableSequenceDataset;
import org.tribuo.sequence.SequenceExample;
import org.tribuo.sequence.SequenceModel;

/** Holds our labeller against another implementation of the same model, Tribuo's, on one made-up language. */
class LabellerOracleTest {
    private static final int LABELS = 3;
    private static final int WORDS = 60;

    /** A sentence: words, and labels that hang on the word, on the word before, and on the label before. */
    private record Sentence(int[] words, byte[] labels) {}

    private static List<Sentence> sentences(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Sentence> out = new ArrayList<>();
        for (int s = 0; s < count; s++) {
            int n = 2 + random.nextInt(14);
            int[] words = new int[n];
            byte[] labels = new byte[n];
            for (int i = 0; i < n; i++) {
                words[i] = random.nextInt(WORDS);
                int plain = i > 0 ? words[i] + words[i - 1] / 20 : words[i];
                boolean carried = words[i] % 4 == 0 && i > 0;
                boolean noise = random.nextInt(10) == 0;
                labels[i] = (byte) (noise ? random.nextInt(LABELS) : carried ? labels[i - 1] : plain % LABELS);
            }
            out.add(new Sentence(words, labels));
        }
        return out;
    }

    @Test
    void is_as_right_as_another_implementation_of_the_same_model() throws Exception {
        List<Sentence> train = sentences(1500, 1);
        List<Sentence> test = sentences(500, 2);

        double ours = ours(train, test);
        double theirs = theirs(train, test);

        assertThat(theirs).isGreaterThan(0.7);
        assertThat(ours).isGreaterThan(theirs - 0.01);
    }

    private static double ours(List<Sentence> train, List<Sentence> test) {
        List<Example> examples = new ArrayList<>();
        for (Sentence s : train) {
            examples.add(new Example(rows(s), s.labels()));
        }
        Labeller labeller = new LabellerTrainer(
                        LABELS, LabellerTrainer.anything(LABELS), new Settings(18, 6, 3, 0.5, 0, 0, 1))
                .train(examples);
        Labeller.Reading reading = labeller.reading();
        int right = 0;
        int all = 0;
        for (Sentence s : test) {
            reading.read(rows(s));
            byte[] best = reading.best();
            for (int i = 0; i < s.labels().length; i++) {
                right += best[i] == s.labels()[i] ? 1 : 0;
                all++;
            }
        }
        return right / (double) all;
    }

    private static FeatureRows rows(Sentence s) {
        FeatureRows rows = new FeatureRows();
        for (int i = 0; i < s.words().length; i++) {
            rows.add(1, s.words()[i]);
            rows.add(2, i > 0 ? s.words()[i - 1] : -1);
            rows.add(3, s.words()[i], i > 0 ? s.words()[i - 1] : -1);
            rows.next();
        }
        return rows;
    }

    private static double theirs(List<Sentence> train, List<Sentence> test) {
        LabelFactory labels = new LabelFactory();
        MutableSequenceDataset<Label> data = new MutableSequenceDataset<>(
                new org.tribuo.provenance.SimpleDataSourceProvenance("made up", labels), labels);
        train.forEach(s -> data.add(sequence(s)));
        SequenceModel<Label> model = new CRFTrainer(new AdaGrad(0.5), 10, 1000, 1, 1L).train(data);
        int right = 0;
        int all = 0;
        for (Sentence s : test) {
            List<Prediction<Label>> found = model.predict(sequence(s));
            for (int i = 0; i < s.labels().length; i++) {
                right += found.get(i).getOutput().getLabel().equals("L" + s.labels()[i]) ? 1 : 0;
                all++;
            }
        }
        return right / (double) all;
    }

    private static SequenceExample<Label> sequence(Sentence s) {
        SequenceExample<Label> out = new SequenceExample<>();
        for (int i = 0; i < s.words().length; i++) {
            int before = i > 0 ? s.words()[i - 1] : -1;
            ArrayExample<Label> word = new ArrayExample<>(new Label("L" + s.labels()[i]));
            word.add("word=" + s.words()[i], 1);
            word.add("before=" + before, 1);
            word.add("both=" + s.words()[i] + "," + before, 1);
            out.addExample(word);
        }
        return out;
    }
}
