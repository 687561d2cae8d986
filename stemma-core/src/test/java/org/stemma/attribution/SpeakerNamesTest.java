package org.stemma.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.article.Account;
import org.stemma.article.Article;

/** One name for one speaker across the articles of a story. */
class SpeakerNamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Yevgeny Tolsky said it was late. | Evgeni Tolskiy said it was early.",
                "Downing Street said it was late. | A Number 10 spokesman said it was early.",
                "The White House said it was late. | The Oval Office said it was early.",
                "Harbour Lines Ltd said it was late. | Harbour Lines said it was early.",
                "William Brandt said it was late. | Bill Brandt said it was early.",
                "Singer Ida Brandt said it was late. | Ida Brandt said it was early.",
                "Ida Brandt said it was late. | Mrs Brandt said it was early.",
                "Ida Brandt, the chairwoman of Quayline, said it was late. | The Quayline chairwoman said it was early.",
                "Sung-ho Velde said it was late. | Velde Sung-ho said it was early.",
                "Sung-ho Velde said it was late. | Velde said it was early.",
                "Quayline said it was late. | Quayline's board said it was early.",
                "Port Velm-headquartered Quayline said it was late. | Quayline said it was early.",
                "Harbour Lines Group Inc. said it was late. | Harbour Lines said it was early.",
                "The Velm Lantern newspaper said it was late. | The Velm Lantern said it was early.",
                "Secretary of State Ann Lee said it was late. | Ann Lee said it was early.",
                "Mayor of Oslo Ann Lee said it was late. | Ann Lee said it was early.",
                "The UN Harbour Council said it was late. | The United Nations Harbour Council said it was early.",
                "Velde Soo-jin said it was late. | Velde Su-jin said it was early.",
                "Tokyo said it was late. | Japan said it was early.",
                "Senator Ida Brandt of Oslo, the Council majority leader and a Republican facing a hard fight, said it was late. | The Council's top Republican said it was early.",
                "Karl Brandt Jr. said it was late. | Brandt Jr. said it was early.",
                "Karl Brandt Jr. said it was late. | Brandt said it was early.",
                "Ann Lee herself said it was late. | Ann Lee said it was early.",
                "The Japanese army said it was late. | Japan's army said it was early.",
                "The Japanese Foreign Ministry said it was late. | Japan's Foreign Ministry said it was early."
            })
    void are_one_for_one_speaker(String one, String other) {
        assertThat(canonical(one, other)).as("%s / %s", one, other).hasSize(2);
        assertThat(canonical(one, other).get(0))
                .as("%s / %s", one, other)
                .isPresent()
                .isEqualTo(canonical(one, other).get(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mario Lopez said it was late. | Maria Lopez said it was early.",
                "Boston Zoo said it was late. | Boston said it was early.",
                "Ida Brandt's campaign said it was late. | Ida Brandt's opponent's campaign said it was early.",
                "Ida Brandt said it was late. | Ida Brandt's campaign said it was early.",
                "House Republicans said it was late. | The House said it was early.",
                "Japan's Foreign Ministry said it was late. | China's Foreign Ministry said it was early.",
                "Ann Lee said it was late. | The Ann Lee Group said it was early.",
                "Karl Brandt said it was late. | Karl Brandt Jr. said it was early.",
                "Karl Brandt said it was late. | Brandt Jr. said it was early.",
                "The River Front said it was late. | A founder of the River Front said it was early.",
                "Japanese and Chinese officials said it was late. | Chinese officials said it was early."
            })
    void are_two_for_two_speakers(String one, String other) {
        assertThat(canonical(one, other).get(0))
                .as("%s / %s", one, other)
                .isNotEqualTo(canonical(one, other).get(1));
    }

    @Test
    void tie_somebody_to_the_body_they_speak_for() {
        List<AttributedAccount> story = story(
                "\"It was us,\" said Karl Velde, a spokesman for the River Front.",
                "The River Front said it was them.");
        SpeakerNames names = new SpeakerNames(story);
        assertThat(names.relation(group(names, story, 0), group(names, story, 1)))
                .isEqualTo(SpeakerNames.Relation.VOICE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Iran said it was late. | State media said it was early. State television said it was dark. IRNA said it was cold.",
                "Iran said it was late. | Olga Velde, Iran's best known newsreader, said it was early.",
                "IRNA said it was late. | Iranian state television said it was early.",
                "Iran said it was late. | The Harbour Protection Agency (HPA) of Iran said it was early.",
            })
    void tie_what_a_state_speaks_through_to_the_state(String one, String other) {
        List<AttributedAccount> story = story(one, other);
        SpeakerNames names = new SpeakerNames(story);
        assertThat(names.relation(group(names, story, 0), group(names, story, 1)))
                .as("%s / %s", one, other)
                .isEqualTo(SpeakerNames.Relation.VOICE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Iran's Foreign Ministry said it was late. | Iran's Defense Ministry said it was early.",
                "Iran said it was late. | China's state television said it was early.",
            })
    void tie_no_two_organs_and_no_two_states(String one, String other) {
        List<AttributedAccount> story = story(one, other);
        SpeakerNames names = new SpeakerNames(story);
        assertThat(names.relation(group(names, story, 0), group(names, story, 1)))
                .as("%s / %s", one, other)
                .isEqualTo(SpeakerNames.Relation.LOOSE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // an article quotes the office and who leads it
                "Olaf Renner, director of the Harbour Office, said it was late. | The Harbour Office said it was early. Olaf Renner, director of the Harbour Office, said it was cold. | APART",
                // what the one says the other may have said, as long as nobody quotes both
                "Olaf Renner, director of the Harbour Office, said it was late. | The Harbour Office said it was early. | VOICE",
                // a spokesman's words are the office's also where both are quoted
                "Olaf Renner, a spokesman for the Harbour Office, said it was late. | The Harbour Office said it was early. Olaf Renner, a spokesman for the Harbour Office, said it was cold. | VOICE",
                // nobody says what she has to do with the office
                "Ida Brandt said it was late. | The Harbour Council said it was early. | APART",
                "Ida Brandt said it was late. | Quayline said it was early. | LOOSE",
                "Ida Brandt said it was late. | Reuters said it was early. | LOOSE",
            })
    void tell_a_body_from_a_person_who_leads_it_or_has_nothing_to_do_with_it(
            String one, String other, SpeakerNames.Relation relation) {
        List<AttributedAccount> story = story(one, other);
        SpeakerNames names = new SpeakerNames(story);
        assertThat(names.relation(group(names, story, 0), group(names, story, 1)))
                .as("%s / %s", one, other)
                .isEqualTo(relation);
        assertThat(names.relation(group(names, story, 1), group(names, story, 0)))
                .as("the other way round")
                .isEqualTo(relation);
    }

    @Test
    void keep_an_article_s_own_speaker_beside_another_full_name() {
        List<AttributedAccount> story = story(
                "Karl Velde said it was late.",
                "Ida Brandt said it was early.",
                "The woman said it was early.",
                "\"It was us,\" said Olaf Renner, a spokesman for the River Front.",
                "The River Front said it was them.");
        SpeakerNames names = new SpeakerNames(story);
        int velde = group(names, story, 0);
        int brandt = group(names, story, 1);
        assertThat(names.named(brandt, velde)).isEqualTo(brandt);
        assertThat(names.named(group(names, story, 2), velde)).isEqualTo(velde);
        assertThat(names.named(-1, velde)).isEqualTo(velde);
        int body = group(names, story, 4);
        assertThat(names.named(group(names, story, 3), body)).isEqualTo(body);
        assertThat(names.named(body, group(names, story, 3)))
                .as("a body is not its spokesman")
                .isEqualTo(body);
    }

    @Test
    void give_what_an_agency_passes_on_to_whom_another_article_names() {
        List<AttributedAccount> story = story("Karl Velde said it was late.", "Reuters said it was early.");
        SpeakerNames names = new SpeakerNames(story);
        int velde = group(names, story, 0);
        assertThat(names.named(group(names, story, 1), velde)).isEqualTo(velde);
    }

    @Test
    void know_nobody_in_one_of_several_who_are_not_to_be_known() {
        List<AttributedAccount> story = story(
                "Amos Velde, a former Norland intelligence official, said it was late.",
                "One former Norland intelligence official said it was early.");
        SpeakerNames names = new SpeakerNames(story);
        assertThat(group(names, story, 0)).isNotEqualTo(group(names, story, 1));
    }

    @Test
    void take_no_thing_of_somebody_s_for_who_works_for_them() {
        List<AttributedAccount> story = story(
                "Lars Kudd, Mr. Velde's top economic adviser, said it was late.",
                "Mr. Velde's comments said it was early.");
        SpeakerNames names = new SpeakerNames(story);
        assertThat(group(names, story, 0)).isNotEqualTo(group(names, story, 1));
    }

    @Test
    void take_many_people_for_a_description_also_where_a_sentence_starts() {
        List<AttributedAccount> story = story("Authorities said it was late.", "Karl Velde said it was early.");
        SpeakerNames names = new SpeakerNames(story);
        assertThat(names.isNamed(group(names, story, 0))).isFalse();
        assertThat(names.isNamed(group(names, story, 1))).isTrue();
    }

    @Test
    void let_the_woman_be_a_woman_whom_another_article_names_and_no_man() {
        List<AttributedAccount> story =
                story("Ida Brandt said it was late.", "Karl Velde said it was early.", "The woman said it was dark.");
        SpeakerNames names = new SpeakerNames(story);
        int woman = group(names, story, 2);
        assertThat(names.relation(group(names, story, 0), woman)).isEqualTo(SpeakerNames.Relation.UNNAMED);
        assertThat(names.relation(woman, group(names, story, 1))).isEqualTo(SpeakerNames.Relation.LOOSE);
    }

    @Test
    void take_a_newsreader_for_a_house_that_passes_on_what_others_wrote() {
        List<AttributedAccount> story = story(
                "Ida Brandt, the station's best known newsreader, said it was late.", "Karl Velde said it was early.");
        SpeakerNames names = new SpeakerNames(story);
        int reader = group(names, story, 0);
        int velde = group(names, story, 1);
        assertThat(names.isMedium(reader)).isTrue();
        assertThat(names.named(reader, velde)).isEqualTo(velde);
        assertThat(names.relation(reader, velde)).isEqualTo(SpeakerNames.Relation.LOOSE);
    }

    @Test
    void give_a_bare_family_name_to_whom_plainly_more_articles_name() {
        assertThat(canonical(
                        "Karl Brandt said it was late.",
                        "Karl Brandt said it was dark.",
                        "Ida Brandt said it was cold.",
                        "Brandt said it was early.",
                        "Karl Brandt said it was over."))
                .satisfies(all -> assertThat(all.get(3)).contains("Karl Brandt"));
    }

    @Test
    void do_not_depend_on_the_order_of_articles() {
        List<String> texts = new ArrayList<>(List.of(
                "Yevgeny Tolsky, the mayor of Velm, said it was late.",
                "Evgeni Tolskiy said it was early.",
                "Tolsky said it was dark.",
                "The mayor of Velm said it was cold.",
                "Velm's mayor said it was over.",
                "A spokesman for Tolsky said it was not."));
        List<Optional<String>> before = canonical(texts.toArray(new String[0]));
        for (long seed : new long[] {1, 22, 333}) {
            List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5));
            Collections.shuffle(order, new Random(seed));
            List<Optional<String>> after =
                    canonical(order.stream().map(texts::get).toArray(String[]::new));
            for (int i = 0; i < order.size(); i++) {
                assertThat(after.get(i)).as("seed %d", seed).isEqualTo(before.get(order.get(i)));
            }
        }
    }

    private static List<Optional<String>> canonical(String... texts) {
        List<AttributedAccount> story = story(texts);
        SpeakerNames names = new SpeakerNames(story);
        List<Optional<String>> out = new ArrayList<>();
        for (int i = 0; i < story.size(); i++) {
            out.add(names.name(group(names, story, i)));
        }
        return out;
    }

    private static int group(SpeakerNames names, List<AttributedAccount> story, int article) {
        return names.group(story.get(article).attributions().get(0).speaker());
    }

    static List<AttributedAccount> story(String... texts) {
        List<AttributedAccount> out = new ArrayList<>();
        for (String text : texts) {
            Account account = Account.of(Article.ofBody("a" + out.size(), text));
            out.add(AttributedAccount.of(account, AttributionFinder.find(account)));
        }
        return out;
    }
}
