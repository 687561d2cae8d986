package org.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class FoldingTest {
    @Test
    void printings_of_one_word_fold_to_one_form() {
        assertThat(Folding.fold("Caf\u00e9")).isEqualTo("cafe");
        assertThat(Folding.fold("don\u2019t")).isEqualTo("don't");
        assertThat(Folding.fold("north\u2013south")).isEqualTo("north-south");
        assertThat(Folding.fold("\ufb01rst")).isEqualTo("first");
    }

    @Test
    void the_locale_of_the_machine_does_not_matter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Folding.fold("IRAN TITLE")).isEqualTo("iran title");
        } finally {
            Locale.setDefault(before);
        }
    }
}
