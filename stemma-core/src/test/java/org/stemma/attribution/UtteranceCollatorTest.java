package org.stemma.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.stemma.article.Article;
import org.stemma.text.Span;

class UtteranceCollatorTest {
    private final ToldStory story = new ToldStory();

    @Test
    void joins_two_printings_of_one_quotation() {
        story.says("a", "Ida Brandt", "\"The lighthouse keeper warned us twice before the storm.\"");
        story.says("b", "Ida Brandt", "\u201cThe lighthouse keeper had warned us twice before the storm,\u201d");

        thenUtterances("a b");
    }

    @Test
    void joins_two_translations_of_one_utterance() {
        story.says("a", "Ida Brandt", "\"Refusing the toll is also one of the ways to stop Norland's encroachment.\"");
        story.says("b", "Ida Brandt", "\"One way of stopping Norland encroachments is to refuse all tolls.\"");
        story.says("b", "Olaf Renner", "\"Our fishing fleet sails on Monday.\"");

        thenUtterances("a b", "b");
    }

    @Test
    void joins_an_indirect_report_to_the_quotation_it_reports() {
        story.says("a", "Ida Brandt", "\"The council will rebuild the eastern pier before winter,\"");
        story.reports("b", "Ida Brandt", "the council would rebuild the eastern pier before the winter");

        thenUtterances("a b");
    }

    @Test
    void joins_what_one_article_says_at_two_places_to_the_sentence_that_says_both() {
        String rammed = "a lorry laden with gas bottles rammed the high wall around the yard";
        story.reports("a", "Ida Brandt", "the depot suffered heavy damage when " + rammed);
        story.reports("b", "Ida Brandt", rammed + " shortly before midnight");
        story.reports("b", "Olaf Renner", "our fishing fleet sails on Monday");
        story.reports("b", "Ida Brandt", "the depot suffered heavy damage");

        assertThat(story.join().get(0).passages())
                .singleElement()
                .satisfies(p -> assertThat(p.carriers()).hasSize(3));
    }

    @Test
    void names_an_office_by_whom_another_article_names_with_it() {
        story.says("a", "President Ida Brandt", "\"The lighthouse keeper warned us twice before the storm.\"");
        story.says("a", "Ida Brandt", "\"Nobody believed him.\"");
        story.says("b", "Norland's president", "\"The lighthouse keeper warned us twice before the storm,\"");

        assertThat(story.join()).allSatisfy(u -> assertThat(u.speaker()).contains("Ida Brandt"));
    }

    @Test
    void names_by_whom_an_agency_quotes_what_another_article_gives_the_agency() {
        story.says("a", "Xinhua", "\"The lighthouse keeper warned us twice before the storm.\"");
        story.says("b", "Northern Pilots Association", "\"The lighthouse keeper warned us twice before the storm,\"");

        assertThat(story.join()).allSatisfy(u -> assertThat(u.speaker()).contains("Northern Pilots Association"));
    }

    @Test
    void joins_what_a_spokesman_says_of_whom_he_speaks_for_to_what_they_say() {
        List<AttributedAccount> accounts = SpeakerNamesTest.story(
                "Ida Brandt said through a spokesman that the pier should stand elsewhere.\n"
                        + "\"Mayor Brandt respects the keepers but thinks that the pier should be built someplace"
                        + " else,\" said Olaf Renner, an adviser to Ida Brandt.",
                "\"Mayor Brandt respects the keepers but thinks that the pier should be built someplace else,\""
                        + " said Olaf Renner, an adviser to Ida Brandt.");
        assertThat(UtteranceCollator.join(accounts)).hasSize(1);
    }

    @Test
    void joins_what_an_article_gives_under_two_voices_of_one_state() {
        story.reports(
                "a", "Iran", "it had launched the Morning Star, a lighthouse ship newer than the last, on Sunday");
        story.reports(
                "a",
                "Iranian state television",
                "the launch of the Morning Star on Sunday was a success and the lighthouse ship had reached the strait");
        story.reports(
                "b",
                "IRNA",
                "the Morning Star, a newer lighthouse ship than the last, was launched on Sunday and had reached the strait");

        assertThat(story.join())
                .singleElement()
                .satisfies(u -> assertThat(u.passages()).hasSize(1));
    }

