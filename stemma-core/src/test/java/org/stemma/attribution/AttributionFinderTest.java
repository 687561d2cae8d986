package org.stemma.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.text.Prose;
import org.stemma.text.Span;

class AttributionFinderTest {
    private String body = "";

    @Test
    void joins_a_quotation_that_its_tag_cuts() {
        Attribution a = only("\"We have lost the bridge,\" Mara Lindqvist said on Monday. \"The river took it.\"");
        assertThat(a.kind()).isEqualTo(Attribution.Kind.DIRECT);
        assertThat(words(a.content())).containsExactly("\"We have lost the bridge,\"", "\"The river took it.\"");
        assertThat(speaker(a)).isEqualTo("Mara Lindqvist");
    }

    @Test
    void finds_the_speaker_behind_the_verb() {
        Attribution a = only("\"The dam will hold,\" said Tomas Okoro, the chief engineer of Velm.");
        assertThat(speaker(a)).isEqualTo("Tomas Okoro");
        assertThat(a.source().orElseThrow().of(body)).isEqualTo("Tomas Okoro, the chief engineer of Velm");
    }

    @Test
    void finds_the_speaker_before_an_apposition_and_the_station_that_quoted_her() {
        Attribution a = only(
                "\"The dam will not hold,\" Lindqvist, who is the mayor of Velm, was quoted by state TV as saying.");
        assertThat(speaker(a)).isEqualTo("Lindqvist");
        assertThat(channel(a)).isEqualTo("state TV");
    }

    @Test
    void takes_a_clause_as_content_up_to_its_end() {
        Attribution a = find("Lindqvist said that the council would meet again, while Tomas Okoro said it would not.")
                .get(0);
        assertThat(a.kind()).isEqualTo(Attribution.Kind.INDIRECT);
        assertThat(a.text(body)).isEqualTo("that the council would meet again");
    }

    @Test
    void takes_the_clause_before_its_tag() {
        Attribution a = only("The council will meet again, Mayor Mara Lindqvist said on Sunday.");
        assertThat(a.text(body)).isEqualTo("The council will meet again");
        assertThat(speaker(a)).isEqualTo("Mara Lindqvist");
    }

    @Test
    void calls_a_reported_clause_with_marks_inside_mixed() {
        Attribution a = only("Lindqvist, however, said the river \"dispute\" did not start with the dam.");
        assertThat(a.kind()).isEqualTo(Attribution.Kind.MIXED);
        assertThat(a.text(body)).isEqualTo("the river \"dispute\" did not start with the dam");
        assertThat(a.source().orElseThrow().of(body)).isEqualTo("Lindqvist");
    }

    @Test
    void leaves_scare_quotes_and_titles_alone() {
        assertThat(find("The so-called \"river war\" went on. The film \"The Last Ferry\" opened."))
                .isEmpty();
    }

    @Test
    void carries_a_quotation_over_its_paragraphs() {
        Attribution a = only("\"We waited for weeks,\" Lindqvist said.\n\"Then the water came and took the road.\n"
                + "\"Nobody was hurt.\"");
        assertThat(a.content()).hasSize(3);
        assertThat(a.kind()).isEqualTo(Attribution.Kind.DIRECT);
    }

    @Test
    void gives_an_open_quotation_to_the_tag_of_its_next_paragraph() {
        List<Attribution> all = find(
                "\u201cWe waited for weeks and saw nobody.\n" + "\u201cThen the water came,\u201d Lindqvist said.");
        assertThat(all).hasSize(1);
        assertThat(all.get(0).content()).hasSize(2);
        assertThat(speaker(all.get(0))).isEqualTo("Lindqvist");
    }

    @Test
    void finds_the_quotation_that_a_colon_leads_to_in_the_next_paragraph() {
        Attribution a = only("Lindqvist said:\n\"The town is safe and the ferry runs.\"");
        assertThat(a.kind()).isEqualTo(Attribution.Kind.DIRECT);
        assertThat(speaker(a)).isEqualTo("Lindqvist");
    }

