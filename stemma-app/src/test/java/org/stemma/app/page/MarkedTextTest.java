package org.stemma.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.text.Span;

class MarkedTextTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void marks_that_cross_in_any_way_leave_every_word_and_hold_theirs(long seed) {
        Random random = new Random(seed);
        String alphabet = "ab<>&\"' \u202e\u00e9";
        for (int round = 0; round < 200; round++) {
            StringBuilder b = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                b.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String text = b.toString();
            Span region = span(random, text.length());
            List<Mark> marks = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                marks.add(Mark.of(span(random, text.length()), "span", "m" + i));
            }
            Element out = Jsoup.parseBodyFragment("<pre>x" + MarkedText.render(text, region, marks) + "</pre>")
                    .expectFirst("pre");
            assertThat(out.wholeText()).isEqualTo("x" + region.of(text));
            for (Mark m : marks) {
                StringBuilder held = new StringBuilder();
                out.select("." + m.css()).forEach(e -> held.append(e.wholeText()));
                int start = Math.max(m.span().start(), region.start());
                int end = Math.min(m.span().end(), region.end());
                assertThat(held.toString()).isEqualTo(start < end ? text.substring(start, end) : "");
            }
        }
    }

    private static Span span(Random random, int length) {
        int a = random.nextInt(length + 1);
        int b = random.nextInt(length + 1);
        return new Span(Math.min(a, b), Math.max(a, b));
    }
}
