package org.stemma.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.article.Account;
import org.stemma.text.Span;

class OriginsTest {
    private static final String TOLD =
            "\"We shall lift the wreck before the month is out,\" the harbour master said.\n";
    private static final String TRANSLATED =
            "\"The wreck is going to be raised by the end of the month,\" the head of the port told this paper.\n";

    private final Account wire = Given.article("w", "Norrland Press", "2024-03-05T08:00:00Z", Given.WIRE + TOLD);

    @Test
    void words_in_a_reprint_have_one_origin() {
        Account copy = Given.article("c", "Daily Beacon", "2024-03-05T10:00:00Z", Given.WIRE + TOLD);

        assertThat(origins(List.of(wire, copy), "lift the wreck", "lift the wreck"))
                .containsExactly(List.of("w", "c"));
    }

    @Test
    void what_a_copyist_put_in_is_his_own() {
        Account copy = Given.article(
                "c",
                "Daily Beacon",
                "2024-03-05T10:00:00Z",
                Given.WIRE + Given.OTHER.substring(0, 180) + "\n" + TRANSLATED);

        assertThat(origins(List.of(wire, copy), TOLD.trim(), TRANSLATED.trim()))
                .containsExactly(List.of("w"), List.of("c"));
        assertThat(origins(List.of(wire, copy), "Nobody was hurt", "Nobody was hurt"))
                .containsExactly(List.of("w", "c"));
    }

    @Test
    void an_article_with_reporting_of_its_own_is_a_source_for_that_alone() {
        Account own = Given.article(
                "o", "Island Voice", "2024-03-05T12:00:00Z", Given.OTHER + Given.WIRE + Given.THIRD + TRANSLATED);

        assertThat(origins(List.of(wire, own), "Nobody was hurt", "Nobody was hurt"))
                .containsExactly(List.of("w", "o"));
        assertThat(origins(List.of(wire, own), TOLD.trim(), TRANSLATED.trim()))
                .containsExactly(List.of("w"), List.of("o"));
    }

    @Test
    void two_copies_of_a_lost_source_are_one_text_for_what_they_share() {
        String ap = "PORT VELAN (AP) - ";
        Account a = Given.article("a", "Daily Beacon", "2024-03-05T08:00:00Z", ap + Given.WIRE);
        Account b = Given.article("b", "Island Voice", "2024-03-05T09:00:00Z", ap + Given.WIRE);

        assertThat(origins(List.of(a, b), "Nobody was hurt", "Nobody was hurt")).containsExactly(List.of("a", "b"));
    }

    @Test
    void articles_outside_the_tree_stand_for_themselves() {
        Account other = Given.article("o", "Island Voice", "2024-03-05T09:00:00Z", Given.OTHER);

        assertThat(origins(List.of(wire, other), "Nobody was hurt", "Islanders woke"))
                .containsExactly(List.of("w"), List.of("o"));
    }

    private static List<List<String>> origins(List<Account> accounts, String first, String second) {
        CopyTree tree = ReuseFinder.tree(Given.sorted(accounts));
        return new Origins(tree).of(List.of(place(accounts.get(0), first), place(accounts.get(1), second)));
    }

    private static Origins.Place place(Account account, String words) {
        int at = account.body().text().indexOf(words);
        return new Origins.Place(account.id(), new Span(at, at + words.length()));
    }
}
