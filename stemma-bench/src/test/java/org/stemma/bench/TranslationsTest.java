package org.stemma.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.text.Encoder;

class TranslationsTest {
    @Test
    void there_are_a_hundred_pairs_and_a_hundred_near_misses_in_two_halves() throws IOException {
        List<Translations.Story> stories = Translations.stories();
        Set<String> ids = new HashSet<>();
        stories.forEach(s -> s.items().forEach(i -> ids.add(i.get("id").asText())));

        assertThat(ids).hasSize(200);
        for (boolean tuning : new boolean[] {true, false}) {
            TranslationsVerb.Count count = TranslationsVerb.count(stories, Encoder.NONE, tuning);
            assertThat(count.pairs).isEqualTo(50);
            assertThat(count.misses).isEqualTo(50);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void near_misses_stay_apart_with_and_without_the_encoder(boolean tuning) throws IOException {
        for (Encoder encoder : List.of(Encoder.NONE, Encoder.installed())) {
            TranslationsVerb.Count count = TranslationsVerb.count(Translations.stories(), encoder, tuning);

            assertThat(count.apart).isGreaterThanOrEqualTo(49);
            assertThat(count.strays).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void most_translations_are_joined_by_meaning(boolean tuning) throws IOException {
        TranslationsVerb.Count count = TranslationsVerb.count(Translations.stories(), Encoder.installed(), tuning);

        assertThat(count.joined).isGreaterThanOrEqualTo(tuning ? 45 : 41);
    }
}
