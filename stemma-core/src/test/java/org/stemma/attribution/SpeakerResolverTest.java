package org.stemma.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stemma.text.Prose;

/** Whom sources name within one article, with the failures that users of other annotators report. */
class SpeakerResolverTest {
    @Test
    void leaves_the_prime_minister_to_somebody_else_than_the_founder_who_spoke_last() {
        assertThat(speakers("Olaf Renner, the founder of Quayline, said the app was gone.\n"
                        + "The prime minister said on Monday: \"We are watching them.\""))
                .containsExactly("Olaf Renner", "The prime minister");
    }

    @Test
    void knows_an_office_by_its_initials() {
        assertThat(speakers("Attorney General Ida Brandt is in trouble. Mayor Karl Velde was quiet.\n"
                        + "The A.G. said that she had misspoken."))
                .endsWith("Ida Brandt");
    }

    @Test
    void gives_the_senator_what_the_one_senator_says() {
        assertThat(speakers("Sen. Ida Brandt said the toll would go.\nThe harbour was quiet.\n"
                        + "\"I mean it,\" the senator said."))
                .containsExactly("Ida Brandt", "Ida Brandt");
    }

    @Test
    void knows_a_job_that_is_given_to_somebody_only_later() {
        assertThat(speakers(
                                "\"We will appeal,\" the harbourmaster's lawyer said.\n"
                                        + "\"It is not over,\" the chairman said.\nJonas Velde, the chairman, left by the back door.")
                        .get(1))
                .isEqualTo("Jonas Velde");
    }

    @Test
    void finds_ahead_whom_a_pronoun_of_the_first_sentence_means() {
        assertThat(speakers("A day after he had lost the vote, Congressman Jonas Velde spoke to the crowd.\n"
                        + "\"We are not done,\" he said."))
                .endsWith("Jonas Velde");
    }

    @Test
    void looks_for_no_job_behind_the_end_of_a_sentence() {
        assertThat(speakers("Congressman Jonas Velde, 46, is married to Ida Brandt, an aide to the mayor.\n"
                        + "The congressman joked about it and asked \"who would mind\"."))
                .endsWith("Jonas Velde");
    }

    @Test
    void takes_nobody_from_a_clause_for_whom_the_clause_is_about() {
        assertThat(speakers("Congressman Jonas Velde gave way.\nThe colourful congressman who represents parts of"
                        + " Velm and Ulmen was short, calling the reporter a \"nuisance\"."))
                .endsWith("Jonas Velde");
    }

    @Test
    void lets_a_pronoun_mean_the_office_that_its_sentence_is_about() {
        assertThat(speakers("Jonas Velde broke with President Karl Brandt on Monday.\nVelde was brief.\n"
                        + "The president had been quiet until he said \"enough is enough\"."))
                .endsWith("Karl Brandt");
    }

    @Test
    void gives_what_somebody_reported_of_another_to_the_other() {
        assertThat(speakers("Velde reported that Quayline said the leak was \"small and soon mended\"."))
                .containsExactly("Quayline");
    }

    @Test
    void looks_over_the_date_between_a_subject_and_its_first_verb() {
        assertThat(speakers("The Velm Courier on July 20, 2006, described him as \"a veteran of the war,\""
                        + " and on April 6, 2007, said that he had \"served in the marines\"."))
                .containsOnly("Velm Courier");
    }

    @Test
    void gives_a_commentary_to_who_ran_it() {
        assertThat(speakers("A commentary run by the Norvia Institute said: \"Talks are the only way out.\""))
                .containsExactly("Norvia Institute");
    }

    @Test
    void ends_what_was_said_where_the_sentence_goes_on_with_something_else() {
        String opening = "After telling reporters that the bridge was \"as safe as a church,\""
                + " Jonas Velde (Norland) left the port.";
        assertThat(said(opening)).isEqualTo("that the bridge was \"as safe as a church,\"");
        assertThat(speakers(opening)).containsExactly("Jonas Velde");
        assertThat(said("Mayor Velde called the city \"open\", and later said that visitors treasured it."))
                .isEqualTo("the city \"open\"");
    }

    @Test
    void names_a_board_after_the_body_whose_it_is() {
        assertThat(speakers("Quayline said its board would read the offer.\n"
                        + "The board rejected the first one, saying it \"undervalues the harbour\"."))
                .endsWith("Quayline's board");
    }

    @Test
    void lets_it_mean_the_body_that_its_sentence_is_about() {
        assertThat(speakers("Harbour Lines was sold in May.\n"
                        + "When Quayline published its figures, it said the year had been \"dismal\"."))
                .endsWith("Quayline");
    }

