package org.stemma.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FinderSpeedVerbTest {
    @Test
    void measures_each_step_of_a_text(@TempDir Path dir) throws IOException {
        Path docs = dir.resolve("docs.jsonl");
        Files.writeString(
                docs,
                "{\"id\":\"a\",\"published\":\"2021-05-03\",\"text\":\"Some 40 ferries left Ostley on Monday. \"}\n");

        assertThat(FinderSpeedVerb.measure(Data.accounts(docs), 3))
                .hasSize(5)
                .allSatisfy((what, rate) -> assertThat(rate).isPositive());
    }
}
