package org.stemma.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stemma.article.Account;
import org.stemma.article.Article;
import org.stemma.text.RandomText;

class FingerprintTest {
    @Test
    void a_shared_run_of_the_guaranteed_length_always_shows() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            String run = words(random, "shared", Fingerprint.GUARANTEE);
            Fingerprint a = of(words(random, "left", random.nextInt(60)) + run + words(random, "left", 40));
            Fingerprint b = of(words(random, "right", random.nextInt(60)) + run + words(random, "right", 40));
            assertThat(a.shared(b)).as("seed %d, turn %d", seed, i).isPositive();
        }
    }

    @Test
    void texts_without_a_common_shingle_share_nothing() {
        Random random = new Random(4);
        assertThat(of(words(random, "left", 2000)).shared(of(words(random, "right", 2000))))
                .isZero();
    }

    @Test
    void it_is_a_small_part_of_the_shingles_and_holds_each_value_once() {
        Fingerprint print = of(words(new Random(5), "w", 4000));
        assertThat(print.size()).isBetween(4000 * 2 / 11, 4000 * 2 / 8);
        assertThat(print.values()).doesNotHaveDuplicates();
    }

    @Test
    void quoted_words_do_not_count() {
        String quotation = "\"" + words(new Random(6), "spoken", 60).strip() + "\"";
        assertThat(of("The mayor opened the new quay on Tuesday and then left for lunch. " + quotation)
                        .shared(of("A boat lay at the old pier while the band of the town played on. " + quotation)))
                .isZero();
    }

    @Test
    void nothing_short_texts_and_a_million_equal_words_have_fingerprints_too() {
        assertThat(of("").size()).isZero();
        assertThat(of("Four words stand here.").size()).isZero();
        assertThat(of("Five words are standing here.").size()).isEqualTo(1);
        assertThat(of("again ".repeat(1_000_000)).size()).isEqualTo(1);
    }

    @Test
    void very_long_texts_keep_the_same_values_of_what_they_share() {
        String shared = words(new Random(8), "s", 30_000);
        Fingerprint a = of(shared + words(new Random(9), "a", 10_000));
        Fingerprint b = of(shared + words(new Random(9), "b", 10_000));
        assertThat(a.size()).isEqualTo(Fingerprint.MOST);
        assertThat(a.shared(b)).isGreaterThan(Fingerprint.MOST / 2);
    }

    @Test
    void stored_values_give_the_same_fingerprint_back() {
        Random random = new Random(10);
        for (int i = 0; i < 50; i++) {
            Fingerprint print = of(RandomText.of(random, 300));
            assertThat(Fingerprint.ofValues(print.values())).isEqualTo(print).hasSameHashCodeAs(print);
            assertThat(print.shared(print)).isEqualTo(print.size());
        }
    }

    private static Fingerprint of(String body) {
        return Fingerprint.of(Account.of(Article.ofBody("x", body)));
    }

    private static String words(Random random, String stem, int n) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            out.add(stem + Integer.toString(random.nextInt(1_000_000), 36));
        }
        return String.join(" ", out) + " ";
    }
}
