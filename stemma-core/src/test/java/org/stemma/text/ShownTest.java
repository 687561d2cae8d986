package org.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownTest {
    @Test
    void cuts_long_words_and_never_half_a_character() {
        assertThat(Shown.of("fog")).isEqualTo("fog");
        assertThat(Shown.of("x".repeat(81))).isEqualTo("x".repeat(80) + "...");
        assertThat(Shown.of("ab\ud83d\udea2cd", 3)).isEqualTo("ab...");
        assertThat(Shown.of("fog \ud83d\udea2", 4)).isEqualTo("fog...");
    }

    @Test
    void shows_no_character_that_steers_a_terminal() {
        assertThat(Shown.of("fog\u001b[31m\nred\u0085")).isEqualTo("fog [31m red ");
    }
}
