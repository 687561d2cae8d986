package org.stemma.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stemma.article.Account;
import org.stemma.article.Article;
import org.stemma.article.Capture;
import org.stemma.article.Part;
import org.stemma.article.Published;
import org.stemma.figure.Figure.Status;

class FigureComparerTest {
    private final List<CountedAccount> accounts = new ArrayList<>();

    @Test
    void agrees_when_two_articles_give_one_number_in_other_words() {
        given("a", 8, "The siege of Ostley castle ended after 312 days with the release of 47 Ardian citizens.");
        given("b", 9, "Brinmoor rebels held 47 Ardians at Ostley castle for 312 days.");

        assertThat(figure("47").status()).isEqualTo(Status.AGREE);
        assertThat(articles(figure("47"), 0)).containsExactly("a", "b");
        assertThat(articles(figure("312"), 0)).containsExactly("a", "b");
    }

    @Test
    void differs_when_two_articles_give_one_thing_two_values() {
        given("a", 8, "The council sold the old harbour for $105 million to Velt Shipping.");
        given("b", 8, "Velt Shipping bought the old harbour from the council for $112 million.");

        Figure f = figure("105 million");
        assertThat(f.status()).isEqualTo(Status.DIFFER);
        assertThat(f.readings()).extracting(FigureReading::value).containsExactly("105 million", "112 million");
    }

    @Test
    void takes_nearly_a_round_number_and_the_exact_one_for_compatible() {
        given("a", 8, "Rallies were held in nearly 1,000 towns across Ardia, state radio said.");
        given("b", 9, "State radio said rallies were held in 980 towns across Ardia.");

        assertThat(figure("980").status()).isEqualTo(Status.COMPATIBLE);
    }

    @Test
    void takes_about_a_number_and_the_number_for_one_reading() {
        given("a", 8, "Brinmoor Bank found some 2.5 million more letters in its cellar on Monday.");
        given("b", 9, "Brinmoor Bank said on Monday that another 2.5 million letters lay in its cellar.");

        assertThat(figure("2.5 million").status()).isEqualTo(Status.AGREE);
        assertThat(articles(figure("2.5 million"), 0)).containsExactly("b", "a");
    }

    @Test
    void takes_how_often_a_thing_happened_for_how_many_there_were() {
        given("a", 8, "The storm saw two closed bridges and FIVE river ferries turned back at Ostley.");
        given("b", 9, "The river ferry, which runs every day, was turned back five times by the storm at Ostley.");
        given("c", 9, "The mayor of Larrum wrote five times to the ministry about a school.");

        assertThat(articles(figure("5"), 0)).containsExactly("a", "b");
    }

    @Test
    void takes_a_triple_champion_for_one_who_won_three_times() {
        given("a", 8, "Triple world champion Odrun Velt left the course behind Brinmoor's boats in a cloud of spray.");
        given("b", 9, "Sunday's race went to three-time series champion Velt, ahead of another boat of Brinmoor.");

        assertThat(articles(figure("3"), 0)).containsExactly("a", "b");
    }

    @Test
    void takes_a_rank_of_one_thing_in_the_same_words_for_one() {
        given("a", 8, "The launch, weeks after the fourth rocket test of Ardia, shook the coast.");
        given("b", 9, "Diplomats met in Ostley because of the fourth rocket test of Ardia.");
        given("c", 9, "Snow fell on Larrum and the ferry of the morning stayed in port, a shepherd said.");

        assertThat(figure("4").status()).isEqualTo(Status.AGREE);
        assertThat(articles(figure("4"), 0)).containsExactly("a", "b");
    }

    @Test
    void lets_a_rising_toll_evolve() {
        given("a", 8, "At least two people were killed when the dam at Ostley broke on Monday.");
        given("b", 11, "Five people were killed when the dam at Ostley broke, officials said.");
        given("c", 15, "The broken dam at Ostley killed 14 people on Monday, officials said.");

        Figure f = figure("14");
        assertThat(f.status()).isEqualTo(Status.EVOLVES);
        assertThat(f.readings()).extracting(FigureReading::value).containsExactlyInAnyOrder("at least 2", "5", "14");
    }

    @Test
    void differs_when_the_toll_falls_between_articles_of_one_hour() {
        given("a", 8, "Twelve people were killed when the dam at Ostley broke on Monday.");
        given("b", 8, "Nine people were killed when the dam at Ostley broke on Monday.");

        assertThat(figure("12").status()).isEqualTo(Status.DIFFER);
    }

