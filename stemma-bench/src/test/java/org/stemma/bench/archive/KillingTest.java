package org.stemma.bench.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./bench archive-kill 20000} measures, on some hundreds. */
class KillingTest {
    @TempDir
    Path dir;

    @Test
    void an_archive_whose_reading_is_killed_twice_gives_nothing_twice_and_loses_nothing() throws IOException {
        long seed = System.nanoTime();
        Path archive = dir.resolve("pages.warc.gz");
        InventedArchive.write(archive, 600);

        Killing killing = Killing.of(archive, dir.resolve("copy.tsv"), 2, new Random(seed));

        assertThat(killing.articles()).isEqualTo(600);
        assertThat(killing.kills()).as("seed %d", seed).isPositive();
        assertThat(killing.twice()).as("seed %d", seed).isZero();
        assertThat(killing.lost()).as("seed %d", seed).isZero();
    }
}
