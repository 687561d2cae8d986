package org.stemma.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SiglaTest {
    @Test
    void a_lineage_has_a_capital_and_its_articles_numbers() {
        assertThat(Sigla.of(List.of(List.of("x", "y"), List.of("z"))))
                .containsEntry("x", "A1")
                .containsEntry("y", "A2")
                .containsEntry("z", "B1");
    }

    @Test
    void after_twenty_six_lineages_the_letters_double() {
        List<List<String>> lineages = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            lineages.add(List.of("a" + i));
        }

        assertThat(Sigla.of(lineages))
                .containsEntry("a25", "Z1")
                .containsEntry("a26", "AA1")
                .containsEntry("a52", "BA1");
    }
}
