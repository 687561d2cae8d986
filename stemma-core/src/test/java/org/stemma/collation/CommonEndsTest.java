package org.stemma.collation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CommonEndsTest {
    private static String[] between(String a, String b) {
        List<Word> x = Words.of(a);
        List<Word> y = Words.of(b);
        CommonEnds ends = CommonEnds.of(x, y);
        return new String[] {ends.between(a, x), ends.between(b, y)};
    }

    @Test
    void what_differs_stands_between_the_ends() {
        assertThat(between("The quay was badly damaged.", "the quay was gravely damaged"))
                .containsExactly("badly", "gravely");
    }

    @Test
    void what_was_put_in_stands_against_nothing() {
        assertThat(between("the old quay", "the old stone quay")).containsExactly("", "stone");
    }

    @Test
    void a_word_said_twice_is_counted_at_one_end_only() {
        assertThat(between("no no", "no no no")).containsExactly("", "no");
        assertThat(between("", "no")).containsExactly("", "no");
    }

    @Test
    void the_ends_and_what_is_between_are_the_text_on_random_texts() {
        long seed = 41;
        System.out.println("CommonEndsTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            String a = text(random);
            String b = text(random);
            List<Word> x = Words.of(a);
            List<Word> y = Words.of(b);
            CommonEnds ends = CommonEnds.of(x, y);
            assertThat(ends.start() + ends.end()).isLessThanOrEqualTo(Math.min(x.size(), y.size()));
            assertThat(Words.of(ends.between(a, x))).hasSize(x.size() - ends.start() - ends.end());
            assertThat(Words.of(ends.between(b, y))).hasSize(y.size() - ends.start() - ends.end());
            assertThat(CommonEnds.of(y, x)).isEqualTo(ends);
        }
    }

    private static String text(Random random) {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(7); i > 0; i--) {
            out.append("wind rain snow".split(" ")[random.nextInt(3)]).append(' ');
        }
        return out.toString().strip();
    }
}
