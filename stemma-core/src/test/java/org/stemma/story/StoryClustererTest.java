package org.stemma.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.article.Account;
import org.stemma.article.Article;
import org.stemma.article.Capture;
import org.stemma.article.Part;
import org.stemma.article.Published;

class StoryClustererTest {
    private static final List<Account> FERRY = List.of(
            given(
                    "f1",
                    "2024-03-05",
                    "en",
                    "Grain ship wrecks ferry pier at Port Velan",
                    "The harbour of Port Velan was closed on Tuesday after a grain ship broke loose and hit the ferry pier."
                            + " Thousands of islanders could not reach the mainland, and the ferry company Velan Lines"
                            + " promised small boats. Divers found a torn mooring line."),
            given(
                    "f2",
                    "2024-03-05",
                    "en",
                    "Port Velan ferry pier destroyed by drifting freighter",
                    "Islanders woke without a ferry because a freighter loaded with barley had rammed the pier of Port Velan."
                            + " Mayor Tilda Roen walked along the broken ramps and said Velan Lines would run boats by noon."),
            given(
                    "f3",
                    "2024-03-07",
                    "en",
                    "Torn mooring line blamed for Port Velan ferry crash",
                    "A worn mooring line let the grain freighter drift into the ferry pier at Port Velan, the harbour office"
                            + " said. Mayor Tilda Roen asked why the line had not been replaced in spring."));

    private static final List<Account> BUDGET = List.of(
            given(
                    "b1",
                    "2024-03-06",
                    "en",
                    "Orsia parliament rejects school budget",
                    "The parliament of Orsia voted down the school budget of minister Janek Holm by three votes. Teachers"
                            + " in the capital Orsk had protested against larger classes for two weeks."),
            given(
                    "b2",
                    "2024-03-06",
                    "en",
                    "Holm's school budget fails in Orsia by three votes",
                    "Minister Janek Holm lost the vote on his school budget in Orsia after four deputies left the coalition."
                            + " Teachers who had protested in Orsk against larger classes celebrated."),
            given(
                    "b3",
                    "2024-03-07",
                    "en",
                    "After budget defeat, Holm offers to talk with teachers",
                    "A day after the parliament of Orsia rejected his school budget, minister Janek Holm invited the teachers"
                            + " of Orsk to talks about the size of classes."));

    @Test
    void three_reports_of_one_event_are_one_story() {
        assertThat(StoryClusterer.cluster(FERRY)).containsExactly(List.of("f1", "f2", "f3"));
    }

    @Test
    void two_events_are_two_stories() {
        List<Account> mixed = new ArrayList<>(FERRY);
        mixed.addAll(BUDGET);

        assertThat(StoryClusterer.cluster(sorted(mixed)))
                .containsExactly(List.of("f1", "f2", "f3"), List.of("b1", "b2", "b3"));
    }

    @Test
    void undated_reports_find_their_story() {
        List<Account> mixed = new ArrayList<>(FERRY);
        mixed.addAll(BUDGET);
        List<Account> undated = mixed.stream()
                .map(a -> given(
                        a.id(),
                        "",
                        "en",
                        a.article().title().orElseThrow(),
                        a.body().text()))
                .toList();

        assertThat(groups(StoryClusterer.cluster(undated)))
                .containsExactlyInAnyOrder(Set.of("f1", "f2", "f3"), Set.of("b1", "b2", "b3"));
    }

    @Test
    void another_language_joins_by_names_and_numbers() {
        List<Account> mixed = new ArrayList<>(FERRY);
        mixed.addAll(BUDGET);
        mixed.add(given(
                "x",
                "2024-03-06",
                "de",
                "Frachter zerstört Anleger in Port Velan",
                "In Port Velan hat ein Frachter den Anleger von Velan Lines gerammt. Tilda Roen versprach Boote."));

        assertThat(groups(StoryClusterer.cluster(sorted(mixed)))).contains(Set.of("f1", "f2", "f3", "x"));
    }

    @Test
    void an_article_with_a_title_and_no_text_has_a_story() {
        Account bare = given("t", "2024-03-05", "en", "Port Velan ferry pier wrecked by grain freighter", "");
        List<Account> all = new ArrayList<>(FERRY);
        all.add(bare);
        all.add(given("empty", "", "en", "", ""));

        assertThat(groups(StoryClusterer.cluster(sorted(all))))
                .contains(Set.of("f1", "f2", "f3", "t"), Set.of("empty"));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 5, 77, 4096})
    void any_order_of_input_gives_the_same_stories_and_each_article_has_one(long seed) {
        Random random = new Random(seed);
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int topic = random.nextInt(8);
            StringBuilder text = new StringBuilder();
            for (int w = 0; w < 40; w++) {
                text.append(
                                random.nextInt(3) == 0
                                        ? "Topic" + topic + "x" + random.nextInt(9)
                                        : "word" + random.nextInt(400))
                        .append(' ');
            }
            String day = random.nextInt(5) == 0 ? "" : "2024-03-%02d".formatted(1 + random.nextInt(28));
            accounts.add(given("r" + i, day, "en", "Topic" + topic + "x1", text.toString()));
        }
        List<List<String>> expected = StoryClusterer.cluster(sorted(accounts));

        Collections.shuffle(accounts, random);

        assertThat(StoryClusterer.cluster(sorted(accounts))).isEqualTo(expected);
        assertThat(expected.stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        accounts.stream().map(Account::id).toList());
    }

    private static Account given(String id, String day, String language, String title, String text) {
        List<Part> parts = new ArrayList<>();
        if (!title.isEmpty()) {
            parts.add(Part.whole(Part.Kind.TITLE, title));
        }
        parts.add(Part.whole(Part.Kind.BODY, text));
        return Account.of(new Article(
                id,
                new Capture(id, Optional.empty()),
                Optional.empty(),
                day.isEmpty() ? Optional.empty() : Optional.of(Published.on(LocalDate.parse(day))),
                Optional.empty(),
                Optional.of(language),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                parts,
                Map.of()));
    }

    private static List<Account> sorted(List<Account> accounts) {
        return accounts.stream()
                .sorted(Comparator.comparing(Account::article, Article.BY_TIME_THEN_ID))
                .toList();
    }

    private static List<Set<String>> groups(List<List<String>> stories) {
        return stories.stream().<Set<String>>map(TreeSet::new).toList();
    }
}