    @Test
    void joins_what_the_woman_of_one_article_said_to_whom_another_names() {
        story.reports("a", "The woman", "she had never met Velde");
        story.says("a", "Karl Velde", "\"The harbour will open on Monday.\"");
        story.reports("b", "Ida Brandt", "she had never met him");
        story.reports("b", "Karl Velde", "the harbour would open on Monday");

        thenUtterances("a b", "a b");
    }

    @Test
    void leaves_a_description_its_article() {
        story.says("a", "The opposition", "\"The lighthouse keeper warned us twice before the storm.\"");

        assertThat(story.join().get(0).speaker()).contains("the opposition");
    }

    @Test
    void keeps_different_statements_of_one_speaker_apart() {
        story.says("a", "Ida Brandt", "\"The council will rebuild the eastern pier before winter.\"");
        story.says("b", "Ida Brandt", "\"The council has never promised anybody a new ferry.\"");

        thenUtterances("a", "b");
    }

    @Test
    void keeps_like_words_of_two_people_apart() {
        story.says("a", "Ida Brandt", "\"We shall win this election.\"");
        story.says("b", "Olaf Renner", "\"We will win the election here.\"");

        thenUtterances("a", "b");
    }

    @Test
    void a_quotation_that_nobody_cuts_is_one_piece() {
        String whole =
                "\"The harbour burned for two days. Nobody came to help the fishermen. We will not forget that silence.\"";
        story.says("a", "Ida Brandt", whole);
        story.says("b", "Ida Brandt", whole);

        List<Utterance> found = story.join();

        assertThat(found).hasSize(1);
        assertThat(words(found.get(0).carriers().get(0))).isEqualTo(whole);
    }

    @Test
    void a_quotation_is_cut_only_where_another_article_carries_part_of_it() {
        story.says(
                "a",
                "Ida Brandt",
                "\"The harbour burned for two days. Nobody came to help the fishermen. We will not forget that silence. "
                        + "Our children shall read about it.\"");
        story.says("b", "Ida Brandt", "\"Nobody came to help the fishermen,\"");

        List<Passage> found =
                story.join().stream().flatMap(u -> u.passages().stream()).toList();

        assertThat(found.stream().map(p -> words(p.carriers().get(0))))
                .containsExactly(
                        "\"The harbour burned for two days.",
                        "Nobody came to help the fishermen.",
                        "We will not forget that silence. Our children shall read about it.\"");
        assertThat(found.get(1).carriers()).extracting(Carrier::article).containsExactly("a", "b");
        assertThat(found)
                .allSatisfy(p -> assertThat(p.carriers().get(0).quotation()).isEqualTo("q1"));
    }

    @Test
    void a_short_statement_in_pieces_is_one_utterance_of_several_passages() {
        String first = "\"The ferry company told us about the broken valve.\"";
        String second = "\"Passengers will get their money back by Friday.\"";
        story.says("a", "Ida Brandt", first);
        story.says("a", "Ida Brandt", second);
        story.says("b", "Ida Brandt", first);
        story.says("c", "Ida Brandt", second);

        List<Utterance> found = story.join();

        assertThat(found).hasSize(1);
        assertThat(found.get(0).passages())
                .extracting(p -> p.carriers().stream().map(Carrier::article).toList())
                .containsExactly(List.of("a", "b"), List.of("a", "c"));
    }

    @Test
    void statements_of_a_speaker_who_is_quoted_all_over_stay_apart() {
        List<String> said = List.of(
                "\"The ferry company told us about the broken valve.\"",
                "\"Passengers will get their money back by Friday.\"",
                "\"Nobody asked the harbour master what he had seen from his window.\"",
                "\"Our lighthouse was painted for the last time under my grandmother.\"",
                "\"Schools on the outer islands need eleven teachers and a boat.\"",
                "\"Herring prices have fallen to what they were before the war.\"");
        for (String s : said) {
            story.says("a", "Ida Brandt", s);
            story.says("b", "Ida Brandt", s);
        }

        assertThat(story.join()).hasSize(said.size());
    }

