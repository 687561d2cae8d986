package org.stemma.app.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SiglumRangesTest {
    @Test
    void articles_that_follow_each_other_are_named_by_the_first_and_the_last() {
        assertThat(SiglumRanges.of(List.of("A3", "A1", "B1", "A2", "A4", "C1", "AA7", "B2")))
                .containsExactly("A1\u2013A4", "B1", "B2", "C1", "AA7");
    }

    @Test
    void few_are_named_as_they_come() {
        assertThat(SiglumRanges.of(List.of("A3", "A2", "A1"))).containsExactly("A3", "A2", "A1");
    }

    @Test
    void a_second_printing_in_one_article_and_a_lost_source_are_no_part_of_a_range() {
        assertThat(SiglumRanges.of(List.of("A1", "A2", "A2b", "A3", "A4", "\u03b1", "A5")))
                .containsExactly("A1", "A2", "A2b", "A3\u2013A5", "\u03b1");
    }

    @Test
    void every_siglum_is_in_one_range_on_random_lists() {
        long seed = 12;
        System.out.println("SiglumRangesTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            TreeSet<Integer> numbers = new TreeSet<>();
            for (int i = random.nextInt(40); i >= 0; i--) {
                numbers.add(1 + random.nextInt(60));
            }
            List<String> sigla = numbers.stream().map(n -> "A" + n).toList();
            List<Integer> named = new ArrayList<>();
            for (String range : SiglumRanges.of(sigla)) {
                String[] ends = range.replace("A", "").split("\u2013");
                for (int n = Integer.parseInt(ends[0]); n <= Integer.parseInt(ends[ends.length - 1]); n++) {
                    named.add(n);
                }
            }
            assertThat(named).containsExactlyElementsOf(numbers);
        }
    }
}
