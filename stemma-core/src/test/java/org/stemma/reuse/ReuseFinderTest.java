package org.stemma.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.article.Account;
import org.stemma.article.Article;
import org.stemma.article.Edition;
import org.stemma.text.Span;
import org.stemma.text.Tokens;

class ReuseFinderTest {
    private static final String WIRE = """
            The harbour of Port Velan was closed on Tuesday after a grain ship broke loose and drifted into the ferry pier.
            Nobody was hurt, but the pier lost two of its four ramps and thousands of islanders could not reach their work.
            Divers found a torn mooring line that should have been replaced in the spring, the harbour office wrote in a first report.
            The ship had come from the north with a load of barley and was waiting for a free berth when the wind turned.
            A crane from the mainland is expected to arrive within a week, and the ferry company will run smaller boats until then.
            """;

    private static final String OTHER = """
            Islanders woke to find no boat at the landing, because a freighter had rammed it in the night.
            The mayor walked along the broken ramps at dawn and promised shuttle boats by noon.
            Shops on the quay stayed shut, and a school trip of forty children had to turn around.
            Fishermen carried nurses across the bay in their own boats so that the clinic could open.
            """;

    @Test
    void finds_a_reprint_and_which_came_first() {
        Account wire = Given.article("w", "Norrland Press", "2024-03-05T08:00:00Z", WIRE);
        Account copy = Given.article("c", "Daily Beacon", "2024-03-05T10:30:00Z", WIRE.replace("thousands of", "many"));
        Account other = Given.article("o", "Island Voice", "2024-03-05T09:00:00Z", OTHER);

        CopyTree tree = ReuseFinder.tree(List.of(wire, other, copy));

        assertThat(tree.lineages()).containsExactly(List.of("w", "c"), List.of("o"));
        assertThat(tree.copies()).singleElement().satisfies(c -> {
            assertThat(c.from()).isEqualTo("w");
            assertThat(c.to()).isEqualTo("c");
            assertThat(c.directed()).isTrue();
            assertThat(c.credited()).isFalse();
            assertThat(c.share()).isGreaterThan(.9);
        });
    }

    @Test
    void quoted_words_are_no_copying() {
        String speech =
                "\"We shall rebuild the pier before the summer ends, we shall pay every islander who lost a day of"
                        + " work, and we shall find out why a rope that was old in spring still held a ship in autumn,\"";
        Account a = Given.article("a", "Daily Beacon", "", OTHER + speech + " the minister told the crowd.\n");
        Account b =
                Given.article("b", "Island Voice", "", WIRE + speech + " said Ilse Maron, who runs the ministry.\n");

        assertThat(ReuseFinder.score(a, b)).isLessThan(.5);
        assertThat(ReuseFinder.tree(List.of(a, b)).lineages()).hasSize(2);
    }

    @Test
    void captions_and_embedded_posts_are_no_copying() {
        String foreign = """
                FILE - A grain ship lies across the ferry pier of Port Velan in this photo that a passenger took from the upper deck of the last boat (Norrland Photo/Ada Lind)
                The pier is gone and so is my morning, please send boats and coffee to the northern landing if you can
                — Harbour Cat (@harbourcat) March 5, 2024
                No ferry until Friday they say, so the cat and the captain will share the last tin of sardines on the quay — Quay Watch (@quaywatch) March 6, 2024
                """;
        Account a = Given.article("a", "Daily Beacon", "", foreign + OTHER);
        Account b = Given.article("b", "Island Voice", "", WIRE + foreign);

        assertThat(ReuseFinder.score(a, b)).isLessThan(.5);
    }

    @Test
    void the_parent_is_the_one_whose_wording_the_child_shares() {
        String edited = WIRE.replace("broke loose", "came off its moorings")
                .replace("torn mooring line", "frayed rope")
                .replace("is expected to arrive", "should be there");
        Account wire = Given.article("w", "Norrland Press", "2024-03-05T08:00:00Z", WIRE);
        Account first = Given.article("f", "Daily Beacon", "2024-03-05T10:00:00Z", edited);
        Account second = Given.article(
                "s", "Island Voice", "2024-03-05T11:00:00Z", edited.substring(0, edited.indexOf("The ship had")));

        assertThat(ReuseFinder.tree(List.of(wire, first, second)).copies())
                .extracting(Copy::from, Copy::to)
                .containsExactly(Tuple.tuple("w", "f"), Tuple.tuple("f", "s"));
    }

