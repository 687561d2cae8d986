package org.stemma.collation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stemma.collation.ApparatusLines.collated;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Troubles of CollateX, the aligner that scholars use, as its issues tell them; they must not be ours. */
class PeersTest {
    @Test
    void a_comma_is_never_aligned_at_the_cost_of_a_word_as_in_issue_58() {
        assertThat(ApparatusLines.of(collated("the cat sat, on the mat", "the cat, sat on the mat")))
                .containsExactly(
                        "SAME the cat AB",
                        "PUNCTUATION  A : , B",
                        "SAME sat AB",
                        "PUNCTUATION , A :  B",
                        "SAME on the mat AB");
        assertThat(ApparatusLines.of(collated("boats, nets, ropes, and sails", "sails, and nothing else")))
                .contains("SAME sails AB");
    }

    @Test
    void the_same_witnesses_in_any_order_give_one_table_as_not_in_issues_66_and_76() {
        List<Witness> witnesses = new ArrayList<>(List.of(
                new Witness("A", "a black cat and a white dog sat here"),
                new Witness("B", "a white dog and a black cat sat here"),
                new Witness("C", "a black dog and a white cat sat there"),
                new Witness("D", "the cat, black and white, sat here"),
                new Witness("E", "a dog sat here")));
        Set<Apparatus> results = new HashSet<>();
        Random random = new Random(66);
        for (int round = 0; round < 120; round++) {
            Collections.shuffle(witnesses, random);
            results.add(Collator.collate(witnesses, "A"));
        }
        assertThat(results).hasSize(1);
    }
}