    @Test
    void gives_he_to_the_subject_and_not_to_the_last_man_named() {
        List<Attribution> all = find("Tomas Okoro again ruled out a sale of the dam, which Peter Hansen built.\n"
                + "\"It is not for sale,\" he said.");
        assertThat(speaker(all.get(all.size() - 1))).isEqualTo("Tomas Okoro");
    }

    @Test
    void gives_she_to_a_woman() {
        List<Attribution> all =
                find("Tomas Okoro met Anna Brandt in Velm.\n\"It was a good talk,\" she said afterwards.");
        assertThat(speaker(all.get(0))).isEqualTo("Anna Brandt");
    }

    @Test
    void gives_a_description_to_whoever_has_that_job() {
        List<Attribution> all = find("Minister Anna Brandt came to Velm with the engineer Tomas Okoro.\n"
                + "\"We will rebuild it,\" the minister said.");
        assertThat(speaker(all.get(0))).isEqualTo("Anna Brandt");
    }

    @Test
    void leaves_out_titles_and_keeps_the_fullest_name() {
        List<Attribution> all = find("President Ali Reza Karimov spoke in Velm.\nKarimov said the talks were over.");
        assertThat(speaker(all.get(0))).isEqualTo("Ali Reza Karimov");
    }

    @Test
    void lets_an_unknown_speaker_be_unknown() {
        Attribution a = only("\"They told us nothing at all.\"");
        assertThat(a.speaker()).isEqualTo(new Speaker.Unknown());
        assertThat(a.confidence()).isLessThan(0.5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"The dam holds,\" Mara Lindqvist said, according to her official website.' | her official website",
                "'\"The dam holds,\" Mara Lindqvist told the Velm Courier.' | the Velm Courier",
                "'In a statement, Mara Lindqvist said the dam holds.' | a statement",
                "'Mara Lindqvist said on Twitter that the dam holds.' | Twitter",
                "'\"The dam holds,\" said a furious Mara Lindqvist, who also spoke on Sunday, over the team radio.' | the team radio",
                "'\"The dam holds,\" Mara Lindqvist said in Velm, according to her official website.' | her official website",
                "'Mara Lindqvist, the mayor, tweeted that the dam holds.' | tweeted",
                "'According to state media, the dam holds and the ferry runs.' | state media",
                "'State radio reported that Mara Lindqvist said the dam holds.' | State radio",
            })
    void names_the_channel(String text, String channel) {
        List<Attribution> all = find(text);
        assertThat(all).hasSize(1);
        assertThat(channel(all.get(0))).isEqualTo(channel);
    }

    @Test
    void gives_the_words_of_an_account_to_its_owner() {
        List<Attribution> all =
                find("Mara Lindqvist spoke to the council.\n\"The dam holds,\" her Twitter account said.");
        assertThat(speaker(all.get(0))).isEqualTo("Mara Lindqvist");
        assertThat(channel(all.get(0))).isEqualTo("her Twitter account");
    }

    @Test
    void keeps_a_channel_while_the_same_speaker_goes_on_and_no_longer() {
        List<Attribution> all = find("\"The dam holds,\" Mara Lindqvist said in an interview.\n"
                + "\"The ferry runs,\" she added.\nNobody came to the dam that day.\n\"All is well,\" Lindqvist said.");
        assertThat(all).hasSize(3);
        assertThat(channel(all.get(1))).isEqualTo("an interview");
        assertThat(all.get(2).channel()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'Mara Lindqvist said the dam holds.' | SPEECH",
                "'The survey found that the dam holds.' | DOCUMENT",
                "'Mara Lindqvist believes the dam holds.' | ATTITUDE",
            })
    void says_what_kind_of_act_it_is(String text, Attribution.Act act) {
        assertThat(only(text).act()).isEqualTo(act);
    }

    @Test
    void does_not_take_a_noun_for_a_cue() {
        assertThat(find("The claims of the town and the reports of its engineers filled two rooms."))
                .isEmpty();
    }

