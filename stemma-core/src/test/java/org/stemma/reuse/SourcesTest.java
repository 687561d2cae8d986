package org.stemma.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.stemma.article.Account;

/** Lost sources, further sources, direction by the texts alone, and awkward inputs. */
class SourcesTest {
    private static final String FOREIGN =
            "Gardeners in the capital complain about beetles that eat their roses, and the botanical society has"
                    + " printed leaflets with pictures of traps and sprays for balconies.\n";

    @Test
    void two_texts_with_one_agencys_credit_have_a_lost_source() {
        Account a = Given.article("a", "Daily Beacon", "2024-03-05T08:00:00Z", "PORT VELAN (AP) - " + Given.WIRE);
        Account b = Given.article(
                "b", "Island Voice", "2024-03-05T09:00:00Z", "PORT VELAN (AP) - " + firstLines(Given.WIRE, 3));

        CopyTree tree = Given.tree(a, b);

        assertThat(tree.lost()).singleElement().satisfies(l -> {
            assertThat(l.name()).contains("AP");
            assertThat(l.text()).contains("The harbour of Port Velan").doesNotContain("barley");
        });
        assertThat(tree.copies())
                .extracting(Copy::from, Copy::to, Copy::credited)
                .containsExactly(Tuple.tuple("lost-1", "a", true), Tuple.tuple("lost-1", "b", true));
        assertThat(tree.lineages()).containsExactly(List.of("a", "b"));
        thenPassagesHold(tree, a, b);
    }

    @Test
    void the_agencys_own_text_is_no_lost_source() {
        Account ap = Given.article("w", "Associated Press", "2024-03-05T07:00:00Z", Given.WIRE);
        Account a = Given.article("a", "Daily Beacon", "2024-03-05T08:00:00Z", "PORT VELAN (AP) - " + Given.WIRE);
        Account b = Given.article("b", "Island Voice", "2024-03-05T09:00:00Z", "PORT VELAN (AP) - " + Given.WIRE);

        CopyTree tree = Given.tree(ap, a, b);

        assertThat(tree.lost()).isEmpty();
        assertThat(tree.copies().get(0).from()).isEqualTo("w");
    }

    @Test
    void a_minor_part_that_two_outlets_share_without_credit_came_from_somewhere_else() {
        String statement = firstLines(Given.WIRE, 2);
        Account a = Given.article("a", "Daily Beacon", "2024-03-05T08:00:00Z", Given.OTHER + statement + FOREIGN);
        Account b = Given.article("b", "Island Voice", "2024-03-05T09:00:00Z", statement + Given.THIRD);

        CopyTree tree = Given.tree(a, b);

        assertThat(tree.lost()).singleElement().satisfies(l -> {
            assertThat(l.name()).isEmpty();
            assertThat(l.text().replace("\n", " "))
                    .contains("closed on Tuesday")
                    .doesNotContain("Engineers");
        });
        thenPassagesHold(tree, a, b);
    }

    @Test
    void an_outlet_that_takes_up_its_own_paragraph_needs_no_lost_source() {
        String statement = firstLines(Given.WIRE, 2);
        Account a = Given.article("a", "Daily Beacon", "2024-03-05T08:00:00Z", Given.OTHER + statement);
        Account b = Given.article("b", "Daily Beacon", "2024-03-06T09:00:00Z", statement + Given.THIRD);

        CopyTree tree = Given.tree(a, b);

        assertThat(tree.lost()).isEmpty();
        assertThat(tree.copies()).extracting(Copy::kind).containsExactly(Copy.Kind.OWN_TEXT);
    }

    @Test
    void what_the_main_source_lacks_has_a_further_source() {
        Account wire = Given.article("w", "Norrland Press", "2024-03-05T08:00:00Z", Given.WIRE);
        Account other = Given.article("o", "Island Voice", "2024-03-05T09:00:00Z", Given.OTHER);
        Account both = Given.article("b", "Daily Beacon", "2024-03-05T12:00:00Z", Given.WIRE + Given.OTHER);

        CopyTree tree = Given.tree(wire, other, both);

        assertThat(tree.copies()).extracting(Copy::from, Copy::to).containsExactly(Tuple.tuple("w", "b"));
        assertThat(tree.further()).extracting(Copy::from, Copy::to).containsExactly(Tuple.tuple("o", "b"));
        assertThat(tree.lineages()).containsExactly(List.of("w", "b"), List.of("o"));
    }

