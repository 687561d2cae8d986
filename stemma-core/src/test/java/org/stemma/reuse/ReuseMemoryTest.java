package org.stemma.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.article.Account;

class ReuseMemoryTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {3, 11, 2024})
    void the_tree_is_the_same_as_without_memory_while_articles_come_and_go(long seed) {
        List<Account> accounts = RandomFamily.of(new Random(seed));
        Collections.shuffle(accounts, new Random(seed));
        ReuseMemory memory = new ReuseMemory();

        for (int n = 2; n <= accounts.size(); n++) {
            List<Account> story = Given.sorted(accounts.subList(0, n));
            assertThat(ReuseFinder.tree(story, memory)).isEqualTo(ReuseFinder.tree(story));
        }
        List<Account> fewer = Given.sorted(accounts.subList(3, accounts.size()));
        assertThat(ReuseFinder.tree(fewer, memory)).isEqualTo(ReuseFinder.tree(fewer));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {3, 11, 2024})
    void one_more_article_is_compared_with_the_others_and_they_not_with_each_other(long seed) {
        List<Account> accounts = Given.sorted(RandomFamily.of(new Random(seed)));
        int last = accounts.size() - 1;
        ReuseMemory memory = new ReuseMemory();
        ReuseFinder.tree(accounts.subList(0, last), memory);
        int before = memory.compared();

        ReuseFinder.tree(accounts, memory);

        assertThat(before).isGreaterThan(last);
        assertThat(memory.compared() - before).isBetween(1, last);
        ReuseFinder.tree(accounts.subList(0, last), memory);
        assertThat(memory.compared()).isEqualTo(before);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {3, 11, 2024})
    void what_copies_changed_is_read_once(long seed) {
        List<Account> accounts = Given.sorted(RandomFamily.of(new Random(seed)));
        int last = accounts.size() - 1;
        ReuseMemory memory = new ReuseMemory();
        ReuseFinder.tree(accounts.subList(0, last), memory);
        int before = memory.read();

        ReuseFinder.tree(accounts.subList(0, last), memory);
        assertThat(before).isPositive();
        assertThat(memory.read()).isEqualTo(before);

        ReuseFinder.tree(accounts, memory);
        assertThat(memory.read() - before).isLessThan(before);
    }
}
