package org.stemma.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.article.Account;
import org.stemma.article.Article;
import org.stemma.text.Encoder;
import org.stemma.text.Prose;
import org.stemma.text.Span;

class NestedSpeechTest {
    private static final String ERRED =
            "Tomas Okoro said that he had erred at a council session in Velm at which he said he had built the dam.";

    private String body = "";

    @Test
    void holds_what_the_speaker_tells_that_he_said_before() {
        Attribution outer = only(ERRED);
        assertThat(outer.text(body)).endsWith("at which he said he had built the dam");
        Attribution inner = outer.inner().get(0);
        assertThat(inner.text(body)).isEqualTo("he had built the dam");
        assertThat(speaker(inner)).isEqualTo("Tomas Okoro");
        assertThat(inner.cue().orElseThrow().of(body)).isEqualTo("said");
    }

    @Test
    void knows_that_another_is_told_to_have_said_it() {
        Attribution outer =
                only("Mara Lindqvist said that Tomas Okoro had told the council that the dam would hold for a year.");
        assertThat(speaker(outer)).isEqualTo("Mara Lindqvist");
        assertThat(speaker(outer.inner().get(0))).isEqualTo("Tomas Okoro");
        assertThat(outer.inner().get(0).text(body)).endsWith("the dam would hold for a year");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mara Lindqvist said that nobody had told the council that the dam would fall.",
                "Mara Lindqvist said that Tomas Okoro had not said that the dam would fall.",
                "Mara Lindqvist said that Tomas Okoro might say that the dam would fall.",
                "Mara Lindqvist asked whether Tomas Okoro had said that the dam would fall.",
                "Mara Lindqvist said that the dam had held for two days."
            })
    void finds_nobody_within_who_said_nothing(String text) {
        assertThat(find(text)).allSatisfy(a -> assertThat(a.inner()).isEmpty());
    }

    @Test
    void takes_who_spoke_for_the_speaker_where_an_agency_passes_all_of_it_on() {
        Attribution a = only("Tomas Okoro said the dam would hold for a year, Reuters reported.");
        assertThat(speaker(a)).isEqualTo("Tomas Okoro");
        assertThat(a.inner()).isEmpty();
    }

    @Test
    void takes_nobody_for_the_speaker_who_is_spoken_of() {
        assertThat(find("In the paper of the town he is described as \"a builder of dams and bridges\"."))
                .isNotEmpty()
                .allSatisfy(a -> assertThat(speaker(a)).isEmpty());
    }

    @Test
    void joins_the_inner_words_with_their_printing_elsewhere_and_not_the_outer_ones() {
        Account retold = Account.of(Article.ofBody("a", ERRED));
        Account heard = Account.of(Article.ofBody("b", "Tomas Okoro said he had built the dam in Velm."));
        List<AttributedAccount> accounts = List.of(
                AttributedAccount.of(retold, AttributionFinder.find(retold)),
                AttributedAccount.of(heard, AttributionFinder.find(heard)));
        Utterance joined = UtteranceCollator.join(accounts, Encoder.NONE).stream()
                .filter(u -> u.carriers().size() == 2)
                .findFirst()
                .orElseThrow();
        Carrier inner = joined.carriers().get(0);
        assertThat(inner.text(ERRED)).isEqualTo("he had built the dam");
        assertThat(inner.within()).isPresent().isNotEqualTo(Optional.of(inner.quotation()));
        assertThat(joined.carriers().get(1).within()).isEmpty();
    }

    @Test
    void refuses_an_inner_attribution_outside_of_its_outer_one() {
        Attribution outer = only(ERRED);
        Attribution elsewhere = new Attribution(
                Attribution.Kind.INDIRECT,
                Attribution.Act.SPEECH,
                List.of(new Span(0, 5)),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                new Speaker.Unknown(),
                1);
        assertThatThrownBy(() -> outer.holding(List.of(elsewhere)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("outside");
    }

    private Attribution only(String text) {
        List<Attribution> all = find(text);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<Attribution> find(String text) {
        body = text;
        return AttributionFinder.find(Prose.of(text));
    }

    private static String speaker(Attribution a) {
        return a.speaker().asName().orElse("");
    }
}
