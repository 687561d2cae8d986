package org.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class EmbeddingTest {
    @Test
    void length_does_not_matter() {
        assertThat(Embedding.of(new float[] {3, 4}).cosine(Embedding.of(new float[] {30, 40})))
                .isEqualTo(1, within(1e-6));
        assertThat(Embedding.of(new float[] {1, 0}).cosine(Embedding.of(new float[] {0, 5})))
                .isEqualTo(0, within(1e-6));
    }

    @Test
    void nothing_is_near_nothing() {
        Embedding zero = Embedding.of(new float[] {0, 0});

        assertThat(zero.cosine(zero)).isZero();
    }

    @Test
    void what_all_have_in_common_tells_nothing_once_it_is_taken_off() {
        List<Embedding> near = List.of(Embedding.of(new float[] {9, 1}), Embedding.of(new float[] {9, -1}));

        Embedding.Common all = Embedding.Common.of(near, 1);

        assertThat(near.get(0).cosine(near.get(1))).isGreaterThan(0.9);
        assertThat(all.off(near.get(0)).cosine(all.off(near.get(1)))).isEqualTo(-1, within(1e-6));
        assertThat(Embedding.Common.of(near, 0).off(near.get(0)).cosine(near.get(0)))
                .isEqualTo(1, within(1e-6));
    }

    @Test
    void embeddings_of_two_encoders_cannot_be_compared() {
        assertThatThrownBy(() -> Embedding.of(new float[2]).cosine(Embedding.of(new float[3])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 numbers");
    }
}
