package org.stemma.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void reads_members_of_members() throws IOException {
        assertThat(Numbers.of("{\"value\": {\"f1\": 0.5, \"name\": \"x\"}, \"documents\": 3}"))
                .containsEntry("value.f1", "0.5")
                .containsEntry("documents", "3")
                .hasSize(2);
    }

    @Test
    void reads_a_table_by_its_head() throws IOException {
        assertThat(Numbers.of("name\tf1\tpages\nx\t0.9\t91\n"))
                .containsEntry("f1", "0.9")
                .containsEntry("pages", "91");
    }

    @Test
    void reads_lines_of_names_and_numbers() throws IOException {
        assertThat(
                        Numbers.of(
                                "edge      P 1.0  R 0.5  F1 0.66\nf1   0.9\nfigures     5/8\nMEAN  quoted R 0.40  speaker 0.9\n"))
                .containsEntry("edge.F1", "0.66")
                .containsEntry("f1", "0.9")
                .containsEntry("figures", "5/8")
                .containsEntry("MEAN.quoted R", "0.40")
                .containsEntry("MEAN.speaker", "0.9");
    }
}
