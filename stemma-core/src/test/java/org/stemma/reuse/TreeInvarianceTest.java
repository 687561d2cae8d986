package org.stemma.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.article.Account;

/** The tree is the articles', whatever their order and whatever they are called. */
class TreeInvarianceTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 7, 42, 2024, 77, 4711})
    void any_order_of_input_gives_the_same_tree_with_its_lost_and_further_sources(long seed) {
        Random random = new Random(seed);
        List<Account> accounts = RandomFamily.of(random);
        CopyTree expected = ReuseFinder.tree(Given.sorted(accounts));

        for (int i = 0; i < 4; i++) {
            Collections.shuffle(accounts, random);
            assertThat(ReuseFinder.tree(Given.sorted(accounts))).isEqualTo(expected);
        }

        assertThat(expected.copies()).isNotEmpty();
        assertThat(expected.lost()).isNotEmpty();
        assertThat(expected.further()).isNotEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 7, 42, 2024, 77, 4711})
    void other_names_give_the_same_tree_where_times_tell_all_articles_apart(long seed) {
        CopyTree tree = dated(RandomFamily.of(new Random(seed), i -> "n" + (char) ('a' + i)));
        CopyTree renamed = dated(RandomFamily.of(new Random(seed), i -> "n" + (char) ('z' - i)));

        assertThat(edges(renamed, UnaryOperator.identity()))
                .containsExactlyInAnyOrderElementsOf(edges(tree, TreeInvarianceTest::otherName));
        assertThat(edges(tree, UnaryOperator.identity())).isNotEmpty();
    }

    private static String otherName(String id) {
        return id.startsWith("n") ? "n" + (char) ('z' - (id.charAt(1) - 'a')) : id;
    }

    private static CopyTree dated(List<Account> accounts) {
        return ReuseFinder.tree(Given.sorted(accounts.stream()
                .filter(a -> a.article().published().isPresent())
                .toList()));
    }

    private static List<Tuple> edges(CopyTree tree, UnaryOperator<String> name) {
        return Stream.concat(tree.copies().stream(), tree.further().stream())
                .map(c -> Tuple.tuple(
                        name.apply(c.from()),
                        name.apply(c.to()),
                        c.directed(),
                        c.credited(),
                        c.kind(),
                        c.passages(),
                        c.evidence()))
                .toList();
    }
}
