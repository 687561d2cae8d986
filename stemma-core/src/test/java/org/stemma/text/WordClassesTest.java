package org.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stemma.text.WordClass.DETERMINER;
import static org.stemma.text.WordClass.MARK;
import static org.stemma.text.WordClass.MODAL;
import static org.stemma.text.WordClass.NAME;
import static org.stemma.text.WordClass.NOUN;
import static org.stemma.text.WordClass.NOUNS;
import static org.stemma.text.WordClass.PAST;
import static org.stemma.text.WordClass.PRONOUN;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordClassesTest {
    private static List<WordClass> classes(String text) {
        Prose prose = Prose.of(text);
        List<WordClass> out = new ArrayList<>();
        for (byte b : WordClasses.english().of(prose.tokens(), prose.sentences())) {
            out.add(WordClass.at(b));
        }
        return out;
    }

    @Test
    void tells_nouns_from_verbs_by_their_place() {
        assertThat(classes("The report said they report.").get(1)).isEqualTo(NOUN);
        assertThat(classes("They report every fire.").get(1)).isEqualTo(WordClass.PRESENT);
    }

    @Test
    void reads_a_plain_sentence() {
        assertThat(classes("Anna said the ferries would sail."))
                .containsExactly(NAME, PAST, DETERMINER, NOUNS, MODAL, WordClass.BARE, MARK);
        assertThat(classes("He left.")).containsExactly(PRONOUN, PAST, MARK);
    }

    @Test
    void has_a_class_for_every_token_of_any_text() {
        for (String t : List.of(
                "", "?", "\u4e16\u754c \u0627\u0644\u0633\u0644\u0627\u0645", "a ".repeat(3000), "\ud83d\ude00 \"")) {
            assertThat(classes(t)).hasSize(Tokens.of(t).size());
        }
    }
}
