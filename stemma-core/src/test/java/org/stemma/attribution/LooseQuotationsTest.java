package org.stemma.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.text.Prose;

class LooseQuotationsTest {
    private String body = "";

    @Test
    void gives_a_long_quotation_in_running_text_to_whoever_it_is_told_of() {
        find("Olaf Renner lost his car when \"a stone the size of a bread loaf came down on the bonnet\" of it.");
        assertThat(said("\"a stone the size").speaker().asName()).contains("Olaf Renner");
    }

    @Test
    void takes_what_stands_in_marks_of_its_own_behind_a_closed_quotation_for_another() {
        List<Attribution> all = find("Mara Lindqvist said: \"The lock is a ruin.\n\"It has been one for years.\"\n"
                + "\"We shall build another in the spring.\"");
        assertThat(all).hasSize(2);
        assertThat(all.get(0).content()).hasSize(2);
        assertThat(all.get(1).speaker()).isEqualTo(all.get(0).speaker());
    }

    @Test
    void goes_on_where_two_captions_stand_between_the_paragraphs_of_a_quotation() {
        List<Attribution> all = find("Surveyor Tomas Okoro said: \"The gate will not hold another winter.\n"
                + "The mayor at the gate in May\nThe gate is made of oak and was built by the guild\n"
                + "\"We told the council so.\"");
        assertThat(all).hasSize(1);
        assertThat(all.get(0).content()).hasSize(2);
    }

    @Test
    void goes_on_with_what_is_reported_without_a_verb_of_saying() {
        Attribution a = find("Harbour Lines said it was ready to pay a \"waiting fee\" within a year."
                        + " It would also pay a \"parting fee\" if the town scuttles the deal.")
                .get(0);
        assertThat(a.content()).hasSize(2);
        assertThat(a.text(body)).endsWith("It would also pay a \"parting fee\" if the town scuttles the deal");
        assertThat(find("Harbour Lines said it was ready to pay. Mill Street would get a \"new look\" by May.")
                        .get(0)
                        .content())
                .hasSize(1);
    }

    @Test
    void gives_an_act_that_is_done_by_saying_it_to_whoever_does_it() {
        Attribution a = find("Harbour Lines made a new $12 billion \"last and final offer\" on Monday to buy the lock.")
                .get(0);
        assertThat(a.speaker().asName()).contains("Harbour Lines");
        assertThat(a.text(body)).isEqualTo("a new $12 billion \"last and final offer\"");
        assertThat(find("Harbour Lines made a new \"floating market\" on Monday."))
                .isEmpty();
        assertThat(find("A \"last and final offer\" hung over the town on Monday."))
                .isEmpty();
    }

    @Test
    void leaves_a_short_one_and_a_title_alone() {
        assertThat(find("The \"floating market\" closed in May.")).isEmpty();
        assertThat(find("The fair shows \"The Keeper of the Lock and the Daughters of the Mill\" in May."))
                .isEmpty();
    }

    @Test
    void takes_a_heading_in_marks_for_no_speech() {
        List<Attribution> all = find("\"We will mend the lock,\" Mara Lindqvist said. \"It will cost us little.\"\n\n"
                + "'A Lock for the Ages.'\n\nThe lock was built a hundred years ago by the guild.");
        assertThat(all).hasSize(1);
        assertThat(all.get(0).text(body)).doesNotContain("Ages");
    }

    @Test
    void goes_on_with_a_sentence_that_opens_in_marks_and_ends_without() {
        Attribution a =
                find("\"It is a poor lock,\" Mara Lindqvist said. \"We have mended it nine times since the great"
                                + " flood\" of the year before last.")
                        .get(0);
        assertThat(a.text(body)).contains("\"It is a poor lock,\"").contains("of the year before last");
    }

    @Test
    void keeps_a_row_of_quotations_together() {
        Attribution a =
                find("Mara Lindqvist complained about \"leaking gates,\" and \"rotten beams\" and \"idle hands,\""
                                + " until the bell rang.")
                        .get(0);
        assertThat(a.text(body)).endsWith("\"idle hands,\"");
    }

    @Test
    void joins_a_quotation_behind_a_tag_to_what_the_tag_told() {
        Attribution a = find("The lock was older than the mill, she said, and \"full of mud.\"")
                .get(0);
        assertThat(a.text(body)).contains("older than the mill").contains("full of mud");
    }

    @Test
    void finds_the_speaker_whom_a_colon_or_a_dash_follows() {
        assertThat(find("Ida Brandt (Velm): \"The lock will be mended before the spring flood.\"")
                        .get(0)
                        .speaker()
                        .asName())
                .contains("Ida Brandt");
    }

    @Test
    void lets_a_caption_stand_between_two_paragraphs_of_one_quotation() {
        List<Attribution> all = find("Surveyor Tomas Okoro said: \"The gate will not hold another winter.\n\n"
                + "The mayor claimed she 'knew nothing'\n\n\"We told the council so in May.\"");
        assertThat(all)
                .filteredOn(a -> a.text(body).contains("another winter"))
                .singleElement()
                .satisfies(a -> assertThat(a.text(body)).contains("in May"));
    }

    @Test
    void knows_nobody_who_asked() {
        find("Asked point-blank, \"Will the lock hold?\" Mara Lindqvist nodded.");
        assertThat(said("\"Will the lock").speaker().asName()).isEmpty();
    }

    @Test
    void ends_a_quotation_before_the_scene_it_is_spoken_in() {
        find("At one point the keeper says \"Hold the gate,\" as the water can be heard rising.");
        assertThat(said("\"Hold the gate").text(body)).isEqualTo("\"Hold the gate,\"");
    }

    @Test
    void reads_what_somebody_put_so_behind_a_clause_and_before_it() {
        Attribution a = find("As Mara Lindqvist put it in a letter to the guild, the lock is \"a sieve with a name.\"")
                .get(0);
        assertThat(a.text(body)).isEqualTo("the lock is \"a sieve with a name.\"");
        assertThat(a.speaker().asName()).contains("Mara Lindqvist");
    }

    @Test
    void lets_whoever_signs_a_sentence_have_all_of_it() {
        Attribution a =
                find("The gate, \"a new one\" of oak, went up at 9:00 am on the north bank of the river, and later"
                                + " held the flood, said the Harbour Office.")
                        .get(0);
        assertThat(a.speaker().asName()).contains("Harbour Office");
        assertThat(a.text(body)).startsWith("The gate").endsWith("the flood");
    }

    @Test
    void lets_a_house_pass_on_whom_it_quotes() {
        Attribution a = find("\"The lock will hold for a hundred years,\" Reuters said, quoting the harbour master.")
                .get(0);
        assertThat(a.speaker().asName()).contains("the harbour master");
        assertThat(a.channel().map(c -> c.of(body))).contains("Reuters");
    }

    @Test
    void keeps_what_a_relative_clause_quotes_from_the_tag_behind_it() {
        List<Attribution> all =
                find("Ida Brandt, who said in May \" the only lock I would trust is the one I built with my"
                        + " hands \", tweeted that the news of the new lock was \" splendid \".");
        assertThat(all)
                .filteredOn(a -> a.text(body).contains("splendid"))
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.speaker().asName()).contains("Ida Brandt");
                    assertThat(a.text(body)).doesNotContain("trust");
                });
    }

    private List<Attribution> find(String text) {
        body = text;
        return AttributionFinder.find(Prose.of(text));
    }

    private Attribution said(String start) {
        return AttributionFinder.find(Prose.of(body)).stream()
                .filter(a -> a.text(body).startsWith(start))
                .findFirst()
                .orElseThrow();
    }
}
