package org.stemma.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.attribution.StateVoices.Part;

/** What part of which state a name is of. */
class StateVoicesTest {
    @ParameterizedTest
    @CsvSource({
        "Iran, iran, STATE",
        "Tehran, iran, STATE",
        "the Iranian government, iran, STATE",
        "Iran's Foreign Ministry, iran, ORGAN",
        "the Iranian space agency, iran, ORGAN",
        "IRNA, iran, MEDIUM",
        "the official IRNA news agency, iran, MEDIUM",
        "Iranian state television, iran, MEDIUM",
        "state media, '', MEDIUM",
        "a state TV newsreader, '', MEDIUM",
    })
    void is_told_by_its_words(String name, String state, Part part) {
        assertThat(StateVoices.of(name)).as(name).contains(new StateVoices.Voice(state, part));
    }

    @ParameterizedTest
    @CsvSource({"Karl Velde", "an Environment Agency official", "Iranian families", "the State Department", "Velm Post"
    })
    void is_none_of_others(String name) {
        assertThat(StateVoices.of(name)).as(name).isEmpty();
    }
}