    @Test
    void a_statement_in_pieces_is_not_joined_against_another_number() {
        String first = "\"The ferry company told us about the broken valve.\"";
        story.says("a", "Ida Brandt", first);
        story.says("a", "Ida Brandt", "\"It carried 14 passengers on the night of the storm.\"");
        story.says("b", "Ida Brandt", first);
        story.says("b", "Ida Brandt", "\"It carried 40 passengers on the night of the storm.\"");

        assertThat(story.join())
                .allSatisfy(
                        u -> assertThat(u.carriers().stream().map(this::words).filter(w -> w.contains(" passengers ")))
                                .hasSizeLessThan(2));
    }

    @Test
    void what_was_said_months_apart_is_not_one_statement_in_pieces() {
        String first = "\"The ferry company told us about the broken valve.\"";
        String second = "\"Passengers will get their money back by Friday.\"";
        story.says("a", "Ida Brandt", first);
        story.says("a", "Ida Brandt", second);
        story.says("b", "Ida Brandt", first);
        story.says("c", "Ida Brandt", second);
        story.dated("c", LocalDate.of(2031, 9, 1));

        assertThat(story.join()).hasSize(2);
    }

    @Test
    void like_words_of_two_seasons_are_two_statements() {
        story.says("a", "Ida Brandt", "\"The island has a right to fish these waters and will use it.\"");
        story.reports("b", "Ida Brandt", "the island was using its right to fish the waters off Quillon");
        story.dated("a", LocalDate.of(2031, 5, 1));
        thenUtterances("a b");

        story.dated("b", LocalDate.of(2031, 9, 1));
        thenUtterances("a", "b");
    }

    @Test
    void an_old_statement_told_again_in_its_own_words_is_the_same() {
        String words = "\"The island has a right to fish these waters and will use it.\"";
        story.says("a", "Ida Brandt", words);
        story.says("b", "Ida Brandt", words);
        story.dated("a", LocalDate.of(2031, 5, 1));
        story.dated("b", LocalDate.of(2031, 9, 1));

        thenUtterances("a b");
    }

    @Test
    void a_wrong_date_parts_nothing_where_a_long_quotation_shows_the_true_one() {
        String shared = "\"Two ferries met in the fog because nobody on the pier had lit the lamps.\"";
        story.says("a", "Karl Olsen", shared);
        story.says("b", "Karl Olsen", shared);
        story.says("a", "Ida Brandt", "\"The island has a right to fish these waters and will use it.\"");
        story.reports("b", "Ida Brandt", "the island was using its right to fish the waters off Quillon");
        story.dated("a", LocalDate.of(2031, 5, 1));
        story.dated("b", LocalDate.of(2034, 9, 1));

        thenUtterances("a b", "a b");
    }

    @Test
    void whoever_quotes_a_headline_within_a_quotation_has_not_said_it() {
        story.says("a", "", "\"The King of Fog\"");
        story.says("b", "Ida Brandt", "\"A 'King of Fog' is what they call captains whom they mean to drown,\"");
        thenUtterances("a", "b");

        story.says("c", "", "\"The King of Fog\"");
        thenUtterances("a c", "b");
    }

    @Test
    void a_speaker_may_quote_the_own_words_within_a_quotation() {
        story.says("a", "Ida Brandt", "\"King of Fog\"");
        story.says("b", "Ida Brandt", "\"I called him a 'King of Fog' long ago,\"");

        thenUtterances("a b");
    }

    @Test
    void joins_retellings_that_share_nothing_but_words_for_each_other() {
        story.reports("a", "Quillon Freight", "it was considering the new bid");
        story.reports("b", "Quillon Freight", "its directors would review the latest offer");

        thenUtterances("a b");
    }

