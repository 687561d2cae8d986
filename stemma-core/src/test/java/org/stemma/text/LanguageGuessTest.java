package org.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuessTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|The ferry was late again, and nobody at the quay knew why it had not left on time.",
                "es|El transbordador llegó tarde y nadie en el muelle sabía por qué no había salido a su hora.",
                "it|Il traghetto era in ritardo e nessuno sul molo sapeva perché non fosse partito alle nove.",
                "nl|De veerboot was weer te laat en niemand op de kade wist waarom hij niet op tijd was vertrokken.",
                "de|Die Fähre kam wieder zu spät, und niemand am Kai wusste, warum sie nicht pünktlich abgelegt hatte.",
                "fr|Le bac était encore en retard et personne sur le quai ne savait pourquoi il ne partait pas.",
                "pt|A balsa chegou com atraso e ninguém no cais sabia por que não tinha saído na hora.",
                "ru|Паром снова опоздал, и никто на пристани не знал, почему он не вышел по расписанию.",
                "fa|کشتی دیر رسید و هیچ کس در بندر نمی‌دانست چرا",
                "ja|フェリーはまた遅れて到着しました。"
            })
    void tells_the_language_of_a_sentence_or_two(String tag, String text) {
        assertThat(LanguageGuess.of(text)).contains(tag);
    }

    @Test
    void says_nothing_of_a_text_without_small_words() {
        assertThat(LanguageGuess.of("Quillon Marn Dorrey 12 44")).isEmpty();
        assertThat(LanguageGuess.of("")).isEmpty();
    }
}
