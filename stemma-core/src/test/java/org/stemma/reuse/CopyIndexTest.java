package org.stemma.reuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CopyIndexTest {
    private static final LocalDate DAY = LocalDate.of(2031, 5, 6);

    @Test
    void gives_those_that_share_most_first_and_only_those_of_the_window() {
        CopyIndex index = new CopyIndex();
        index.add(1, DAY, values(0, 40));
        index.add(2, DAY.plusDays(1), values(10, 60));
        index.add(3, DAY.plusDays(2), values(38, 90));
        index.add(4, DAY.plusDays(9), values(0, 40));

        List<CopyIndex.Candidate> found = index.candidates(values(0, 40), DAY, DAY.plusDays(2), 2, 10);

        assertThat(found).extracting(CopyIndex.Candidate::article).containsExactly(1L, 2L, 3L);
        assertThat(found).extracting(CopyIndex.Candidate::shared).containsExactly(40, 30, 2);
        assertThat(index.candidates(values(0, 40), DAY, DAY.plusDays(2), 3, 1)).hasSize(1);
        assertThatThrownBy(() -> index.candidates(values(0, 1), DAY, DAY.minusDays(1), 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2031-05-05");
    }

    @Test
    void counts_as_a_plain_comparison_does() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        CopyIndex index = new CopyIndex();
        List<Fingerprint> prints = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            // Few values in many articles and many in few, near both ends of the range too.
            Fingerprint print = Fingerprint.ofValues(random.ints(1 + random.nextInt(120), -300, 300)
                    .map(v -> Math.abs(v) < 200 ? v : v * 0x9e3779b1 + random.nextInt(9))
                    .toArray());
            prints.add(print);
            index.add(i, DAY.plusDays(i / 50), print);
        }
        for (int i = 0; i < 400; i += 7) {
            Fingerprint asked = prints.get(i);
            for (CopyIndex.Candidate c : index.candidates(asked, DAY.plusDays(1), DAY.plusDays(6), 1, 1000)) {
                assertThat(c.shared()).isEqualTo(asked.shared(prints.get((int) c.article())));
            }
            long expected = IntStream.range(50, 350)
                    .filter(k -> asked.shared(prints.get(k)) > 0)
                    .count();
            assertThat(index.candidates(asked, DAY.plusDays(1), DAY.plusDays(6), 1, 1000))
                    .as("seed %d", seed)
                    .hasSize((int) expected);
        }
    }

    @Test
    void a_rare_passage_outweighs_furniture_that_many_carry() {
        CopyIndex index = new CopyIndex();
        for (int i = 0; i < 50; i++) {
            index.add(i, DAY, values(0, 12));
        }
        index.add(99, DAY, values(100, 106));

        List<CopyIndex.Candidate> found = index.candidates(
                Fingerprint.ofValues(IntStream.concat(IntStream.range(0, 12), IntStream.range(100, 106))
                        .map(v -> v * 0x9e3779b1)
                        .toArray()),
                DAY,
                DAY,
                2,
                5);

        assertThat(found).hasSize(5);
        assertThat(found.get(0).article()).isEqualTo(99);
    }

    @Test
    void ten_thousand_carriers_of_one_phrase_neither_fill_the_table_nor_the_answer() {
        CopyIndex index = new CopyIndex();
        for (int i = 0; i < 10_000; i++) {
            index.add(i, DAY, values(0, 20));
        }
        assertThat(index.candidates(values(0, 20), DAY, DAY, 1, 20_000)).hasSize(DayPostings.MOST_ARTICLES);
        assertThat(index.bytes()).isLessThan(10_000 * 16);
    }

    @Test
    void old_days_are_let_go_with_their_memory() {
        CopyIndex index = new CopyIndex();
        for (int i = 0; i < 300; i++) {
            index.add(i, DAY.plusDays(i % 30), values(i * 50, i * 50 + 50));
        }
        long before = index.bytes();

        index.forgetBefore(DAY.plusDays(20));

        assertThat(index.size()).isEqualTo(100);
        assertThat(index.bytes()).isLessThan(before / 2);
        assertThat(index.candidates(values(0, 50), DAY, DAY.plusDays(40), 1, 9)).isEmpty();
        assertThat(index.candidates(values(20 * 50, 21 * 50), DAY, DAY.plusDays(40), 1, 9))
                .singleElement()
                .extracting(CopyIndex.Candidate::article)
                .isEqualTo(20L);
    }

    /** Values that are spread over the range as hashes are. */
    private static Fingerprint values(int from, int to) {
        return Fingerprint.ofValues(
                IntStream.range(from, to).map(v -> v * 0x9e3779b1).toArray());
    }
}
