package org.stemma.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stemma.article.Account;
import org.stemma.article.Article;

class CandidatesTest {
    @Test
    void a_text_meets_every_earlier_one_of_a_small_story_that_shares_a_passage() {
        String passage = words(1, 30);
        List<int[]> met = candidates(passage + words(2, 50), words(3, 50), passage + words(4, 50), passage);

        assertThat(met.get(0)).isEmpty();
        assertThat(met.get(1)).isEmpty();
        assertThat(met.get(2)).containsExactly(0);
        assertThat(met.get(3)).containsExactly(0, 2);
    }

    @Test
    void of_five_hundred_reprints_each_meets_a_bounded_number() {
        String wire = words(1, 300);
        List<String> bodies = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            bodies.add(wire + words(100 + i, 20));
        }

        List<int[]> met = candidates(bodies.toArray(String[]::new));

        assertThat(met).allSatisfy(m -> assertThat(m.length).isLessThanOrEqualTo(64));
        assertThat(met.subList(1, 500)).allSatisfy(m -> assertThat(m).isNotEmpty());
        assertThat(met.stream().mapToInt(m -> m.length).sum()).isLessThan(500 * 20);
    }

    @Test
    void a_second_source_is_met_however_many_copies_the_first_one_has() {
        String wire = words(1, 300);
        String rival = words(2, 60);
        List<String> bodies = new ArrayList<>();
        bodies.add(rival);
        for (int i = 0; i < 100; i++) {
            bodies.add(wire + words(100 + i, 20));
        }
        bodies.add(wire + rival);

        List<int[]> met = candidates(bodies.toArray(String[]::new));

        assertThat(met.get(101)).contains(0);
        assertThat(met.get(101).length).isLessThan(20);
    }

    private static List<int[]> candidates(String... bodies) {
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < bodies.length; i++) {
            sources.add(Source.of(Account.of(Article.ofBody("t" + i, bodies[i]))));
        }
        return Candidates.of(sources);
    }

    private static String words(long seed, int n) {
        Random random = new Random(seed);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < n; i++) {
            out.append("w")
                    .append(Integer.toString(random.nextInt(1_000_000), 36))
                    .append(' ');
        }
        return out.toString();
    }
}
