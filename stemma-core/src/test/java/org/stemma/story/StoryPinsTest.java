package org.stemma.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.article.Account;

class StoryPinsTest {
    private static final StreamSettings SETTINGS = new StreamSettings(14, 0, 100_000, 2000);

    private final Newswire wire = new Newswire(9);
    private final StoryStream stream = new StoryStream(SETTINGS);

    /** Four reports of each of two events. */
    private void givenTwoStories() {
        for (int i = 0; i < 4; i++) {
            stream.assign(wire.report("a" + i, 1, i));
            stream.assign(wire.report("b" + i, 2, i));
        }
        assertThat(stream.articlesOf("s1")).containsExactly("a0", "a1", "a2", "a3");
        assertThat(stream.articlesOf("s2")).containsExactly("b0", "b1", "b2", "b3");
    }

    @Test
    void a_moved_article_stays_where_it_was_put() {
        givenTwoStories();

        assertThat(stream.move("a2", "s2")).containsExactly(new Move("a2", "s1", "s2", Move.Cause.BY_HAND));

        assertThat(stream.settle()).isEmpty();
        assertThat(stream.settle()).isEmpty();
        assertThat(stream.storyOf("a2")).contains("s2");
        assertThat(stream.replace(wire.report("a2", 1, 2)).orElseThrow().cause())
                .isEqualTo(Assignment.Cause.PIN);
        assertThat(stream.storyOf("a2")).contains("s2");
    }

    @Test
    void a_released_article_goes_where_it_fits() {
        givenTwoStories();
        stream.move("a2", "s2");
        stream.release("a2");

        assertThat(stream.settle()).containsExactly(new Move("a2", "s2", "s1", Move.Cause.FITS_BETTER));
    }

    @Test
    void a_story_parted_by_hand_is_not_made_one_again() {
        givenTwoStories();

        List<Move> moves = stream.split("s1", List.of("a3", "a1"));

        assertThat(moves)
                .containsExactly(
                        new Move("a1", "s1", "s3", Move.Cause.BY_HAND), new Move("a3", "s1", "s3", Move.Cause.BY_HAND));
        stream.settle();
        stream.settle();
        assertThat(stream.articlesOf("s3")).contains("a1", "a3");
        assertThat(stream.storyOf("a0")).contains("s1");
    }

    @Test
    void stories_made_one_by_hand_stay_one_under_the_older_id() {
        givenTwoStories();

        assertThat(stream.merge("s2", "s1")).hasSize(4).allMatch(m -> m.to().equals("s1"));

        assertThat(stream.settle()).isEmpty();
        assertThat(stream.liveStories()).containsExactly("s1");
        assertThat(stream.currentStory("s2")).isEqualTo("s1");
        assertThat(stream.assign(wire.report("b9", 2, 4)).story()).isEqualTo("s1");
    }

    @Test
    void the_last_word_counts() {
        givenTwoStories();
        stream.merge("s1", "s2");
        stream.split("s1", List.of("b0", "b1", "b2", "b3"));
        stream.settle();
        assertThat(stream.articlesOf("s3")).containsExactly("b0", "b1", "b2", "b3");

        stream.merge("s3", "s1");
        stream.settle();
        assertThat(stream.liveStories()).containsExactly("s1");
    }

    @Test
    void a_story_that_was_forgotten_lives_again_when_an_article_is_moved_there() {
        stream.assign(wire.report("old", 1, 0));
        for (int day = 1; day < 40; day++) {
            stream.assign(wire.report("o" + day, 100 + day, day));
        }
        assertThat(stream.storyOf("old")).isEmpty();

        assertThat(stream.move("o39", "s1")).hasSize(1);

        assertThat(stream.articlesOf("s1")).containsExactly("o39");
        assertThat(stream.move("old", "s1")).isEmpty();
    }

    @Test
    void what_cannot_be_is_refused() {
        givenTwoStories();

        assertThatThrownBy(() -> stream.move("a1", "s99")).hasMessage("no story s99");
        assertThatThrownBy(() -> stream.merge("s1", "x")).hasMessage("no story x");
        assertThatThrownBy(() -> stream.split("s1", List.of("b1"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> stream.split("s1", List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pins(List.of(Set.of("a"), Set.of("a")), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pins(List.of(Set.of("a")), List.of(new Pins.Apart(0, 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14})
    void pins_hold_in_another_run_whatever_the_order_of_arrival(long seed) {
        Random random = new Random(seed);
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            accounts.add(wire.report("r" + i, i % 6, 1));
        }
        accounts.forEach(stream::assign);
        for (int i = 0; i < 10; i++) {
            List<String> stories = stream.liveStories();
            String story = stories.get(random.nextInt(stories.size()));
            List<String> of = stream.articlesOf(story);
            switch (random.nextInt(3)) {
                case 0 -> stream.move("r" + random.nextInt(60), story);
                case 1 -> stream.merge(story, stories.get(random.nextInt(stories.size())));
                default -> {
                    if (of.size() > 2) {
                        stream.split(story, of.subList(0, 2));
                    }
                }
            }
            stream.settle();
        }
        Pins said = stream.pins();
        thenHolds(said, stream);

        StoryStream again = new StoryStream(SETTINGS, said);
        Collections.shuffle(accounts, random);
        accounts.forEach(again::assign);
        again.settle();

        assertThat(again.pins()).isEqualTo(said);
        thenHolds(said, again);
    }

    private static void thenHolds(Pins said, StoryStream stream) {
        List<String> homes = new ArrayList<>();
        for (Set<String> together : said.together()) {
            List<String> stories = together.stream()
                    .map(a -> stream.storyOf(a).orElseThrow())
                    .distinct()
                    .toList();
            assertThat(stories).as("%s", together).hasSize(1);
            homes.add(stories.get(0));
        }
        for (Pins.Apart apart : said.apart()) {
            assertThat(homes.get(apart.one())).isNotEqualTo(homes.get(apart.other()));
        }
    }
}