    @Test
    void lets_counts_that_came_out_days_apart_evolve() {
        given("a", 3, 8, "Brinmoor Bank lost the letters of 400,000 Ardian customers in the flood.");
        given("b", 9, 8, "Brinmoor Bank lost the letters of 700,000 Ardian customers in the flood.");

        assertThat(figure("700000").status()).isEqualTo(Status.EVOLVES);
    }

    @Test
    void differs_when_two_articles_give_one_event_two_hours() {
        given("a", 8, "The explosion at Velt harbour occurred around 11:30pm local time, close to a hotel.");
        given("b", 9, "A huge blast was heard at Velt harbour at 11pm on Thursday evening.");
        given("c", 9, "The explosion at Velt harbour occurred at 11 p.m., a spokesman said.");

        Figure f = figure("11 p.m.");
        assertThat(f.status()).isEqualTo(Status.DIFFER);
        assertThat(f.readings()).extracting(FigureReading::value).containsExactly("11 p.m.", "about 11:30 p.m.");
        assertThat(f.what()).startsWith("time ");
    }

    @Test
    void takes_a_full_hour_and_minutes_beside_it_for_compatible() {
        given("a", 8, "The ferry left Ostley harbour at 9 a.m. with a broken mast.");
        given("b", 9, "With a broken mast the ferry left Ostley harbour at 8:57 a.m.");

        assertThat(figure("9 a.m.").status()).isEqualTo(Status.COMPATIBLE);
    }

    @Test
    void never_sets_the_hours_of_two_days_against_each_other() {
        given("a", 3, 8, "The missile was launched from Ostley at 6 a.m. and fell into the sea.");
        given("b", 20, 8, "The missile was launched from Ostley at 7 a.m. and fell into the sea.");
        given("c", 3, 8, "The ferry left Larrum at 3 p.m. on Monday.");
        given("d", 3, 8, "The ferry left Larrum at 4 p.m. on Tuesday.");

        assertThat(compared()).allSatisfy(f -> assertThat(f.readings()).hasSize(1));
    }

    @Test
    void never_lists_an_hour_that_one_article_alone_gives() {
        given("a", 8, "The ferry left Ostley harbour at 9:12 a.m. with a broken mast.");
        given("b", 9, "Snow fell on Larrum.");

        assertThat(compared()).isEmpty();
    }

    @Test
    void takes_the_signatures_of_a_petition_for_those_who_signed_it() {
        given(
                "a",
                8,
                "A petition for the old harbour, signed by more than 12,000 people, reached the council of Ostley.");
        given("b", 9, "The petition drew 8,000 signatures in Ostley, the harbour guild said.");

        assertThat(figure("8000").readings()).hasSize(2);
    }

    @Test
    void does_not_take_those_who_did_it_for_those_it_befell() {
        given("a", 8, "The guard of Ostley castle was killed by 12 gunmen on Monday.");
        given("b", 9, "On Monday 14 people were killed at Ostley castle by a fire.");

        assertThat(compared()).allSatisfy(f -> assertThat(f.readings()).hasSize(1));
    }

    @Test
    void leaves_a_former_value_to_those_who_gave_it() {
        given("a", 8, "The rate of empty houses in Ardia fell to 5 percent from 6 percent in April.");
        given("b", 9, "The rate of empty houses in Ardia fell to 5 percent from 6 percent, the guild said.");

        assertThat(compared()).noneMatch(f -> f.readings().size() > 1);
    }

    @Test
    void takes_words_for_one_thing_for_one_count() {
        given("a", 8, "Reporters read 11.5 million leaked files of the Velt shipping office in Ostley.");
        given("b", 9, "The leak from the Velt shipping office in Ostley holds 11.5 million documents.");

        assertThat(articles(figure("11.5 million"), 0)).containsExactly("a", "b");
    }

    @Test
    void keeps_apart_what_one_article_tells_apart() {
        given("a", 8, "Police questioned five suspects, and two suspects were freed from Ostley prison.");
        given("b", 9, "Two suspects were freed from Ostley prison after police questioned five suspects.");

        assertThat(compared()).allSatisfy(f -> assertThat(f.status()).isEqualTo(Status.AGREE));
    }

