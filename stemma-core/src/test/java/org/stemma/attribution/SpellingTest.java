package org.stemma.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @ParameterizedTest
    @CsvSource({
        "mahmoud, mahmud",
        "yevgeny, evgeni",
        "qaddafi, gadhafi",
        "khamenei, khamene'i",
        "zelensky, zelenskyy",
        "hussein, husain"
    })
    void joins_two_spellings_of_a_name_from_another_script(String a, String b) {
        assertThat(Spelling.alike(a, b)).as("%s %s", a, b).isTrue();
        assertThat(Spelling.alike(b, a)).as("%s %s", b, a).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"soo, su, true", "yub, yup, true", "woo, wu, true", "un, in, false", "min, sun, false"})
    void hears_one_syllable_in_two_spellings(String a, String b, boolean one) {
        assertThat(Spelling.areOneSyllable(a, b)).as("%s %s", a, b).isEqualTo(one);
        assertThat(Spelling.areOneSyllable(b, a)).as("%s %s", b, a).isEqualTo(one);
    }

    @ParameterizedTest
    @CsvSource({"maria, mario", "hussein, hassan", "brandt, brand's", "lee, li", "okoro, ikari", "velde, walid"})
    void keeps_two_names_apart(String a, String b) {
        assertThat(Spelling.alike(a, b)).as("%s %s", a, b).isFalse();
        assertThat(Spelling.alike(b, a)).as("%s %s", b, a).isFalse();
    }
}
