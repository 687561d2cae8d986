package org.stemma.bench.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small twin of {@code ./bench library-kill}. */
class LibraryKillingTest {
    @TempDir
    Path directory;

    @Test
    void nothing_acknowledged_is_lost_double_half_or_astray_after_ten_kills() throws Exception {
        long seed = System.nanoTime();

        LibraryKilling killing = LibraryKilling.of(directory, 10, new Random(seed));

        assertThat(killing.problems()).as("seed %d", seed).isEmpty();
        assertThat(killing.lost()).as("seed %d", seed).isZero();
        assertThat(killing.astray()).as("seed %d", seed).isZero();
        assertThat(killing.articles()).isPositive();
    }
}
