package org.stemma.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stemma.article.Article;
import org.stemma.article.PartSpan;
import org.stemma.text.Span;

class CitationTest {
    private static final String BODY = "The ferry was late. \u201cNobody was hurt,\u201d the mate said. It rained.";

    @Test
    void a_citation_has_the_words_and_a_little_of_what_stands_around_them() {
        Citation c = cite(BODY, "Nobody was hurt", new Span(0, BODY.length()));

        assertThat(c.exact()).isEqualTo("Nobody was hurt");
        assertThat(c.prefix()).isEqualTo("The ferry was late. \u201c");
        assertThat(c.suffix()).isEqualTo(",\u201d the mate said. It rained.");
    }

    @Test
    void what_stands_around_the_words_ends_where_the_excerpt_ends() {
        int from = BODY.indexOf('\u201c');
        Citation c = cite(BODY, "Nobody was hurt", new Span(from, BODY.indexOf(" It")));

        assertThat(c.prefix()).isEqualTo("\u201c");
        assertThat(c.suffix()).isEqualTo(",\u201d the mate said.");
    }

    @Test
    void words_outside_of_every_excerpt_bring_no_others_along() {
        Citation c = cite(BODY, "the mate", new Span(0, 19));

        assertThat(c.exact()).isEqualTo("the mate");
        assertThat(c.prefix() + c.suffix()).isEmpty();
    }

    @Test
    void no_character_is_cut_in_half_in_any_text() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 90; i++) {
                text.appendCodePoint(random.nextInt(3) == 0 ? 0x1F30A : 'a' + random.nextInt(26));
            }
            int at = text.offsetByCodePoints(0, 40);
            Span words = new Span(at, text.offsetByCodePoints(at, 5));
            Citation c = Citation.of(
                    Article.ofBody("a", text.toString()), new PartSpan(0, words), new Span(0, text.length()));

            assertThat(text.toString()).as("seed %d", seed).contains(c.prefix() + c.exact() + c.suffix());
            assertThat(c.prefix().length()).isBetween(Citation.CONTEXT - 1, Citation.CONTEXT);
            assertThat(c.suffix().length()).isBetween(Citation.CONTEXT - 1, Citation.CONTEXT);
            assertThat(Character.isLowSurrogate(c.prefix().charAt(0))).isFalse();
            assertThat(Character.isHighSurrogate(c.suffix().charAt(c.suffix().length() - 1)))
                    .isFalse();
        }
    }

    private static Citation cite(String body, String words, Span room) {
        int at = body.indexOf(words);
        return Citation.of(Article.ofBody("a", body), new PartSpan(0, new Span(at, at + words.length())), room);
    }
}
