package org.stemma.bench.copysearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What {@code ./bench copy-search 1000000 ...} measures, on thousands and with words of its own. */
class CopySearchTest {
    private static final int PER_DAY = 40;

    @Test
    void planted_copies_are_found_and_an_archive_ten_times_as_old_costs_no_more() {
        Archive archive = new Archive(WordModel.of(texts()), 10_000, PER_DAY, 7);
        CopySearch search = new CopySearch(archive);

        search.enterUpTo(2_000);
        search.probe(200, 1);
        CopySearch.Probe young = search.probe(400, 2);
        search.enterUpTo(10_000);
        CopySearch.Probe old = search.probe(400, 2);

        assertThat(young.parents()).isGreaterThan(.97);
        assertThat(old.parents()).isGreaterThan(.97);
        assertThat(old.candidates()).isLessThan(1.5 * young.candidates() + 1);
        assertThat(old.bytes()).isLessThan(2_000L * old.articles());
        // Generous, for busy machines: a search that walks the whole archive takes more than this.
        assertThat(old.meanMillis()).isLessThan(3 * young.meanMillis() + 1);
    }

    @Test
    void an_archive_is_the_same_for_the_same_seed_and_families_are_small() {
        Archive one = new Archive(WordModel.of(texts()), 3_000, PER_DAY, 11);
        Archive two = new Archive(WordModel.of(texts()), 3_000, PER_DAY, 11);
        int reprints = 0;
        for (int i = 0; i < one.size(); i++) {
            if (one.parent(i) >= 0) {
                reprints++;
                assertThat(one.parent(i)).isLessThan(i).isEqualTo(two.parent(i));
                assertThat(one.text(i)).as("text of %d", i).isEqualTo(two.text(i));
                assertThat(one.familyOf(i)).contains(i, one.parent(i)).hasSizeLessThanOrEqualTo(Archive.FAMILY);
            }
        }
        assertThat(reprints).isBetween(50, 70);
    }

    /** Enough sentences of invented words to give the model choices. */
    private static List<String> texts() {
        Random random = new Random(3);
        List<String> words = WordModel.names(random, 400).stream()
                .map(w -> Character.toLowerCase(w.charAt(0)) + w.substring(1))
                .toList();
        List<String> out = new ArrayList<>();
        for (int t = 0; t < 60; t++) {
            StringBuilder text = new StringBuilder();
            for (int line = 0; line < 12; line++) {
                for (int w = 0; w < 30; w++) {
                    text.append(words.get((int) Math.abs(random.nextGaussian() * 120) % words.size()))
                            .append(w % 15 == 14 ? ". " : " ");
                }
                text.append('\n');
            }
            out.add(text.toString());
        }
        return out;
    }
}
