package org.stemma.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stemma.reuse.CopyTree;
import org.stemma.reuse.LostSource;

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

    @Test
    void lost_sources_have_greek_letters() {
        List<LostSource> lost = new ArrayList<>();
        for (int i = 1; i <= 26; i++) {
            lost.add(new LostSource("lost-" + i, Optional.empty(), "", List.of()));
        }
        Map<String, String> sigla = Sigla.of(new CopyTree(List.of(), List.of(), lost, List.of(List.of("a", "b"))));
        assertThat(sigla)
                .containsEntry("a", "A1")
                .containsEntry("lost-1", "\u03b1")
                .containsEntry("lost-24", "\u03c9")
                .containsEntry("lost-25", "\u03b12");
        assertThat(sigla.values()).doesNotHaveDuplicates();
    }
}
