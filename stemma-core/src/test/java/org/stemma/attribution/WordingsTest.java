package org.stemma.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.stemma.collation.Word;
import org.stemma.collation.Words;
import org.stemma.text.Span;

class WordingsTest {
    private static final String PIER =
            "the council will rebuild the eastern pier before winter and charge the owners of the old ferry for it";

    private final List<Statement> statements = new ArrayList<>();

    @Test
    void a_reprint_that_changes_one_plain_word_of_many_has_the_same_wording() {
        given(0, PIER);
        given(0, PIER.replace("rebuild", "restore"));
        given(0, PIER.replace(" old", ""));

        assertThat(wordings().size()).isEqualTo(1);
        assertThat(wordings().accounts(0)).hasToString("{0, 1, 2}");
    }

    @Test
    void numbers_names_and_denials_make_another_wording() {
        given(0, PIER.replace("ferry", "ferry in 12 weeks"));
        given(0, PIER.replace("ferry", "ferry in 14 weeks"));
        given(0, PIER.replace("will", "will not"));
        given(0, PIER.replace("council", "Velm council"));

        assertThat(wordings().size()).isEqualTo(4);
    }

    @Test
    void few_words_are_one_wording_only_when_they_are_equal() {
        given(0, "Ferries stay in port.");
        given(0, "Trawlers stay in port.");
        given(0, "ferries stay in port");

        assertThat(wordings().of(0))
                .isEqualTo(wordings().of(2))
                .isNotEqualTo(wordings().of(1));
    }

    @Test
    void another_speaker_has_a_wording_of_his_own() {
        given(0, PIER);
        given(1, PIER);

        assertThat(wordings().size()).isEqualTo(2);
    }

    @Test
    void what_differs_within_a_wording_is_never_more_than_a_tenth_of_its_first_printing_on_random_words() {
        long seed = 4711;
        System.out.println("WordingsTest seed " + seed);
        Random random = new Random(seed);
        List<String> vocabulary = List.of(PIER.split(" "));
        for (int i = 0; i < 400; i++) {
            List<String> words = new ArrayList<>(vocabulary.subList(0, 10 + random.nextInt(9)));
            for (int edits = random.nextInt(4); edits > 0; edits--) {
                int at = random.nextInt(words.size());
                switch (random.nextInt(3)) {
                    case 0 -> words.remove(at);
                    case 1 -> words.add(at, "harbour");
                    default -> words.set(at, "gale");
                }
            }
            given(0, String.join(" ", words));
        }
        Wordings wordings = wordings();
        for (int s = 0; s < statements.size(); s++) {
            List<Word> first = wordings.first(wordings.of(s)).words();
            assertThat(distance(first, statements.get(s).words()))
                    .isLessThanOrEqualTo(
                            Math.min(first.size(), statements.get(s).words().size()) / 10);
        }
        assertThat(wordings.size()).isLessThan(300);
    }

    private Wordings wordings() {
        return Wordings.of(statements);
    }

    private void given(int speaker, String text) {
        List<Word> words = Words.of(text);
        Set<String> stems = new TreeSet<>();
        words.forEach(w -> stems.add(w.stem()));
        statements.add(new Statement(
                statements.size(),
                0,
                0,
                List.of(new Span(0, text.length())),
                text,
                words,
                stems,
                List.of(),
                speaker,
                Attribution.Kind.DIRECT,
                false));
    }

    /** The plain way, over all of the table. */
    private static int distance(List<Word> a, List<Word> b) {
        int[][] best = new int[a.size() + 1][b.size() + 1];
        for (int i = 0; i <= a.size(); i++) {
            for (int j = 0; j <= b.size(); j++) {
                if (i == 0 || j == 0) {
                    best[i][j] = i + j;
                } else {
                    int same = a.get(i - 1).key().equals(b.get(j - 1).key()) ? 0 : 1;
                    best[i][j] = Math.min(best[i - 1][j - 1] + same, 1 + Math.min(best[i - 1][j], best[i][j - 1]));
                }
            }
        }
        return best[a.size()][b.size()];
    }
}