    @Test
    void what_an_article_prints_by_itself_is_not_run_together_elsewhere() {
        String second = "The pilot was not to blame, but anything may happen in a fog like that";
        story.says("a", "Ida Brandt", "\"You are talking of a ferry that weighs a thousand tons. " + second + ".\"");
        story.says("b", "Ida Brandt", "\"" + second + ",\"");
        story.reports("c", "Ida Brandt", "it was a ferry of a thousand tons in a fog");

        List<Passage> found =
                story.join().stream().flatMap(u -> u.passages().stream()).toList();

        assertThat(found)
                .anySatisfy(p -> assertThat(p.carriers().stream().map(this::words))
                        .anyMatch(w -> w.startsWith("The pilot was"))
                        .noneMatch(w -> w.contains("tons")));
    }

    @Test
    void two_short_sentences_may_stand_against_one() {
        story.says(
                "a",
                "Ida Brandt",
                "\"Some imagine that tolls will save the harbour. This is one hundred percent wrong.\"");
        story.says("b", "Ida Brandt", "\"Those who imagine that tolls will save our harbour are 100 per cent wrong.\"");

        thenUtterances("a b");
    }

    @Test
    void gives_one_speaker_one_name_across_articles() {
        story.says("a", "Dr Ida Brandt", "\"The lighthouse keeper warned us twice before the storm.\"");
        story.says("b", "Brandt", "\"The lighthouse keeper warned us twice before the storm.\"");
        story.says("c", "Ida Maria Brandt", "\"Ferries stay in port.\"");
        story.says("d", "Ida Brandt", "\"Insurance never pays for gales.\"");

        assertThat(story.join()).extracting(u -> u.speaker().orElse("")).containsOnly("Ida Brandt");
    }

    @Test
    void does_not_merge_two_people_with_one_family_name() {
        story.says("a", "Ida Brandt", "\"The lighthouse keeper warned us twice.\"");
        story.says("b", "Karl Brandt", "\"Ferries stay in port.\"");
        story.says("c", "Brandt", "\"Insurance never pays for gales.\"");

        assertThat(story.join())
                .extracting(u -> u.speaker().orElse(""))
                .containsExactly("Ida Brandt", "Karl Brandt", "Brandt");
    }

    @Test
    void an_acronym_is_its_full_name() {
        story.says("a", "Northern Pilots Association", "\"The lighthouse keeper warned us twice.\"");
        story.says("b", "the NPA", "\"Ferries stay in port.\"");

        assertThat(story.join()).extracting(u -> u.speaker().orElse("")).containsOnly("Northern Pilots Association");
    }

    @Test
    void a_body_speaks_through_its_spokesman_but_a_person_is_not_her_office() {
        story.says("a", "a spokesman for the Coast Guard", "\"The lighthouse keeper warned us twice.\"");
        story.says("b", "the Coast Guard", "\"Ferries stay in port.\"");
        story.says("c", "Ida Brandt", "\"Insurance never pays for gales.\"");
        story.says("d", "Ida Brandt's office", "\"Every owner gets a letter.\"");

        List<Utterance> found = story.join();

        assertThat(found.get(0).speaker()).isEqualTo(found.get(1).speaker()).contains("Coast Guard");
        assertThat(found.get(3).speaker()).contains("Ida Brandt's office");
    }

    @Test
    void a_description_before_a_name_is_no_part_of_it() {
        story.says("a", "the Norland-based Harbour Lines", "\"The lighthouse keeper warned us twice.\"");
        story.says("b", "Harbour Lines", "\"Ferries stay in port.\"");
        story.says("c", "analyst Olaf Renner", "\"Insurance never pays for gales.\"");
        story.says("d", "OLAF RENNER", "\"Every owner gets a letter.\"");

        assertThat(story.join())
                .extracting(u -> u.speaker().orElse(""))
                .containsExactly("Harbour Lines", "Harbour Lines", "Olaf Renner", "Olaf Renner");
    }

    @Test
    void one_word_in_common_joins_nothing_between_strangers() {
        story.says("a", "Ida Brandt", "\"A very sad evening.\"");
        story.says("b", "a passer-by", "\"So sad. Such a beautiful ship.\"");

        assertThat(story.join()).allSatisfy(u -> assertThat(u.carriers()).hasSize(1));
    }