    @Test
    void never_joins_small_numbers_of_unlike_sentences() {
        given("a", 8, "The singer posted three photos of the garden at Velt House.");
        given("b", 9, "A gardener said four photos had been stolen from the museum in Ostley.");

        assertThat(compared()).allSatisfy(f -> assertThat(f.readings()).hasSize(1));
    }

    @Test
    void never_sets_the_rest_against_the_whole() {
        given("a", 8, "The harbour case in Ostley involves 25 defendants, the court said.");
        given("b", 9, "The harbour case in Ostley involves five other defendants, the court said.");

        assertThat(compared()).noneMatch(f -> f.status() == Status.DIFFER);
    }

    @Test
    void joins_months_with_the_length_that_another_article_gives() {
        given("a", 8, "In March 1961, months after the fall of King Odrun, students took the Ostley radio tower.");
        given(
                "b",
                9,
                "In March 1961, less than seven months after the fall of King Odrun, students took the Ostley tower.");

        Figure f = figure("months");
        assertThat(f.status()).isEqualTo(Status.COMPATIBLE);
        assertThat(f.readings()).extracting(FigureReading::value).containsExactly("months", "less than 7");
    }

    @Test
    void reads_two_units_of_one_weight_as_compatible() {
        given("a", 8, "The 450-pound bronze bell fell from the tower of Ostley church.");
        given("b", 9, "The 204-kg bronze bell fell from the tower of Ostley church.");

        assertThat(figure("450").status()).isEqualTo(Status.COMPATIBLE);
    }

    @Test
    void says_the_same_number_in_brackets_once() {
        given("a", 8, "The bell weighs 450 pounds (204 kg).");

        assertThat(compared()).hasSize(1);
    }

    @Test
    void lists_the_silent_and_puts_differences_first_and_single_voices_last() {
        given("a", 8, "The council sold the old harbour for $105 million to Velt Shipping. It employs 61 clerks.");
        given("b", 8, "Velt Shipping bought the old harbour from the council for $112 million.");
        given("c", 9, "The ferry carried 312 passengers to Brinmoor island.");
        given("d", 9, "The ferry to Brinmoor island carried 312 passengers.");

        List<Figure> all = compared();
        assertThat(all.get(0).status()).isEqualTo(Status.DIFFER);
        assertThat(all.get(0).silent()).containsExactly("c", "d");
        assertThat(all.get(1).readings().get(0).value()).isEqualTo("312");
        assertThat(all.get(2).readings().get(0).value()).isEqualTo("61");
    }

    @Test
    void gives_phrases_that_fit_in_a_table_cell() {
        given("a", 8, "Rallies were held in nearly 1,000 cities and towns across Ardia.");

        FigureReading reading = compared().get(0).readings().get(0);
        assertThat(reading.text()).isEqualTo("nearly 1,000 cities and towns");
        assertThat(reading.value()).isEqualTo("nearly 1000");
    }

    @Test
    void never_sets_residents_against_firefighters() {
        given("a", 8, "Officials in Ostley said about 500 residents had been brought to safety after the fire.");
        given("b", 11, "Officials in Ostley said 200 firefighters had been brought to safety after the fire.");

        assertThat(compared()).allSatisfy(f -> assertThat(f.readings()).hasSize(1));
    }

    @Test
    void follows_a_number_of_injured_through_articles_that_put_it_differently() {
        given("a", 6, "The blast in Ostley mill injured 14 people on Friday, the mayor said.");
        given("b", 9, "The mayor said the number of injured had risen from 14 to 17 after the blast in Ostley mill.");
        given("c", 12, "A fall brought the number of injured in the Ostley mill blast to 19, the mayor said.");

        Figure f = figure("19");
        assertThat(f.status()).isEqualTo(Status.EVOLVES);
        assertThat(f.readings()).extracting(FigureReading::value).containsExactlyInAnyOrder("14", "17", "19");
        assertThat(articles(figure("14"), 0)).containsExactly("a");
    }

    @Test
    void joins_people_in_hospital_with_the_wounded_of_that_number() {
        given("a", 8, "The blast in Ostley mill injured 17 people, the mayor said.");
        given("b", 9, "Nurse Orla Venn told reporters that 17 people were being treated in hospital.");

        assertThat(articles(figure("17"), 0)).containsExactly("a", "b");
    }

    @Test
    void lets_an_article_of_which_only_the_day_is_known_repeat_the_later_toll() {
        given("a", 6, "The blast in Ostley mill injured 14 people on Monday.");
        given("b", 9, "The blast in Ostley mill injured 17 people on Monday.");
        given("c", -1, "The blast in Ostley mill injured 17 people on Monday.");

        assertThat(figure("17").status()).isEqualTo(Status.EVOLVES);
    }

