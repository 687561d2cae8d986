package org.stemma.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.article.Account;

class EditFinderTest {
    private static final String SPEECH =
            "\"The puppet govt. of the U.S. will never again decide who may land at this pier,"
                    + " and nobody should expect that we forget the winter,\" the minister said.\n";

    @Test
    void names_cuts_additions_and_other_wordings_with_their_words() {
        String edited = Given.WIRE
                .replace("Nobody was hurt, but the pier", "Against all odds nobody was hurt, but the pier")
                .replace("a torn mooring line", "a frayed rope")
                .replace(
                        "The ship had come from the north with a load of barley and was waiting",
                        "The ship was waiting");

        List<String> edits = edits(Given.WIRE, edited);

        assertThat(edits)
                .containsExactly(
                        "ADDED ||Against all odds",
                        "REWORDED |torn mooring line|frayed rope",
                        "CUT |had come from the north with a load of barley and|");
    }

    @Test
    void tells_house_style_from_a_changed_number() {
        String edited = Given.WIRE
                .replace("two of its four ramps", "three of its four ramps")
                .replace("harbour", "harbor");

        assertThat(edits(Given.WIRE, edited))
                .containsExactly("SPELLING |harbour|harbor", "NUMBER |two|three", "SPELLING |harbour|harbor");
    }

    @Test
    void marks_words_that_were_changed_inside_quotation_marks() {
        String edited =
                SPEECH.replace("govt.", "government").replace("U.S.", "US").replace("winter", "storm");

        assertThat(edits(Given.WIRE + SPEECH, Given.WIRE + edited))
                .containsExactly(
                        "SPELLING quoted|govt|government", "SPELLING quoted|U.S.|US", "REWORDED quoted|winter|storm");
    }

    @Test
    void a_whole_quotation_that_is_left_out_is_cut_not_altered() {
        assertThat(edits(Given.WIRE + SPEECH + Given.OTHER, Given.WIRE + Given.OTHER))
                .singleElement()
                .satisfies(e -> assertThat(e).startsWith("CUT |"));
    }

    @Test
    void a_paragraph_in_another_place_moved() {
        List<String> lines = new ArrayList<>(List.of(Given.WIRE.split("\n")));
        lines.add(lines.remove(1));

        assertThat(edits(Given.WIRE, String.join("\n", lines)))
                .singleElement()
                .satisfies(e -> assertThat(e).startsWith("MOVED |Nobody was hurt"));
    }

    @Test
    void a_missing_source_is_a_dropped_attribution() {
        assertThat(edits(Given.WIRE, Given.WIRE.replace(", the harbour office wrote in a first report", "")))
                .containsExactly("ATTRIBUTION_DROPPED |the harbour office wrote in a first report|");
    }

    @Test
    void sums_up_in_one_line() {
        Account wire = Given.article("w", "Reuters", "2024-03-05T08:00:00Z", Given.WIRE + SPEECH);
        Account copy = Given.article(
                "c",
                "Daily Beacon",
                "2024-03-05T09:00:00Z",
                (Given.WIRE + SPEECH).replace("two of its", "three of its").replace("winter", "storm"));

        assertThat(Given.tree(wire, copy).copies().get(0).changes().summary())
                .isEqualTo("changes 1 number; changes words inside quotation marks in 1 place");
    }

    @Test
    void equal_texts_have_no_edits() {
        assertThat(edits(Given.WIRE, Given.WIRE)).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {5, 17, 404, 90210})
    void what_was_not_edited_is_the_same_on_both_sides(long seed) {
        Random random = new Random(seed);
        String from = text(random, 120);
        String to = edited(from, random);
        StringBuilder left = new StringBuilder(from);
        StringBuilder right = new StringBuilder(to);
        for (Edit e : found(from, to)) {
            for (int i = e.from().start(); i < e.from().end(); i++) {
                left.setCharAt(i, ' ');
            }
            for (int i = e.to().start(); i < e.to().end(); i++) {
                right.setCharAt(i, ' ');
            }
        }

        assertThat(left.toString().trim().split("\\s+"))
                .as("seed %d", seed)
                .isEqualTo(right.toString().trim().split("\\s+"));
    }

    private static String text(Random random, int words) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < words; i++) {
            out.append((char) ('a' + random.nextInt(26)))
                    .append((char) ('a' + random.nextInt(26)))
                    .append("or ");
        }
        return out.toString();
    }

    private static String edited(String text, Random random) {
        List<String> words = new ArrayList<>(List.of(text.split(" ")));
        for (int k = 0; k < 6; k++) {
            int at = random.nextInt(words.size());
            switch (random.nextInt(3)) {
                case 0 -> words.remove(at);
                case 1 -> words.add(at, "qqq" + k);
                default -> words.set(at, "zzz" + k);
            }
        }
        return String.join(" ", words);
    }

    private static List<Edit> found(String from, String to) {
        Source a = Source.of(Given.article("a", "A", "", from));
        Source b = Source.of(Given.article("b", "B", "", to));
        return EditFinder.between(a, b, Resemblance.of(a.whole(), b.whole()));
    }

    /** Each edit as {@code KIND quoted|words of the original|words of the copy}. */
    private static List<String> edits(String from, String to) {
        return found(from, to).stream()
                .map(e -> e.kind() + (e.quoted() ? " quoted|" : " |") + e.from().of(from) + "|" + e.to().of(to))
                .toList();
    }
}