    @Test
    void names_a_campaign_after_whose_it_is() {
        assertThat(speakers(
                        "Mara Lindqvist told voters the bridge was safe.\nHer campaign said the report was \"false\"."))
                .contains("Mara Lindqvist's campaign");
    }

    @Test
    void gives_a_statement_to_whoever_issued_it() {
        assertThat(speakers("Two ships sank, according to a statement issued by the Velm Harbour Office.\n"
                        + "\"The search goes on,\" the statement said."))
                .endsWith("Velm Harbour Office");
    }

    @Test
    void takes_the_picture_credit_from_a_name() {
        assertThat(speakers("Quayline was hacked.\nReuters Quayline said that \"some names\" were taken."))
                .containsExactly("Quayline");
    }

    @Test
    void keeps_what_the_article_says_that_the_speaker_is() {
        assertThat(role("\"The dam will hold,\" said Tomas Okoro, a spokesman for the river office."))
                .contains("a spokesman for the river office");
        assertThat(role("\"The dam will hold,\" river office spokesman Tomas Okoro said."))
                .contains("river office spokesman");
        assertThat(role("A river office spokesman, Tomas Okoro, said the dam would hold."))
                .contains("A river office spokesman");
        assertThat(role("\"The dam will hold,\" said Tomas Okoro.")).isEmpty();
    }

    @Test
    void reads_no_quotation_in_a_nickname() {
        List<Attribution> all = find("\"We will rebuild it,\" said Karl \"Kalle\" Brandt, the owner of the mill.");
        assertThat(all).hasSize(1);
        assertThat(all.get(0).speaker().asName().orElseThrow()).contains("Brandt");
    }

    @Test
    void tells_the_ministries_of_two_countries_apart() {
        assertThat(speakers("China's Foreign Ministry said the strait was open.\n"
                        + "Japan's Foreign Ministry said it was not.\nThe Foreign Ministry said ships were waiting."))
                .containsExactly("China's Foreign Ministry", "Japan's Foreign Ministry", "Japan's Foreign Ministry");
    }

    @Test
    void tells_a_son_from_the_father_he_is_called_like() {
        assertThat(speakers("Karl Brandt Jr. said the boat was his.\nKarl Brandt said it was not.\n"
                        + "\"I paid for it,\" Brandt Jr. said.\nBrandt said that nobody had paid."))
                .containsExactly("Karl Brandt Jr.", "Karl Brandt", "Karl Brandt Jr.", "Karl Brandt");
    }

    @Test
    void finds_the_name_behind_a_body_that_a_preposition_governs() {
        assertThat(speakers("Norland's ambassador to the United Nations Nikita Brandt said: \"Enough is enough.\"\n"
                        + "Chief investment officer at Fort Velm Capital Group Charlie Renner said it was late."))
                .containsExactly("Nikita Brandt", "Charlie Renner");
    }

    @Test
    void knows_a_title_that_is_a_family_name_and_one_that_is_yet_to_come() {
        assertThat(
                        speakers(
                                "\"It will pass,\" independent Sen. Ida King of Velm told reporters.\n"
                                        + "Representative-elect Mia Renner said it was late.\nSpeaker-to-be Ida Velde said it was early."))
                .containsExactly("Ida King", "Mia Renner", "Ida Velde");
    }

    @Test
    void names_an_office_with_whose_it_is() {
        assertThat(speakers("The Ulm County Sheriff's Office said the road was open.\n"
                        + "The U.S. Attorney's Office in Velm said it was closed."))
                .containsExactly("Ulm County Sheriff's Office", "U.S. Attorney's Office");
    }

    @Test
    void gives_a_report_to_the_body_that_it_names_and_not_to_the_last_speaker() {
        assertThat(speakers("Director Ann Velde said it was a sad day.\n"
                        + "The Ulm fire department incident report stated that the ape was \"dragging the rope\".\n"
                        + "A statement said that the ape was calm."))
                .startsWith("Ann Velde", "The Ulm fire department");
    }

    @Test
    void gives_what_an_agency_passes_on_behind_the_words_to_who_said_them() {
        String text =
                "Harbour spokesman Ines Velde said that the boats had been sent \"with a mission to clear the pier,\" "
                        + "Reuters reported.\nVelde said the pier was calm, but she said it was \"an extremely long\" night, "
                        + "according to AP reports.";
        List<Attribution> found = AttributionFinder.find(Prose.of(text));
        assertThat(found)
                .hasSize(3)
                .allSatisfy(a -> assertThat(a.speaker().asName()).contains("Ines Velde"));
        assertThat(found.get(0).text(text)).doesNotContain("Reuters");
        assertThat(found.get(0).chain().get(0).span().of(text)).isEqualTo("Reuters");
    }