    @Test
    void differs_on_how_deep_somebody_fell_and_not_with_how_far_away_it_was() {
        given("a", 8, "The climber fell 40 metres from the ridge near Ostley on Monday, rescuers said.");
        given("b", 9, "Rescuers near Ostley said the man had fallen off the ridge; he fell 55 metres.");
        given("c", 9, "The hut near the Ostley ridge lies 50 metres north of the place where rescuers found him.");

        Figure f = figure("40");
        assertThat(f.status()).isEqualTo(Status.DIFFER);
        assertThat(f.readings()).extracting(FigureReading::value).containsExactlyInAnyOrder("40", "55");
    }

    @Test
    void compares_the_longest_prison_terms_that_are_named() {
        given("a", 8, "The clerk could be jailed for up to 10 years over the harbour papers.");
        given("b", 9, "For taking the harbour papers the clerk faces up to 14 years in prison.");

        assertThat(figure("up to 10").status()).isEqualTo(Status.DIFFER);
    }

    @Test
    void never_sets_the_first_offer_against_the_new_one() {
        given("a", 8, "Velt Shipping made a new offer of $82 million for the old harbour of Ostley.");
        given("b", 9, "The initial offer of Velt Shipping for the old harbour of Ostley was $70 million.");

        assertThat(compared()).allSatisfy(f -> assertThat(f.readings()).hasSize(1));
    }

    @Test
    void never_sets_one_year_against_another() {
        given("a", 8, "The flood at Ostley dam killed 14 people in the spring of 1987.");
        given("b", 9, "The flood at Ostley dam killed 31 people in the spring of 2004.");

        assertThat(compared()).allSatisfy(f -> assertThat(f.readings()).hasSize(1));
    }

    @Test
    void never_sets_what_one_player_did_against_what_another_did() {
        given("a", 8, "Anna Velt completed 29 of 34 passes in the final at Ostley stadium.");
        given("b", 9, "Peter Herne completed 28 of 34 passes in the final at Ostley stadium.");

        assertThat(compared()).allSatisfy(f -> assertThat(f.readings()).hasSize(1));
    }

    @Test
    void sets_one_part_of_a_whole_against_another() {
        given("a", 8, "The regatta was halted after 20 of 71 laps because of the storm.");
        given("b", 9, "Officials stopped the boats with 21 of 71 laps completed.");

        assertThat(figure("20").status()).isEqualTo(Status.DIFFER);
    }

    @Test
    void lets_a_lead_evolve_that_one_article_tells_before_and_after() {
        given("a", 8, "Velt leads Orvel by 19 points in the Ardian sailing cup.");
        given("b", 9, "Velt was 19 points clear of Orvel. His lead in the Ardian sailing cup was cut to 12 points.");

        Figure f = figure("12");
        assertThat(f.status()).isEqualTo(Status.EVOLVES);
        assertThat(f.readings()).extracting(FigureReading::value).containsExactly("19", "12");
    }

    @Test
    void differs_when_a_limit_lies_far_from_what_another_calls_the_least() {
        given("a", 8, "Hackers took the letters of up to 44 million Ardians from the post office.");
        given("b", 9, "Hackers took the letters of more than 15 million Ardians from the post office.");

        assertThat(figure("up to 44 million").status()).isEqualTo(Status.DIFFER);
    }

    @Test
    void follows_an_age_past_a_like_case_of_long_ago() {
        given("a", 8, "A three-year-old boy fell into the bear pit at Ostley zoo on Monday.");
        given(
                "b",
                9,
                "A four-year-old boy fell into the bear pit at Ostley zoo on Monday. "
                        + "A three-year-old boy fell into the bear pit of Brinmoor in 1996.");

        Figure f = figure("4");
        assertThat(f.status()).isEqualTo(Status.DIFFER);
        assertThat(f.readings()).extracting(FigureReading::value).containsExactlyInAnyOrder("3", "4");
    }

    @Test
    void takes_a_price_a_share_for_the_same_price_without_the_share() {
        given("a", 8, "Of the offer for Ostley Mills, $22 per share would be paid in Velt stock.");
        given("b", 9, "The offer for Ostley Mills holds $60 in cash and $22 in Velt stock.");

        assertThat(articles(figure("22"), 0)).containsExactly("a", "b");
    }

