package org.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProseTest {
    @Test
    void paragraphs_are_lines_and_sentences_stay_in_them() {
        Prose prose = Prose.of("The ferry sank. Nobody was hurt.\n\n  The mayor came\n");

        assertThat(words(prose, prose.paragraphs()))
                .containsExactly("The ferry sank. Nobody was hurt.", "The mayor came");
        assertThat(words(prose, prose.sentences()))
                .containsExactly("The ferry sank.", "Nobody was hurt.", "The mayor came");
    }

    @Test
    void abbreviations_do_not_end_a_sentence() {
        Prose prose = Prose.of("Mr. Orr met Gen. Brandt at 5 p.m. on Monday. They talked.");

        assertThat(prose.sentences()).hasSize(2);
    }

    @Test
    void initials_end_a_sentence_only_where_the_next_word_opens_one() {
        Prose prose =
                Prose.of("A new U.S. Embassy opened. He left the U.S. The mayor stayed. J.K. Orr came from the U.K. "
                        + "She lives in Velm, D.C. Brandt does not.");

        assertThat(words(prose, prose.sentences()))
                .containsExactly(
                        "A new U.S. Embassy opened.",
                        "He left the U.S.",
                        "The mayor stayed.",
                        "J.K. Orr came from the U.K.",
                        "She lives in Velm, D.C.",
                        "Brandt does not.");
    }

    @Test
    void a_question_in_quotation_marks_does_not_end_the_sentence_of_who_asked_it() {
        Prose prose = Prose.of("\"Will it float?\" she asked. George W. Orr said no.");

        assertThat(prose.sentences()).hasSize(2);
    }

    @Test
    void everything_found_in_any_text_is_a_span_of_it_in_order() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            String text = RandomText.of(random, 60);
            Prose prose = Prose.of(text);
            String told = "seed " + seed + ", text " + text;
            ordered(prose.paragraphs(), text, told);
            ordered(prose.sentences(), text, told);
            ordered(prose.quotations().stream().map(Quotation::span).toList(), text, told);
            ordered(prose.names().stream().map(Name::span).toList(), text, told);
            for (Quotation q : prose.quotations()) {
                assertThat(q.span().contains(q.inner())).as(told).isTrue();
            }
        }
    }

    @Test
    void the_sentence_the_paragraph_and_the_quotation_of_an_offset_are_found() {
        Prose prose = Prose.of("He came. \"I won,\" he said.\nShe left.");

        assertThat(prose.sentenceAt(0)).isZero();
        assertThat(prose.paragraphAt(prose.text().indexOf("She"))).isEqualTo(1);
        assertThat(prose.quotationAt(prose.text().indexOf("won"))).isZero();
        assertThat(prose.quotationAt(0)).isEqualTo(-1);
    }

    private static void ordered(List<Span> spans, String text, String told) {
        int at = 0;
        for (Span s : spans) {
            assertThat(s.start()).as(told).isGreaterThanOrEqualTo(at);
            assertThat(s.end()).as(told).isLessThanOrEqualTo(text.length());
            assertThat(s.isEmpty()).as(told).isFalse();
            at = s.end();
        }
    }

    private static List<String> words(Prose prose, List<Span> spans) {
        return spans.stream().map(s -> s.of(prose.text())).toList();
    }
}
