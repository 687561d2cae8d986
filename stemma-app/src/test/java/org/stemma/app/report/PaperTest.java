package org.stemma.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaperTest {
    private static final String WORDS = "The ferry to the outer islands has been cancelled until further notice";

    private final StringBuilder out = new StringBuilder();

    @Test
    void a_long_paragraph_hangs_below_its_first_line() {
        new Paper(out, 40, false).paragraph("  1  ", WORDS);

        assertThat(out.toString()).isEqualTo("""
                  1  The ferry to the outer islands has
                     been cancelled until further notice
                """);
    }

    @Test
    void the_bars_of_a_tree_go_on_beside_a_long_branch_and_end_below_the_last() {
        Paper paper = new Paper(out, 40, false);
        paper.paragraph("  ├─ ", WORDS);
        paper.paragraph("  │  └─ ", WORDS);

        assertThat(out.toString()).isEqualTo("""
                  ├─ The ferry to the outer islands has
                  │  been cancelled until further notice
                  │  └─ The ferry to the outer islands
                  │     has been cancelled until further
                  │     notice
                """);
    }

    @Test
    void no_text_can_drive_the_terminal() {
        new Paper(out, 40, false).paragraph("", "red\u001b[31m and\tback\u202e again");

        assertThat(out.toString()).isEqualTo("red[31m and back again\n");
    }
}