    @Test
    void an_unknown_speaker_takes_the_name_another_article_gives() {
        story.says("a", "", "\"The lighthouse keeper warned us twice before the storm.\"");
        story.says("b", "Ida Brandt", "\"The lighthouse keeper warned us twice before the storm.\"");

        assertThat(story.join())
                .singleElement()
                .satisfies(u -> assertThat(u.speaker()).contains("Ida Brandt"));
    }

    @Test
    void every_attribution_is_carried_even_one_without_words() {
        story.says("a", "Ida Brandt", "\"...\"");
        story.says("a", "", "\"No!\"");

        assertThat(story.join()).hasSize(2);
        assertThat(UtteranceCollator.join(List.of())).isEmpty();
    }

    @Test
    void pieces_are_spans_of_the_content_and_hold_all_its_words_on_random_stories() {
        long seed = 31;
        System.out.println("UtteranceCollatorTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            ToldStory made = randomStory(random);
            Map<String, StringBuilder> carried = new TreeMap<>();
            Map<String, String> whole = new TreeMap<>();
            List<Carrier> carriers = new ArrayList<>();
            made.join().forEach(u -> carriers.addAll(u.carriers()));
            carriers.sort(Comparator.comparing((Carrier c) -> c.piece().get(0)));
            for (Carrier c : carriers) {
                String body = made.body(c.article());
                String key = c.article() + c.attribution().content();
                for (Span s : c.piece()) {
                    assertThat(c.attribution().content()).anyMatch(x -> x.contains(s));
                }
                carried.computeIfAbsent(key, k -> new StringBuilder())
                        .append(c.text(body))
                        .append(' ');
                whole.put(key, c.attribution().text(body));
            }
            whole.forEach((key, text) ->
                    assertThat(letters(String.valueOf(carried.get(key)))).hasSameSizeAs(letters(text)));
            assertThat(whole).hasSize(made.size());
        }
    }

    @Test
    void the_order_of_the_articles_does_not_matter_once_they_are_sorted() {
        long seed = 1807;
        System.out.println("UtteranceCollatorTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 30; round++) {
            ToldStory made = randomStory(random);
            List<AttributedAccount> accounts = new ArrayList<>(made.accounts());
            accounts.sort(Comparator.comparing(a -> a.account().article(), Article.BY_TIME_THEN_ID));
            List<Utterance> first = UtteranceCollator.join(accounts);
            Collections.shuffle(accounts, random);
            accounts.sort(Comparator.comparing(a -> a.account().article(), Article.BY_TIME_THEN_ID));
            assertThat(UtteranceCollator.join(accounts)).isEqualTo(first);
        }
    }

    private static String letters(String text) {
        return text.chars()
                .filter(Character::isLetterOrDigit)
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static ToldStory randomStory(Random random) {
        List<String> sentences = List.of(
                "The harbour burned for two days.",
                "Nobody came to help the fishermen.",
                "We will not forget that silence!",
                "No!",
                "Some 40 boats were lost in the gale.",
                "Forty boats sank during that gale.",
                "They came to help \u2026 and left.",
                "Our children shall read about it.");
        List<String> names = List.of("Ida Brandt", "Brandt", "Karl Olsen", "", "the harbour office");
        ToldStory made = new ToldStory();
        for (int n = 3 + random.nextInt(12); n > 0; n--) {
            StringBuilder quotation = new StringBuilder();
            for (int s = 1 + random.nextInt(4); s > 0; s--) {
                quotation
                        .append(quotation.length() > 0 ? " " : "")
                        .append(sentences.get(random.nextInt(sentences.size())));
            }
            String article = Character.toString((char) ('a' + random.nextInt(5)));
            made.says(article, names.get(random.nextInt(names.size())), "\"" + quotation + "\"");
        }
        return made;
    }

    private String words(Carrier c) {
        return c.text(story.body(c.article()));
    }

    /** A line an utterance: the articles that carry it. */
    private void thenUtterances(String... carriers) {
        assertThat(story.carriers()).containsExactly(carriers);
    }
}
