package org.stemma.collation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stemma.collation.ApparatusLines.collated;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stemma.text.Span;

class CollatorTest {
    private static final List<String> VOCABULARY = List.of(("""
            the harbour harbor a ferry sank , of 100 one hundred per cent percent not n't minister ministers said U.S. US - ...
            " never coast guard and to rescued rescue night 5 5,000 \u00c9ire \u201c storm % re-opened reopened ( )""").split("\\s+"));

    @Test
    void equal_texts_are_one_column_in_which_all_agree() {
        Apparatus a = collated("The ferry left, late.", "The ferry left, late.", "\u201cThe ferry left, late\u201d");

        assertThat(a.columns()).hasSize(1);
        assertThat(a.columns().get(0).difference()).isEqualTo(Difference.SAME);
    }

    @Test
    void phrases_that_replace_each_other_stand_in_one_column() {
        Apparatus a = collated(
                "Whoever trusts this bridge is certainly mistaken",
                "Whoever trusts this bridge is 100 per cent wrong",
                "Whoever trusts this bridge is one hundred percent wrong");

        assertThat(ApparatusLines.of(a))
                .containsExactly(
                        "SAME Whoever trusts this bridge is ABC",
                        "WORDING certainly mistaken A : 100 per cent wrong B : one hundred percent wrong C");
    }

    @Test
    void spellings_of_one_word_are_told_from_other_words() {
        Apparatus a = collated(
                "the U.S. govt. condemned this behaviour twice",
                "the United States government condemned this behavior once");

        assertThat(ApparatusLines.of(a))
                .containsExactly(
                        "SAME the AB",
                        "SPELLING U.S. govt A : United States government B",
                        "SAME condemned this AB",
                        "SPELLING behaviour A : behavior B",
                        "WORDING twice A : once B");
    }

    @Test
    void a_number_never_stands_against_another_as_the_same() {
        Apparatus a = collated("we saved 52 sailors", "we saved 56 sailors", "we saved fifty-two sailors");

        assertThat(ApparatusLines.of(a))
                .containsExactly("SAME we saved ABC", "NUMBER 52 A : 56 B : fifty-two C", "SAME sailors ABC");
    }

    @Test
    void words_that_one_witness_lacks_are_an_omission_in_which_the_others_may_still_part() {
        Apparatus a = collated(
                "We shall pay every owner for the lost boats by spring and reopen the harbour.",
                "We shall pay every owner for the sunken boats by spring and reopen the harbour.",
                "We shall pay and reopen the harbour.");

        assertThat(ApparatusLines.of(a))
                .containsExactly(
                        "SAME We shall pay ABC",
                        "OMISSION every owner for the AB :  C",
                        "WORDING lost A : sunken B :  C",
                        "OMISSION boats by spring AB :  C",
                        "SAME and reopen the harbour ABC");
    }

    @Test
    void a_changed_mark_is_a_column_of_marks() {
        Apparatus a = collated("the mayor, who slept", "the mayor \u2013 who slept", "\"the mayor -- who slept,\"");

        assertThat(ApparatusLines.of(a))
                .containsExactly("SAME the mayor ABC", "PUNCTUATION , A : \u2013 B : -- C", "SAME who slept ABC");
    }

    @Test
    void a_negation_stays_visible() {
        Apparatus a = collated("They won't reopen it", "They will reopen it", "They will not reopen it");

        assertThat(ApparatusLines.of(a)).contains("NEGATION n't A :  B : not C");
    }

    @Test
    void texts_without_words_have_no_columns() {
        assertThat(collated("", "...").columns()).isEmpty();
        assertThat(collated().columns()).isEmpty();
    }