    @Test
    void brings_together_the_toll_of_the_day_however_it_is_put() {
        given("a", 6, "There have been at least two fatalities, a nurse in Ostley said.");
        given("b", 7, "A bomb hit the mill and killed at least two people.");
        given("c", 9, "The blast at the mill killed at least six people.");

        Figure f = figure("at least 6");
        assertThat(f.status()).isEqualTo(Status.EVOLVES);
        assertThat(articles(figure("at least 2"), 0)).containsExactly("a", "b");
    }

    @Test
    void names_a_bare_toll_by_what_befell() {
        given("a", 6, "The hospital took in two dead bodies and 120 wounded people after the Ostley blast.");
        given("b", 7, "The Ostley blast left 120 wounded people, the hospital said.");

        assertThat(figure("120").what()).isEqualTo("wounded people");
    }

    @Test
    void puts_names_behind_the_numbers_of_several_articles() {
        given("a", 8, "President Hassan Velmani counted 312 boats. He owns 41 mills in Ostley.");
        given("b", 9, "In the harbour, Hassan Velmany counted 312 boats.");

        assertThat(compared())
                .extracting(Figure::kind)
                .containsExactly(Figure.Kind.NUMBER, Figure.Kind.NAME, Figure.Kind.NUMBER);
    }

    @Test
    void compares_an_article_of_ten_thousand_numbers() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            text.append("Mill ")
                    .append((char) ('a' + i % 26))
                    .append(" ground ")
                    .append(1000 + i * 7)
                    .append(" tonnes. ");
        }
        given("a", 8, text.toString());
        given("b", 9, text.toString());

        assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> assertThat(compared()).isNotEmpty());
    }

    static LongStream seeds() {
        return LongStream.range(0, 30);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void gives_the_same_figures_in_any_order_of_articles(long seed) {
        Random random = new Random(seed);
        String[] things = {"boats", "people", "percent", "days", "suspects", "million dollars"};
        String[] deeds = {"sank at Ostley", "were killed at Ostley", "left Brinmoor", "were sold by the council"};
        for (int i = 0; i < 6; i++) {
            StringBuilder body = new StringBuilder();
            for (int s = 0; s < 4; s++) {
                body.append("Officials said ")
                        .append(random.nextInt(1, 60))
                        .append(' ')
                        .append(things[random.nextInt(things.length)])
                        .append(' ')
                        .append(deeds[random.nextInt(deeds.length)])
                        .append(". ");
            }
            given("x" + i, random.nextInt(6, 9), body.toString());
        }
        List<Figure> once = compared();
        Collections.shuffle(accounts, random);

        assertThat(compared()).isEqualTo(once);
        assertThat(once).allSatisfy(FigureComparerTest::thenSpansHold);
    }

    private static void thenSpansHold(Figure f) {
        assertThat(f.readings()).isNotEmpty();
        for (FigureReading r : f.readings()) {
            assertThat(r.witnesses()).isNotEmpty();
            for (FigureWitness w : r.witnesses()) {
                assertThat(w.sentence().contains(w.span())).isTrue();
                assertThat(f.silent()).doesNotContain(w.article());
            }
        }
    }

    private void given(String id, int hour, String body) {
        given(id, hour < 0 ? Published.on(LocalDate.of(2021, 5, 3)) : at(3, hour), body);
    }

    private void given(String id, int day, int hour, String body) {
        given(id, at(day, hour), body);
    }

    private void given(String id, Published published, String body) {
        Article article = new Article(
                id,
                new Capture(id, Optional.empty()),
                Optional.empty(),
                Optional.of(published),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(Part.whole(Part.Kind.BODY, body)),
                Map.of());
        Account account = Account.of(article);
        accounts.add(new CountedAccount(account, QuantityFinder.find(account.body())));
    }

    private static Published at(int day, int hour) {
        return Published.at(OffsetDateTime.parse("2021-05-%02dT%02d:00:00Z".formatted(day, hour)));
    }

    private List<Figure> compared() {
        return FigureComparer.compare(accounts);
    }

    private Figure figure(String value) {
        return compared().stream()
                .filter(f -> f.readings().stream().anyMatch(r -> r.value().equals(value)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no figure " + value + " in " + compared()));
    }

    private static List<String> articles(Figure f, int reading) {
        return f.readings().get(reading).witnesses().stream()
                .map(FigureWitness::article)
                .toList();
    }
}