    @Test
    void reads_an_interview_printed_as_it_was_spoken() {
        List<Attribution> all = find("The host Anna Brandt met the mayor, Mara Lindqvist, on Sunday.\n"
                + "BRANDT: Will the dam hold?\nLINDQVIST: It will hold for years. We have said so.");
        assertThat(all).hasSize(2);
        assertThat(speaker(all.get(1))).isEqualTo("Mara Lindqvist");
        assertThat(all.get(1).text(body)).isEqualTo("It will hold for years. We have said so.");
    }

    @Test
    void takes_capitals_and_a_colon_alone_for_no_speaker() {
        assertThat(find("VELM: The dam has held so far.\nWATCH: The ferry in the storm.\nREAD: More on the storm."))
                .isEmpty();
    }

    @Test
    void gives_a_quotation_to_the_name_that_signs_it() {
        Attribution a = only("\"The dam must stay where it is.\" \u2014 Mara Lindqvist, 43");
        assertThat(speaker(a)).isEqualTo("Mara Lindqvist");
    }

    @Test
    void joins_a_quotation_over_what_its_speaker_did_meanwhile() {
        Attribution a = only("\"This dam,\" said Tomas Okoro, pointing at the wall, \"is older than my house.\"");
        assertThat(words(a.content())).containsExactly("\"This dam,\"", "\"is older than my house.\"");
    }

    @Test
    void reads_past_a_date_between_subject_and_verb() {
        Attribution a = only("The Velm Courier on July 20, 2006, described him as \"a builder of dams.\"");
        assertThat(speaker(a)).isEqualTo("Velm Courier");
    }

    @Test
    void takes_a_party_between_commas_for_no_name() {
        Attribution a = only("Sen. Mara Lindqvist, R-Velm., who heads the panel, said the dam holds.");
        assertThat(speaker(a)).isEqualTo("Mara Lindqvist");
    }

    @Test
    void gives_the_woman_to_no_man() {
        List<Attribution> all = find("Tomas Okoro spoke at length.\nThe woman said the dam holds.");
        assertThat(speaker(all.get(0))).isEqualTo("The woman");
    }

    @Test
    void lets_a_participle_keep_its_own_subject() {
        List<Attribution> all = find("Mara Lindqvist left the room, with critics saying the dam has failed.");
        assertThat(speaker(all.get(0))).isEqualTo("critics");
    }

    @Test
    void lets_according_to_somebody_speak_for_the_whole_clause() {
        Attribution a = only("The engineers have said they will stay, according to Mara Lindqvist.");
        assertThat(speaker(a)).isEqualTo("Mara Lindqvist");
        assertThat(a.text(body)).isEqualTo("The engineers have said they will stay");
    }

    @Test
    void an_empty_body_has_none() {
        assertThat(find("")).isEmpty();
    }

    /** Whatever the text, all spans lie in it, contents ascend and do not overlap, and the answer is the same twice. */
    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4", "5"})
    void random_texts_give_spans_that_stand_in_order(long seed) {
        String[] bits = {
            "\"",
            "\u201c",
            "\u201d",
            "'",
            "''",
            "``",
            "\u00ab",
            "\u00bb",
            ",",
            ".",
            "?",
            ":",
            ";",
            "-",
            "\u2014",
            "(",
            ")",
            "\n",
            "said",
            "told",
            "according",
            "to",
            "that",
            "he",
            "she",
            "it",
            "who",
            "Mara",
            "Lindqvist",
            "Mr",
            "the",
            "mayor",
            "reporters",
            "in",
            "a",
            "statement",
            "on",
            "Monday",
            "was",
            "quoted",
            "as",
            "saying",
            "by",
            "and",
            "but",
            "dam",
            "holds",
            "called",
            "his",
            "'s",
            "Twitter",
            "account",
            "12",
            "\ud83d\ude00",
            "\u00a0",
            "while",
            "adding"
        };
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            int n = random.nextInt(120);
            for (int i = 0; i < n; i++) {
                text.append(bits[random.nextInt(bits.length)]).append(random.nextInt(4) == 0 ? "" : " ");
            }
            String t = text.toString();
            List<Attribution> all = AttributionFinder.find(Prose.of(t));
            assertThat(all).as("seed %d: %s", seed, t).isEqualTo(AttributionFinder.find(Prose.of(t)));
            for (Attribution a : all) {
                assertThat(a.extent().end()).as("seed %d: %s", seed, t).isLessThanOrEqualTo(t.length());
                for (int i = 1; i < a.content().size(); i++) {
                    assertThat(a.content().get(i).start())
                            .as("seed %d: %s", seed, t)
                            .isGreaterThanOrEqualTo(a.content().get(i - 1).end());
                }
                assertThat(a.confidence()).isBetween(0.0, 1.0);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Norland's president said the toll would stay.",
                "A weary president said the toll would stay.",
                "The President of the Republic, Ida Brandt, said the toll would stay.",
            })
    void reads_an_office_as_the_person_who_holds_it(String lead) {
        List<Attribution> found = find(lead + "\n\nPresident Ida Brandt said on Monday that she had signed it.");
        assertThat(found).extracting(this::speaker).containsOnly("Ida Brandt");
    }