    @Test
    void a_credit_counts_more_than_a_clock() {
        Account late = Given.article("l", "Reuters", "2024-03-05T12:00:00Z", WIRE);
        Account early = Given.article("e", "Daily Beacon", "2024-03-05T08:00:00Z", "PORT VELAN (Reuters) - " + WIRE);

        assertThat(ReuseFinder.tree(List.of(early, late)).copies())
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.from()).isEqualTo("l");
                    assertThat(c.credited()).isTrue();
                });
    }

    @Test
    void an_edge_shows_the_words_that_credit_the_original_and_what_decided_its_direction() {
        Account wire = Given.article("w", "Norrland Press", "2024-03-05T08:00:00Z", WIRE);
        Account copy = Given.article(
                "c",
                "Daily Beacon",
                "2024-03-05T09:00:00Z",
                WIRE + "The ferry stays in port, the Norrland-Press reported.\n");

        assertThat(ReuseFinder.tree(List.of(wire, copy)).copies())
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.evidence()).startsWith(Copy.Evidence.TIME, Copy.Evidence.CREDIT);
                    assertThat(c.credit().orElseThrow().where())
                            .map(copy.article()::words)
                            .contains("Norrland-Press");
                    assertThat(c.kind()).isEqualTo(Copy.Kind.REPRINT);
                });
    }

    @Test
    void a_dropped_dateline_is_a_removed_credit() {
        Account filed = Given.article("f", "Island Voice", "2024-03-05T08:00:00Z", "PORT VELAN (Reuters) - " + WIRE);
        Account bare = Given.article("b", "Daily Beacon", "2024-03-05T09:00:00Z", WIRE);

        assertThat(ReuseFinder.tree(List.of(filed, bare)).copies())
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.credited()).isFalse();
                    assertThat(c.changes().removedCredit().map(Credit::name)).contains("Reuters");
                });
    }

    @Test
    void a_corrected_text_of_one_outlet_is_a_revision_and_a_reused_paragraph_is_its_own_text() {
        String background = WIRE.substring(0, WIRE.indexOf("Divers"));
        Account first = Given.article("a", "Daily Beacon", "2024-03-05T08:00:00Z", WIRE);
        Account corrected =
                Given.article("b", "Daily Beacon", "2024-03-05T09:00:00Z", WIRE.replace("two of its", "three of its"));
        Account next = Given.article("c", "Daily Beacon", "2024-03-06T09:00:00Z", OTHER + background);

        assertThat(ReuseFinder.tree(List.of(first, corrected, next)).copies())
                .extracting(Copy::kind)
                .containsExactly(Copy.Kind.REVISION, Copy.Kind.OWN_TEXT);
    }

    @Test
    void two_editions_of_one_item_are_versions_of_one_article_in_the_order_of_their_numbers() {
        Account second = edition(Given.article("a", "Norrland Press", "2024-03-05T08:00:00Z", WIRE), 2);
        Account first = edition(
                Given.article("b", "Island Voice", "2024-03-05T09:00:00Z", WIRE.replace("two of its", "three of its")),
                1);

        assertThat(ReuseFinder.tree(List.of(second, first)).copies())
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.kind()).isEqualTo(Copy.Kind.REVISION);
                    assertThat(c.from()).isEqualTo("b");
                });
    }

    private static Account edition(Account account, int number) {
        Article a = account.article();
        return Account.of(new Article(
                a.id(),
                a.capture(),
                a.outlet(),
                a.published(),
                a.url(),
                a.language(),
                a.author(),
                a.agency(),
                a.dateline(),
                Optional.of(new Edition("urn:x:1", OptionalLong.of(number), Edition.Status.USABLE, false)),
                a.parts(),
                a.extra()));
    }

    @Test
    void equal_undated_texts_have_no_direction() {
        Account a = Given.article("a", "Daily Beacon", "", WIRE);
        Account b = Given.article("b", "Island Voice", "", WIRE);

        assertThat(ReuseFinder.tree(List.of(a, b)).copies()).singleElement().satisfies(c -> {
            assertThat(c.directed()).isFalse();
            assertThat(c.from()).isEqualTo("a");
        });
    }

    @Test
    void a_text_made_of_two_sources_leaves_them_independent() {
        Account wire = Given.article("w", "Norrland Press", "2024-03-05T08:00:00Z", WIRE);
        Account other = Given.article("o", "Island Voice", "2024-03-05T09:00:00Z", OTHER);
        Account both = Given.article("b", "Daily Beacon", "2024-03-05T12:00:00Z", WIRE + OTHER);

        CopyTree tree = ReuseFinder.tree(List.of(wire, other, both));

        assertThat(tree.lineages()).containsExactly(List.of("w", "b"), List.of("o"));
    }

    @Test
    void an_article_without_text_is_a_lineage_of_its_own() {
        assertThat(ReuseFinder.tree(List.of(Given.article("a", "Daily Beacon", "", "")))
                        .lineages())
                .containsExactly(List.of("a"));
        assertThat(ReuseFinder.score(Given.article("a", "X", "", ""), Given.article("b", "Y", "", "")))
                .isZero();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {3, 11, 99, 31337})
    void passages_hold_the_same_words_but_for_small_edits(long seed) {
        List<Account> accounts = Given.sorted(RandomFamily.of(new Random(seed)));
        CopyTree tree = ReuseFinder.tree(accounts);
        for (Copy copy : tree.copies()) {
            if (tree.lost().stream().anyMatch(l -> l.id().equals(copy.from()))) {
                continue;
            }
            String from = body(accounts, copy.from());
            String to = body(accounts, copy.to());
            assertThat(copy.passages()).isNotEmpty();
            int end = 0;
            for (Passage p : copy.passages()) {
                assertThat(p.from().start()).isGreaterThanOrEqualTo(end);
                end = p.from().end();
                List<String> a = words(from, p.from());
                List<String> b = words(to, p.to());
                assertThat(common(a, b)).as("%s%n%s", a, b).isGreaterThanOrEqualTo(Math.max(a.size(), b.size()) / 2);
                assertThat(a.get(0)).isEqualTo(b.get(0));
                assertThat(a.get(a.size() - 1)).isEqualTo(b.get(b.size() - 1));
            }
        }
    }

    private static String body(List<Account> accounts, String id) {
        return accounts.stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .orElseThrow()
                .body()
                .text();
    }

    private static List<String> words(String text, Span span) {
        Tokens tokens = Tokens.of(span.of(text));
        List<String> out = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.isWord(i)) {
                out.add(tokens.folded(i));
            }
        }
        return out;
    }

    private static int common(List<String> a, List<String> b) {
        int[][] length = new int[a.size() + 1][b.size() + 1];
        for (int i = 1; i <= a.size(); i++) {
            for (int j = 1; j <= b.size(); j++) {
                length[i][j] = a.get(i - 1).equals(b.get(j - 1))
                        ? length[i - 1][j - 1] + 1
                        : Math.max(length[i - 1][j], length[i][j - 1]);
            }
        }
        return length[a.size()][b.size()];
    }
}
