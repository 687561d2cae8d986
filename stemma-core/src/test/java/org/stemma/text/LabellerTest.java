package org.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.text.LabellerTrainer.Example;
import org.stemma.text.LabellerTrainer.Settings;

class LabellerTest {
    private static final int LABELS = 3;
    private static final Settings SETTINGS = new Settings(12, 8, 3, 0.05, 0.1, 0, 7);

    /** A made-up language: a word's label is told by itself, or, for every third word, by the label before it. */
    private static List<Example> sentences(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Example> out = new ArrayList<>();
        for (int s = 0; s < count; s++) {
            int n = random.nextInt(12);
            FeatureRows rows = new FeatureRows();
            byte[] labels = new byte[n];
            for (int i = 0; i < n; i++) {
                int word = random.nextInt(30);
                labels[i] = (byte) (word % 3 == 0 && i > 0 ? (labels[i - 1] + 1) % LABELS : word % LABELS);
                rows.add(1, word);
                rows.add(2, word % 3);
                rows.next();
            }
            out.add(new Example(rows, labels));
        }
        return out;
    }

    private static Labeller learned() {
        return new LabellerTrainer(LABELS, LabellerTrainer.anything(LABELS), SETTINGS).train(sentences(2000, 1));
    }

    @Test
    void learns_labels_that_lean_on_their_neighbours() {
        Labeller.Reading reading = learned().reading();
        int right = 0;
        int all = 0;
        for (Example e : sentences(300, 2)) {
            reading.read(e.rows());
            byte[] best = reading.best();
            for (int i = 0; i < e.labels().length; i++) {
                right += best[i] == e.labels()[i] ? 1 : 0;
                all++;
            }
        }
        assertThat(right / (double) all).isGreaterThan(0.97);
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4, 5, 6})
    void finds_the_labelling_that_trying_all_of_them_finds(long seed) {
        Labeller labeller = random(seed);
        Labeller.Reading reading = labeller.reading();
        for (Example e : sentences(60, seed)) {
            int n = Math.min(6, e.labels().length);
            FeatureRows rows = head(e.rows(), n);
            reading.read(rows);
            byte[] best = reading.best().clone();
            double score = score(labeller, rows, best, n);
            for (byte[] other : all(n)) {
                assertThat(score).as("seed %d", seed).isGreaterThanOrEqualTo(score(labeller, rows, other, n));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {8, 9})
    void gives_the_chances_that_summing_over_all_labellings_gives(long seed) {
        Labeller labeller = random(seed);
        Labeller.Reading reading = labeller.reading();
        for (Example e : sentences(40, seed)) {
            int n = Math.min(5, e.labels().length);
            FeatureRows rows = head(e.rows(), n);
            reading.read(rows);
            double[] sums = new double[n * LABELS];
            double total = 0;
            double without = 0;
            for (byte[] y : all(n)) {
                double mass = Math.exp(score(labeller, rows, y, n) * (double) labeller.step());
                total += mass;
                boolean second = false;
                for (int i = 0; i < n; i++) {
                    sums[i * LABELS + y[i]] += mass;
                    second |= y[i] == 1;
                }
                without += second ? 0 : mass;
            }
            double[] chances = reading.chances();
            for (int k = 0; k < sums.length; k++) {
                assertThat(chances[k]).as("seed %d", seed).isCloseTo(sums[k] / total, within(1e-9));
            }
            assertThat(reading.chanceWithout(new boolean[] {false, true, false}))
                    .isCloseTo(n == 0 ? 1 : without / total, within(1e-9));
        }
    }

    @Test
    void never_gives_a_pair_of_labels_that_may_not_be() {
        boolean[] allowed = LabellerTrainer.anything(LABELS);
        allowed[2] = false;
        List<Example> bent = new ArrayList<>();
        for (Example e : sentences(500, 11)) {
            byte[] labels = e.labels().clone();
            for (int i = 1; i < labels.length; i++) {
                labels[i] = labels[i - 1] == 0 && labels[i] == 2 ? 1 : labels[i];
            }
            bent.add(new Example(e.rows(), labels));
        }
        Labeller.Reading reading =
                new LabellerTrainer(LABELS, allowed, SETTINGS).train(bent).reading();
        for (Example e : sentences(300, 12)) {
            reading.read(e.rows());
            byte[] best = reading.best();
            for (int i = 1; i < e.labels().length; i++) {
                assertThat(best[i - 1] == 0 && best[i] == 2).isFalse();
            }
        }
    }

    @Test
    void learns_the_same_from_the_same() {
        assertThat(LabellerFile.write(learned())).isEqualTo(LabellerFile.write(learned()));
    }

    @Test
    void is_the_same_after_it_was_written_and_read() {
        Labeller one = learned();
        byte[] bytes = LabellerFile.write(one);
        assertThat(LabellerFile.write(LabellerFile.read(bytes))).isEqualTo(bytes);
    }

    @Test
    void says_what_is_wrong_with_a_file() {
        byte[] bytes = LabellerFile.write(learned());
        byte[] changed = bytes.clone();
        changed[200] ^= 1;
        byte[] other = bytes.clone();
        other[7] = 9;
        assertThatThrownBy(() -> LabellerFile.read(changed)).hasMessageContaining("checksum");
        assertThatThrownBy(() -> LabellerFile.read(other)).hasMessageContaining("version");
        assertThatThrownBy(() -> LabellerFile.read(Arrays.copyOf(bytes, 500))).hasMessageContaining("length");
        assertThatThrownBy(() -> LabellerFile.read(new byte[3])).hasMessageContaining("cut short");
        assertThatThrownBy(() -> LabellerFile.read(
                        "no labeller at all, but long enough".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .hasMessageContaining("not one");
    }

    @Test
    void favours_a_label_when_told_to() {
        Labeller.Reading reading = learned().reading();
        Example e = sentences(50, 13).get(7);
        reading.read(e.rows());
        reading.favour(2, 1000);
        assertThat(Arrays.copyOf(reading.best(), e.labels().length)).containsOnly((byte) 2);
    }

    /** Weights at random, so that nothing is too easy. */
    private static Labeller random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] weights = new byte[LABELS << 10];
        random.nextBytes(weights);
        int[] pairs = random.ints(LABELS * LABELS, -100, 100).toArray();
        return new Labeller(
                LABELS,
                10,
                0.02f,
                weights,
                pairs,
                random.ints(LABELS, -100, 100).toArray(),
                random.ints(LABELS, -100, 100).toArray());
    }

    private static FeatureRows head(FeatureRows rows, int n) {
        FeatureRows out = new FeatureRows();
        for (int i = 0; i < n; i++) {
            for (int k = rows.start(i); k < rows.end(i); k++) {
                out.add(rows.at(k));
            }
            out.next();
        }
        return out;
    }

    private static List<byte[]> all(int n) {
        List<byte[]> out = new ArrayList<>();
        int count = (int) Math.pow(LABELS, n);
        for (int k = 0; k < count; k++) {
            byte[] y = new byte[n];
            int rest = k;
            for (int i = 0; i < n; i++) {
                y[i] = (byte) (rest % LABELS);
                rest /= LABELS;
            }
            out.add(y);
        }
        return out;
    }

    private static int score(Labeller l, FeatureRows rows, byte[] y, int n) {
        int sum = 0;
        for (int i = 0; i < n; i++) {
            sum += i == 0 ? l.firsts()[y[0]] : l.pairs()[y[i - 1] * LABELS + y[i]];
            for (int k = rows.start(i); k < rows.end(i); k++) {
                sum += l.weights()[(rows.at(k) & ((1 << l.bits()) - 1)) * LABELS + y[i]];
            }
        }
        return n == 0 ? 0 : sum + l.lasts()[y[n - 1]];
    }
}
