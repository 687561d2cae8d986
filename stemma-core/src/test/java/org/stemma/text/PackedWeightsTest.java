package org.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedWeightsTest {
    private static final int BITS = 7;

    /** Few labels and many, and rows of more features than lanes can take at once; every other model is all extremes. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 8, 9, 16, 24, 31, 64})
    void adds_up_what_single_bytes_add_up_to(int labels) {
        SplittableRandom random = new SplittableRandom(labels);
        for (int round = 0; round < 6; round++) {
            byte[] weights = new byte[labels << BITS];
            random.nextBytes(weights);
            for (int k = 0; k < weights.length && round % 2 == 1; k++) {
                weights[k] = weights[k] < 0 ? Byte.MIN_VALUE : Byte.MAX_VALUE;
            }
            PackedWeights packed = new PackedWeights(labels, weights);
            assertThat(packed.unpacked()).isEqualTo(weights);
            FeatureRows rows = rows(random);
            for (int i = 0; i < rows.size(); i++) {
                int[] sums = new int[labels + 2];
                packed.sum(rows, i, sums, 1);
                assertThat(sums).as("%d labels, row %d", labels, i).isEqualTo(plain(weights, labels, rows, i));
            }
        }
    }

    private static FeatureRows rows(SplittableRandom random) {
        FeatureRows rows = new FeatureRows();
        for (int length : new int[] {0, 1, 57, 256, 257, 700}) {
            for (int k = 0; k < length; k++) {
                rows.add(random.nextInt());
            }
            rows.next();
        }
        return rows;
    }

    private static int[] plain(byte[] weights, int labels, FeatureRows rows, int row) {
        int[] sums = new int[labels + 2];
        for (int k = rows.start(row); k < rows.end(row); k++) {
            for (int y = 0; y < labels; y++) {
                sums[1 + y] += weights[(rows.at(k) & ((1 << BITS) - 1)) * labels + y];
            }
        }
        return sums;
    }
}