    @Test
    void of_two_undated_texts_the_one_with_a_foreign_paragraph_is_the_copy() {
        String full = Given.article("x", "", "", Given.WIRE).body().text();
        Account original = Given.article("z", "Daily Beacon", "", full);
        Account copy = Given.article("a", "Island Voice", "", firstLines(full, 2) + FOREIGN + lastLines(full, 3));

        assertThat(Given.tree(original, copy).copies()).singleElement().satisfies(c -> {
            assertThat(c.from()).isEqualTo("z");
            assertThat(c.evidence()).contains(Copy.Evidence.COHESION);
        });
    }

    @Test
    void of_two_undated_texts_the_one_with_the_shortened_headline_is_the_copy() {
        Account original =
                Given.article("z", "Daily Beacon", "", "Grain ship breaks loose and rams ferry pier", Given.WIRE);
        Account copy = Given.article("a", "Island Voice", "", "Grain ship breaks loose", Given.WIRE);

        assertThat(Given.tree(original, copy).copies()).singleElement().satisfies(c -> {
            assertThat(c.from()).isEqualTo("z");
            assertThat(c.evidence()).containsExactly(Copy.Evidence.HEADLINE);
        });
    }

    @Test
    void an_article_inside_another_is_the_copy() {
        Account whole = Given.article("z", "Daily Beacon", "", Given.WIRE);
        Account part = Given.article("a", "Island Voice", "", firstLines(Given.WIRE, 3));

        assertThat(Given.tree(whole, part).copies())
                .extracting(Copy::from, Copy::to, Copy::directed)
                .containsExactly(Tuple.tuple("z", "a", true));
    }

    @Test
    void texts_of_quotations_only_share_nothing() {
        String said = "\"" + Given.WIRE.replace("\n", " ") + "\"";
        CopyTree tree = Given.tree(Given.article("a", "A", "", said), Given.article("b", "B", "", said));

        assertThat(tree.copies()).isEmpty();
        assertThat(tree.lineages()).hasSize(2);
    }

    @Test
    void empty_bodies_share_nothing() {
        CopyTree tree = Given.tree(
                Given.article("a", "A", "", ""), Given.article("b", "B", "", ""), Given.article("c", "C", "", "\n"));

        assertThat(tree.lineages()).hasSize(3);
    }

    @Test
    void a_million_equal_words_are_read_in_no_time() {
        String word = "word ".repeat(1_000_000);

        assertThat(Given.tree(
                                Given.article("a", "A", "2024-03-05T08:00:00Z", word),
                                Given.article("b", "B", "2024-03-05T09:00:00Z", word))
                        .lineages())
                .isNotEmpty();
    }

    @Test
    void a_text_that_goes_round_in_circles_is_a_copy_of_its_like() {
        String word = "and then the boat came back ".repeat(20_000);
        CopyTree tree = Given.tree(
                Given.article("a", "A", "2024-03-05T08:00:00Z", word),
                Given.article("b", "B", "2024-03-05T09:00:00Z", word));

        assertThat(tree.copies()).singleElement().satisfies(c -> {
            assertThat(c.share()).isEqualTo(1);
            assertThat(c.changes().edits()).isEmpty();
        });
    }

    private static void thenPassagesHold(CopyTree tree, Account... accounts) {
        for (Copy c : tree.copies()) {
            String lost = tree.lost(c.from()).orElseThrow().text();
            for (Account a : accounts) {
                if (a.id().equals(c.to())) {
                    assertThat(c.passages())
                            .isNotEmpty()
                            .allSatisfy(p -> assertThat(p.from().of(lost))
                                    .isEqualTo(p.to().of(a.body().text())));
                }
            }
        }
        for (LostSource l : tree.lost()) {
            for (LostSource.Piece p : l.pieces()) {
                for (Account a : accounts) {
                    if (a.id().equals(p.article())) {
                        assertThat(l.text()).contains(p.span().of(a.body().text()));
                    }
                }
            }
        }
    }

    private static String firstLines(String text, int lines) {
        return text.lines().limit(lines).collect(Collectors.joining("\n")) + "\n";
    }

    private static String lastLines(String text, int lines) {
        List<String> all = text.lines().toList();
        return String.join("\n", all.subList(all.size() - lines, all.size())) + "\n";
    }
}
