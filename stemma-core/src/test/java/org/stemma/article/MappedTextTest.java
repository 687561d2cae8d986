package org.stemma.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class MappedTextTest {
    private static final String[] PIECES = {
        "a",
        "Zürich",
        " ",
        "  ",
        "\u00a0",
        "\t",
        "\r\n",
        "\n",
        "\u00ad",
        "\u200b",
        "\u200d",
        "\ufeff",
        "\u202e",
        "\u0007",
        "é",
        "\ud83d\ude00",
        "\ud83d",
        "\u2014",
        "نامه",
        "می\u200cخواهم",
        "\u3000",
        "x-y",
        "\"",
        "\u2028"
    };

    @Test
    void makes_one_space_of_any_white_space_and_drops_what_is_not_seen() {
        assertThat(MappedText.of("\u00a0 The sup\u00adply\u200b line\r\n\tof  Ober\u00a0Aach ")
                        .text())
                .isEqualTo("The supply line of Ober Aach");
    }

    @Test
    void keeps_the_joiner_that_persian_words_are_written_with() {
        assertThat(MappedText.of("می\u200cخواهم").text()).isEqualTo("می\u200cخواهم");
        assertThat(MappedText.of("shelf\u200cful").text()).isEqualTo("shelfful");
    }

    @Test
    void shows_half_a_surrogate_pair_as_damaged() {
        assertThat(MappedText.of("a\ud83db").text()).isEqualTo("a\ufffdb");
        assertThat(MappedText.of("\ud83d\ude00").text()).isEqualTo("\ud83d\ude00");
    }

    @RepeatedTest(200)
    void every_mapped_unit_stands_in_the_source() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String source = random(random);
        int from = random.nextInt(source.length() + 1);
        MappedText text = MappedText.of(source, from, source.length());
        thenLeadsBack(text, source, seed);
        int cut = random.nextInt(text.text().length() + 1);
        MappedText a = text.slice(0, cut);
        MappedText b = text.slice(cut, text.text().length());
        thenLeadsBack(a, source, seed);
        thenLeadsBack(b, source, seed);
        thenLeadsBack(MappedText.join(List.of(b, a, text), "\n"), source, seed);
        assertThat(a.text().replace(" ", "") + b.text().replace(" ", ""))
                .as("seed " + seed)
                .isEqualTo(text.text().replace(" ", ""));
    }

    private static String random(Random random) {
        StringBuilder out = new StringBuilder();
        int n = random.nextInt(40);
        for (int i = 0; i < n; i++) {
            out.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return out.toString();
    }

    private static void thenLeadsBack(MappedText text, String source, long seed) {
        int at = 0;
        List<String> wrong = new ArrayList<>();
        for (Part.Stretch s : text.map()) {
            assertThat(s.start()).as("seed " + seed).isGreaterThanOrEqualTo(at);
            assertThat(s.length()).as("seed " + seed).isPositive();
            at = s.start() + s.length();
            for (int i = 0; i < s.length(); i++) {
                char mine = text.text().charAt(s.start() + i);
                char theirs = source.charAt(s.source() + i);
                boolean space = mine == ' ' && (Character.isWhitespace(theirs) || Character.isSpaceChar(theirs));
                boolean half = mine == '\ufffd' && Character.isSurrogate(theirs);
                if (mine != theirs && !space && !half) {
                    wrong.add((s.start() + i) + ": " + (int) mine + " from " + (int) theirs);
                }
            }
        }
        assertThat(at).as("seed " + seed).isLessThanOrEqualTo(text.text().length());
        assertThat(wrong).as("seed " + seed).isEmpty();
    }
}