    @Test
    void two_witnesses_with_one_siglum_are_refused() {
        assertThatThrownBy(() -> Collator.collate(List.of(new Witness("A", "x"), new Witness("A", "y"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("siglum A");
    }

    @Test
    void texts_of_thousands_of_words_are_aligned_within_bounds() {
        StringBuilder left = new StringBuilder();
        StringBuilder right = new StringBuilder();
        for (int i = 0; i < 6000; i++) {
            left.append(i % 50 == 0 ? "gone" + i + " " : "")
                    .append("w")
                    .append(i % 7 == 0 ? i : i % 40)
                    .append(' ');
            right.append(i % 45 == 0 ? "new" + i + " " : "")
                    .append("w")
                    .append(i % 7 == 0 ? i : i % 40)
                    .append(' ');
        }

        Apparatus a = collated(left.toString(), right.toString());

        long same = a.columns().stream()
                .filter(c -> c.difference() == Difference.SAME)
                .count();
        assertThat(same).isGreaterThan(200);
        holdsEveryWordOnce(a);
    }

    @Test
    void permuting_the_witnesses_changes_nothing_on_random_texts() {
        long seed = 20261121;
        System.out.println("CollatorTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<Witness> witnesses = randomWitnesses(random);
            Apparatus first = Collator.collate(witnesses);
            Collections.shuffle(witnesses, random);
            assertThat(Collator.collate(witnesses)).isEqualTo(first);
        }
    }

    @Test
    void sigla_have_no_say_in_the_alignment_of_random_texts() {
        long seed = 4711;
        System.out.println("CollatorTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<Witness> witnesses = randomWitnesses(random);
            List<Witness> renamed = new ArrayList<>();
            for (Witness w : witnesses) {
                renamed.add(new Witness(
                        Character.toString((char) ('Z' - (w.siglum().charAt(0) - 'A'))), w.text()));
            }
            Apparatus a = Collator.collate(witnesses);
            Apparatus b = Collator.collate(renamed);
            assertThat(b.columns()).hasSameSizeAs(a.columns());
            for (int c = 0; c < a.columns().size(); c++) {
                List<Cell> mirrored = new ArrayList<>(b.columns().get(c).cells());
                Collections.reverse(mirrored);
                assertThat(mirrored).isEqualTo(a.columns().get(c).cells());
            }
        }
    }

    @Test
    void every_word_of_random_texts_stands_in_exactly_one_column_in_order() {
        long seed = 99;
        System.out.println("CollatorTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            holdsEveryWordOnce(Collator.collate(randomWitnesses(random)));
        }
    }

    @Test
    void dots_of_random_texts_stand_in_one_column_only_in_order_with_the_words() {
        long seed = 1789;
        System.out.println("CollatorTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            List<Witness> witnesses = new ArrayList<>();
            for (Witness w : randomWitnesses(random)) {
                List<String> words = new ArrayList<>(List.of(w.text().split(" ")));
                for (int dots = random.nextInt(4); dots > 0; dots--) {
                    words.add(random.nextInt(words.size() + 1), random.nextBoolean() ? "..." : "[\u2026],");
                }
                witnesses.add(new Witness(w.siglum(), String.join(" ", words)));
            }
            Apparatus a = Collator.collate(witnesses);
            for (int w = 0; w < a.witnesses().size(); w++) {
                int at = 0;
                for (Column c : a.columns()) {
                    Optional<Span> own = c.cells().get(w).span();
                    assertThat(own.map(Span::start).orElse(at))
                            .as("%s in %s", w, a)
                            .isGreaterThanOrEqualTo(at);
                    at = own.map(Span::end).orElse(at);
                }
            }
        }
    }

    @Test
    void a_random_text_agrees_with_itself_everywhere() {
        long seed = 31;
        System.out.println("CollatorTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            String text = randomWitnesses(random).get(0).text();
            Apparatus a = collated(text, text, text);
            assertThat(a.columns()).hasSizeLessThanOrEqualTo(1);
            assertThat(a.columns()).allMatch(c -> c.difference() == Difference.SAME);
            assertThat(a.hidden()).isEmpty();
        }
    }

    @Test
    void a_moved_stretch_of_a_random_text_loses_no_word_and_both_places_know_each_other() {
        long seed = 1961;
        System.out.println("CollatorTest seed " + seed);
        Random random = new Random(seed);
        int moves = 0;
        for (int round = 0; round < 300; round++) {
            List<Witness> witnesses = randomWitnesses(random);
            List<String> words = new ArrayList<>(List.of(witnesses.get(0).text().split(" ")));
            int from = random.nextInt(words.size());
            List<String> stretch = words.subList(from, Math.min(words.size(), from + 1 + random.nextInt(8)));
            List<String> moved = new ArrayList<>(stretch);
            stretch.clear();
            words.addAll(random.nextInt(words.size() + 1), moved);
            witnesses.add(new Witness("Z", String.join(" ", words)));

            Apparatus a = Collator.collate(witnesses);

            holdsEveryWordOnce(a);
            for (int c = 0; c < a.columns().size(); c++) {
                Column column = a.columns().get(c);
                if (column.partner().isPresent()) {
                    moves++;
                    Column there = a.columns().get(column.partner().getAsInt());
                    assertThat(there.partner()).hasValue(c);
                    for (int w = 0; w < a.witnesses().size(); w++) {
                        boolean here = column.cells().get(w).span().isPresent();
                        assertThat(here && there.cells().get(w).span().isPresent())
                                .isFalse();
                    }
                }
            }
            Collections.shuffle(witnesses, random);
            assertThat(Collator.collate(witnesses)).isEqualTo(a);
        }
        assertThat(moves).isGreaterThan(50);
    }

    private static void holdsEveryWordOnce(Apparatus a) {
        for (int w = 0; w < a.witnesses().size(); w++) {
            List<Span> cells = new ArrayList<>();
            for (Column c : a.columns()) {
                if (c.difference() != Difference.PUNCTUATION) {
                    c.cells().get(w).span().ifPresent(cells::add);
                }
            }
            for (int i = 1; i < cells.size(); i++) {
                assertThat(cells.get(i).start())
                        .isGreaterThanOrEqualTo(cells.get(i - 1).end());
            }
            for (Word word : Words.of(a.witnesses().get(w).text())) {
                assertThat(cells.stream().filter(c -> c.contains(word.span())).count())
                        .as("%s in %s", word, a)
                        .isEqualTo(1);
            }
        }
    }

    private static List<Witness> randomWitnesses(Random random) {
        List<String> base = new ArrayList<>();
        for (int i = random.nextInt(30); i >= 0; i--) {
            base.add(VOCABULARY.get(random.nextInt(VOCABULARY.size())));
        }
        List<Witness> out = new ArrayList<>();
        int n = 2 + random.nextInt(5);
        for (int w = 0; w < n; w++) {
            List<String> words = new ArrayList<>(base);
            for (int edits = random.nextInt(8); edits > 0 && !words.isEmpty(); edits--) {
                int at = random.nextInt(words.size());
                switch (random.nextInt(3)) {
                    case 0 -> words.remove(at);
                    case 1 -> words.add(at, VOCABULARY.get(random.nextInt(VOCABULARY.size())));
                    default -> words.set(at, VOCABULARY.get(random.nextInt(VOCABULARY.size())));
                }
            }
            out.add(new Witness(Character.toString((char) ('A' + w)), String.join(" ", words)));
        }
        return out;
    }
}
