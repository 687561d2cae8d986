package org.stemma.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.text.Embedding;
import org.stemma.text.Encoder;

class MiniLmTest {
    private static final String WORDS = "Anyone who believes the wall may be repaired yet again deceives himself.";
    private static final String OTHER_WORDS = "Those who think that the wall can be patched up once more are deluded.";
    private static final String OTHER_THING = "The ferry will leave at noon with all its passengers on board.";

    @Test
    void a_translation_is_nearer_than_another_statement() {
        List<Embedding> read = new MiniLm().encode(List.of(WORDS, OTHER_WORDS, OTHER_THING));

        assertThat(read.get(0).cosine(read.get(1))).isGreaterThan(0.6);
        assertThat(read.get(0).cosine(read.get(2))).isLessThan(0.3);
        assertThat(read.get(0).size()).isEqualTo(384);
    }

    @Test
    void a_sentence_has_the_same_embedding_in_any_company() {
        Embedding alone = new MiniLm().encode(List.of(WORDS)).get(0);
        List<String> company = new ArrayList<>(List.of(OTHER_THING, "No!", OTHER_WORDS.repeat(9), WORDS));
        Embedding among = new MiniLm().encode(company).get(3);

        assertThat(among.cosine(alone)).isEqualTo(alone.cosine(alone));
    }

    @Test
    void loads_nothing_before_the_first_question() {
        MiniLm encoder = new MiniLm(name -> {
            throw new AssertionError("opened " + name);
        });

        assertThat(encoder.encode(List.of())).isEmpty();
        assertThat(encoder.state()).isInstanceOf(Encoder.State.Idle.class);
    }

    @Test
    void says_what_is_missing_and_answers_nothing() {
        MiniLm encoder = new MiniLm(name -> Optional.empty());

        assertThat(encoder.encode(List.of(WORDS))).isEmpty();
        assertThat(encoder.state())
                .isInstanceOfSatisfying(
                        Encoder.State.Missing.class, m -> assertThat(m.reason()).contains("tokenizer.json"));
    }

    @Test
    void a_broken_model_is_missing_too() {
        MiniLm encoder = new MiniLm(name -> name.endsWith(".onnx")
                ? Optional.of(new ByteArrayInputStream(new byte[] {1, 2, 3}))
                : Optional.ofNullable(MiniLm.class.getResourceAsStream(name)));

        assertThat(encoder.encode(List.of(WORDS))).isEmpty();
        assertThat(encoder.state()).isInstanceOf(Encoder.State.Missing.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, linux-x64",
        "Linux, aarch64, linux-aarch64",
        "Mac OS X, x86_64, osx-x64",
        "Mac OS X, aarch64, osx-aarch64",
        "Windows 11, amd64, win-x64",
    })
    void knows_the_usual_machines(String system, String machine, String platform) {
        assertThat(NativeLibrary.platform(system, machine)).isEqualTo(platform);
    }

    @Test
    void is_found_through_the_port() {
        assertThat(Encoder.installed()).isInstanceOf(MiniLm.class);
    }
}
