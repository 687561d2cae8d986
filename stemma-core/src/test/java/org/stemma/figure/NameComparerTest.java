package org.stemma.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.stemma.article.Account;
import org.stemma.article.Article;

class NameComparerTest {
    private final List<Account> accounts = new ArrayList<>();

    @Test
    void sets_two_spellings_of_one_name_side_by_side() {
        given("a", "The harbour was opened by President Hassan Velmani on Monday.");
        given("b", "In Ostley, Hassan Velmany opened the harbour.");
        given("c", "The harbour was opened.");

        Figure f = only();
        assertThat(f.kind()).isEqualTo(Figure.Kind.NAME);
        assertThat(f.status()).isEqualTo(Figure.Status.COMPATIBLE);
        assertThat(f.what()).isEqualTo("name of Hassan Velmani");
        assertThat(f.readings()).extracting(FigureReading::value).containsExactly("Hassan Velmani", "Hassan Velmany");
        assertThat(f.silent()).containsExactly("c");
    }

    @Test
    void knows_two_names_of_one_country_from_its_list() {
        given("a", "Ministers flew to Myanmar on Monday.");
        given("b", "The ministers came to Burma a day later.");

        assertThat(only().readings()).extracting(FigureReading::value).containsExactly("Myanmar", "Burma");
    }

    @Test
    void needs_two_articles_that_have_one_listed_name_each() {
        given("a", "Ministers flew to Myanmar, once called Burma, on Monday.");
        given("b", "The ministers came to Burma a day later.");

        assertThat(NameComparer.compare(accounts)).isEmpty();
    }

    @Test
    void keeps_apart_whom_one_article_tells_apart() {
        given("a", "The brothers Hassan Velmani and Hassan Velmany own the mill.");
        given("b", "In Ostley, Hassan Velmany opened the harbour.");

        assertThat(NameComparer.compare(accounts)).isEmpty();
    }

    /** House style, short given names and names without a word in common are no spellings of one name. */
    @ParameterizedTest
    @CsvSource({
        "Ostley Labour Organisation, Ostley Labor Organization",
        "Anna Velt, Anne Velt",
        "Peter Hansen, Peter Jensen",
        "Velmani, Velmany",
        "Hassan Velmani, Hassan Velmani's"
    })
    void leaves_other_names_alone(String one, String other) {
        given("a", "On Monday the mayor met " + one + " in town.");
        given("b", "On Monday the mayor met " + other + " in town.");

        assertThat(NameComparer.compare(accounts)).isEmpty();
    }

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void spans_of_random_names_hold_the_value(long seed) {
        Random random = new Random(seed);
        String[] names = {
            "Hassan Velmani", "Hassan Velmany", "President Hassan Velmani", "Burma", "Myanmar's", "Mazar-i-Sharif",
            "Mazar-e-Sharif", "Ida O\u2019Brandt", "Ida O'Brandtt", "\u0130da Brandt", "the Ostley Council", "DPRK"
        };
        for (int i = 0; i < 5; i++) {
            StringBuilder text = new StringBuilder();
            for (int s = 0; s < 6; s++) {
                text.append("People saw ")
                        .append(names[random.nextInt(names.length)])
                        .append(" there. ");
            }
            given("x" + i, text.toString());
        }
        for (Figure f : NameComparer.compare(accounts)) {
            assertThat(f.readings()).hasSizeGreaterThan(1);
            for (FigureReading r : f.readings()) {
                for (FigureWitness w : r.witnesses()) {
                    String body = accounts.get(Integer.parseInt(w.article().substring(1)))
                            .body()
                            .text();
                    assertThat(w.sentence().contains(w.span())).isTrue();
                    assertThat(NameWords.of(w.span().of(body))).as(body).isEqualTo(NameWords.of(r.value()));
                }
            }
        }
    }

    private void given(String id, String body) {
        accounts.add(Account.of(Article.ofBody(id, body)));
    }

    private Figure only() {
        List<Figure> all = NameComparer.compare(accounts);
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