    @ParameterizedTest
    @CsvSource({"Norland's former president", "Vessia's president", "The president's office"})
    void keeps_another_office_apart(String other) {
        Attribution a = find(other
                        + " said the toll would stay.\n\nNorland's President Ida Brandt said she had signed.")
                .get(0);
        assertThat(speaker(a)).isNotEqualTo("Ida Brandt");
    }

    @ParameterizedTest
    @CsvSource({"have ordered it three times since May", "had told the town twice since June"})
    void takes_for_an_order_the_clause_behind_how_often_it_was_given(String order) {
        Attribution a = only("Wardens " + order + " to mend the weir.");
        assertThat(a.text(body)).isEqualTo("to mend the weir");
    }

    @Test
    void finds_nothing_said_where_nobody_answered() {
        assertThat(find("The ferry was sold to Olm Lines, which did not answer telephone calls on Sunday."))
                .isEmpty();
    }

    @Test
    void finds_no_statement_in_what_a_thing_is_called() {
        assertThat(find("They called it the bell.")).isEmpty();
    }

    @Test
    void looks_past_what_somebody_said_it_as() {
        Attribution a = only("The vote is a trial for Ida Brandt, who as a candidate promised to build the bridge.");
        assertThat(speaker(a)).isEqualTo("Ida Brandt");
    }

    @Test
    void lets_no_date_of_a_relative_clause_speak() {
        Attribution a = only("Ida Brandt, who will open it on May 28, has asked the town to wait.");
        assertThat(speaker(a)).isEqualTo("Ida Brandt");
    }

    @Test
    void hears_the_crowds_that_chant_and_not_the_event() {
        Attribution a = only("The Great Mutiny is marked with marches of dockers chanting \"Never again the lash\".");
        assertThat(speaker(a)).isEqualTo("dockers");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ida Brandt said in a speech at a rally at the old mill that the toll would stay.|a speech",
                "Her letter, which this paper has seen, says that the toll will stay.|Her letter",
            })
    void cuts_a_channel_to_the_phrase_that_names_it(String text, String channel) {
        assertThat(channel(find("Ida Brandt spoke.\n\n" + text).get(0))).isEqualTo(channel);
    }

    @Test
    void takes_no_token_of_something_for_a_road() {
        Attribution a = find("Ida Brandt called the tax a sign of haste, saying the toll would stay.")
                .get(0);
        assertThat(a.channel()).isEmpty();
    }

    private List<Attribution> find(String text) {
        body = text;
        return AttributionFinder.find(Prose.of(text));
    }

    private Attribution only(String text) {
        List<Attribution> all = find(text);
        assertThat(all).as(text).hasSize(1);
        return all.get(0);
    }

    private List<String> words(List<Span> spans) {
        return spans.stream().map(s -> s.of(body)).toList();
    }

    private String speaker(Attribution a) {
        return a.speaker().asName().orElse("unknown");
    }

    private String channel(Attribution a) {
        return a.channel().map(c -> c.of(body)).orElse("none");
    }
}