    @Test
    void finds_the_name_behind_what_somebody_has_charge_of() {
        assertThat(speakers("A secretary had left it open.\n"
                        + "Secretary of State Ann Lee said the road was closed.\n\"It stays so,\" Lee said."))
                .containsExactly("Ann Lee", "Ann Lee");
        assertThat(speakers("\"It stays so,\" said the ambassador to the UN Ann Lee."))
                .containsExactly("Ann Lee");
    }

    @Test
    void looks_through_a_clause_that_describes_the_speaker() {
        assertThat(
                        speakers(
                                "Mara Lindqvist, who has run the port since 2012 and never sold a berth, said: \"It stays ours.\""))
                .containsExactly("Mara Lindqvist");
    }

    @Test
    void follows_a_chain_of_pronouns() {
        assertThat(speakers("Mara Lindqvist opened the lock on Monday.\n\"It took six years,\" she said.\n"
                        + "\"It was worth it,\" she added.\nShe said that the river would decide the rest."))
                .hasSize(3)
                .containsOnly("Mara Lindqvist");
    }

    @Test
    void gives_a_quotation_over_three_paragraphs_to_one_speaker() {
        List<Attribution> all = find("\u201cWe waited for weeks,\u201d Lindqvist said. \u201cNobody came.\n"
                + "\u201cThen the water took the road.\n\u201cWe are still here.\u201d");
        assertThat(all).hasSize(1);
        assertThat(all.get(0).content()).hasSize(4);
    }

    @Test
    void passes_over_a_rival_whom_the_pronoun_before_leaves_out() {
        assertThat(speakers("Jonas Velde won the regatta.\n\"It was close,\" Velde said.\n"
                        + "The win means that he stays first, ahead of his rival Karl Brandt.\n"
                        + "\"I was calm,\" he said."))
                .containsOnly("Jonas Velde");
    }

    @Test
    void gives_what_the_champion_added_to_whoever_has_just_spoken() {
        assertThat(speakers("The world champion Karl Brandt won.\n\"This is mad,\" Jonas Velde said.\n"
                        + "\"Stop it,\" added the four-times champion."))
                .containsExactly("Jonas Velde", "Jonas Velde");
    }

    @Test
    void reads_a_family_name_that_is_short_for_a_month() {
        assertThat(speakers("Amir Jan, a shopkeeper, said the roof was gone.\n\"I was inside,\" he said."))
                .containsOnly("Amir Jan");
    }

    @Test
    void lets_he_be_a_family_name_that_nothing_else_is_known_of() {
        assertThat(speakers("\"It will not hold,\" Okoro said.\n\"It never did,\" he added."))
                .containsExactly("Okoro", "Okoro");
    }

    @Test
    void lets_the_spokesman_be_the_one_who_has_spoken() {
        assertThat(speakers("\"We are late,\" a Harbour Lines spokesman said.\n\"It is the fog,\" the spokesman said."))
                .containsExactly("a Harbour Lines spokesman", "a Harbour Lines spokesman");
    }

    @Test
    void names_a_campaign_whose_it_was_when_it_was_first_named() {
        assertThat(speakers("Ida Brandt's campaign was late.\n\"We had fog,\" the campaign said."))
                .containsExactly("Ida Brandt's campaign");
    }

    @Test
    void takes_no_next_in_a_list_and_no_line_above_for_a_role() {
        assertThat(role("Ida Brandt, former Mayor Karl Velde and others left.\n\"Good night,\" Brandt said."))
                .isEmpty();
        assertThat(role("The captain of the ship\nIda Brandt said it was late."))
                .isEmpty();
        assertThat(role("Visiting President Ida Brandt said it was late.")).contains("President");
    }

    private static List<Attribution> find(String text) {
        return AttributionFinder.find(Prose.of(text));
    }

    private static String said(String text) {
        return find(text).get(0).content().get(0).of(text);
    }

    private static List<String> speakers(String text) {
        return find(text).stream()
                .map(a -> a.speaker().asName().orElse("unknown"))
                .toList();
    }

    private static Optional<String> role(String text) {
        Speaker who = find(text).get(0).speaker();
        return who instanceof Speaker.Known known ? known.role().map(s -> s.of(text)) : Optional.empty();
    }
}
