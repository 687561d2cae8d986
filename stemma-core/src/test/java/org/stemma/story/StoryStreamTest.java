package org.stemma.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.article.Account;

class StoryStreamTest {
    /** Fourteen days, and nothing is kept for there being little. */
    private static final StreamSettings STRICT = new StreamSettings(14, 0, 100_000, 2000);

    private final Newswire wire = new Newswire(1);
    private final StoryStream stream = new StoryStream(STRICT);

    @Test
    void the_first_report_of_an_event_founds_a_story_and_the_next_one_joins_it() {
        Assignment first = stream.assign(wire.report("a", 1, 0));
        Assignment second = stream.assign(wire.report("b", 1, 1));

        assertThat(first.founded()).isTrue();
        assertThat(first.cause()).isEqualTo(Assignment.Cause.NOTHING_ALIKE);
        assertThat(first.score()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(second.founded()).isFalse();
        assertThat(second.story()).isEqualTo(first.story()).isEqualTo("s1");
        assertThat(stream.articlesOf("s1")).containsExactly("a", "b");
    }

    @Test
    void an_assignment_says_which_words_are_shared_and_what_the_score_is_made_of() {
        stream.assign(wire.report("a", 1, 0));
        stream.assign(wire.report("z", 2, 0));

        Assignment why = stream.assign(wire.report("b", 1, 1));

        assertThat(why.because()).isNotEmpty();
        assertThat(why.because().stream().mapToDouble(SharedTerm::weight).sum()).isBetween(0.05, 1.0);
        assertThat(wire.text(1, 2000)).containsIgnoringCase(why.because().get(0).term());
        assertThat(why.factors().stream().mapToDouble(Factor::logOdds).sum()).isCloseTo(why.score(), within(1e-9));
        assertThat(why.score()).isPositive();
    }

    @Test
    void a_story_that_runs_for_sixty_days_stays_one_and_one_that_is_idle_is_forgotten() {
        Set<String> running = new HashSet<>();
        stream.assign(wire.report("idle", 2, 0));
        for (int day = 0; day <= 60; day++) {
            if (day % 5 == 0) {
                running.add(stream.assign(wire.report("r" + day, 1, day)).story());
            }
            stream.assign(wire.report("other" + day, 100 + day, day));
        }

        assertThat(running).hasSize(1);
        assertThat(stream.storyOf("idle")).isEmpty();
        assertThat(stream.storyOf("r60")).isPresent();
        assertThat(stream.liveArticles()).isLessThan(30);
        assertThat(stream.assign(wire.report("late", 2, 60)).founded()).isTrue();
    }

    @Test
    void a_small_library_forgets_nothing() {
        StoryStream small = new StoryStream(StreamSettings.DEFAULT);
        for (int day = 0; day < 60; day++) {
            small.assign(wire.report("a" + day, day, day));
        }

        assertThat(small.liveArticles()).isEqualTo(60);
    }

    @Test
    void one_wrong_date_far_ahead_makes_the_stream_forget_nothing() {
        for (int day = 0; day < 10; day++) {
            stream.assign(wire.report("a" + day, 1, day));
        }
        stream.assign(wire.report("wrong", 2, 4000));

        assertThat(stream.assign(wire.report("b", 1, 10)).story()).isEqualTo("s1");
        assertThat(stream.liveArticles()).isEqualTo(12);
    }

    @Test
    void an_archive_read_in_later_goes_by_its_own_time() {
        for (int i = 0; i < 40; i++) {
            stream.assign(wire.report("now" + i, 500 + i, 4000));
        }
        for (int day = 0; day < 100; day++) {
            stream.assign(wire.report("old" + day, day, day));
        }

        assertThat(stream.storyOf("old99")).isPresent();
        assertThat(stream.storyOf("old50")).isEmpty();
        assertThat(stream.liveArticles()).isLessThan(80);
    }

    @Test
    void without_any_date_no_more_is_remembered_than_the_most() {
        StoryStream bounded = new StoryStream(new StreamSettings(14, 0, 50, 20));
        for (int i = 0; i < 200; i++) {
            bounded.assign(wire.report("u" + i, i, -1));
        }

        assertThat(bounded.liveArticles()).isLessThanOrEqualTo(50);
        assertThat(bounded.storyOf("u199")).isPresent();
    }

    @Test
    void undated_reports_and_reports_of_one_moment_find_their_stories() {
        for (int i = 0; i < 12; i++) {
            stream.assign(wire.report("u" + i, i % 3, -1));
            Account same = wire.report("t" + i, 10 + i % 3, 5);
            stream.assign(same);
        }
        stream.settle();

        assertThat(stream.liveStories()).hasSize(6);
        assertThat(stream.articlesOf(stream.storyOf("u0").orElseThrow())).containsExactly("u0", "u3", "u6", "u9");
        assertThat(stream.articlesOf(stream.storyOf("t1").orElseThrow())).containsExactly("t1", "t4", "t7", "t10");
    }

    @Test
    void ten_thousand_equal_articles_are_one_story_of_which_the_latest_are_remembered() {
        String text = wire.text(1, 80);
        Set<String> stories = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            stories.add(stream.assign(Newswire.given("e" + i, Newswire.at(3, 7), "Equal", text))
                    .story());
        }

        assertThat(stories).containsExactly("s1");
        assertThat(stream.liveArticles()).isEqualTo(STRICT.mostOfOneStory());
        assertThat(stream.settle()).isEmpty();
        assertThat(stream.storyOf("e9999")).contains("s1");
    }

    @Test
    void articles_without_a_word_are_stories_of_their_own() {
        assertThat(stream.assign(Newswire.given("x", Optional.empty(), "", "")).founded())
                .isTrue();
        assertThat(stream.assign(Newswire.given("y", Newswire.at(1, 1), "", "")).founded())
                .isTrue();
        assertThat(stream.settle()).isEmpty();
        assertThat(stream.remove("x")).isTrue();
        assertThat(stream.liveStories()).containsExactly("s2");
    }

    @Test
    void a_story_number_is_never_given_twice() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            Assignment a = stream.assign(wire.report("a", i, i));
            assertThat(stream.remove("a")).isTrue();
            assertThat(seen.add(a.story())).isTrue();
        }
        assertThat(stream.remove("a")).isFalse();
    }

    @Test
    void a_corrected_article_stays_in_its_story_while_it_fits_it() {
        stream.assign(wire.report("a", 1, 0));
        stream.assign(wire.report("b", 1, 0));

        Assignment again = stream.replace(wire.report("b", 1, 0)).orElseThrow();

        assertThat(again.story()).isEqualTo("s1");
        assertThat(stream.articlesOf("s1")).containsExactly("a", "b");
    }

    @Test
    void an_article_corrected_to_tell_of_another_event_goes_there() {
        stream.assign(wire.report("a", 1, 0));
        stream.assign(wire.report("b", 1, 0));
        stream.assign(wire.report("c", 2, 0));

        Assignment again = stream.replace(wire.report("b", 2, 0)).orElseThrow();

        assertThat(again.story()).isEqualTo("s2");
        assertThat(stream.articlesOf("s1")).containsExactly("a");
    }

    @Test
    void the_only_article_of_a_story_keeps_its_id_through_a_correction() {
        stream.assign(wire.report("a", 1, 0));

        assertThat(stream.assign(wire.report("a", 2, 0)).story()).isEqualTo("s1");
        assertThat(stream.liveArticles()).isEqualTo(1);
        assertThat(stream.replace(wire.report("unknown", 2, 0))).isEmpty();
    }

    @Test
    void an_article_that_came_too_early_moves_when_the_stream_settles() {
        // A short notice of event 2 that also names event 1 is put to the only story there is.
        String notice = wire.text(2, 80) + wire.text(1, 110);
        for (int i = 0; i < 4; i++) {
            stream.assign(wire.report("a" + i, 1, 0));
        }
        stream.assign(Newswire.given("n", Newswire.at(0, 5), wire.title(2), notice));
        assertThat(stream.storyOf("n")).contains("s1");
        for (int i = 0; i < 6; i++) {
            stream.assign(wire.report("b" + i, 2, 0));
        }
        String second = stream.storyOf("b0").orElseThrow();
        assertThat(second).isNotEqualTo("s1");

        List<Move> moves = stream.settle();

        assertThat(moves).containsExactly(new Move("n", "s1", second, Move.Cause.FITS_BETTER));
        assertThat(stream.storyOf("n")).contains(second);
        assertThat(stream.settle()).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @CsvSource({"3", "99", "2024"})
    void moves_tell_all_that_changed_and_stories_hold_each_article_once(long seed) {
        Newswire news = new Newswire(seed);
        Map<String, String> told = new HashMap<>();
        for (int i = 0; i < 300; i++) {
            String id = "r" + i;
            told.put(
                    id,
                    stream.assign(news.report(id, (int) ((i * 31 + seed) % 23), i / 40))
                            .story());
            if (i % 50 == 49) {
                for (Move m : stream.settle()) {
                    assertThat(told.put(m.article(), m.to())).isEqualTo(m.from());
                }
            }
        }
        List<String> all = new ArrayList<>();
        for (String story : stream.liveStories()) {
            all.addAll(stream.articlesOf(story));
            stream.articlesOf(story).forEach(a -> assertThat(told.get(a)).isEqualTo(story));
        }
        assertThat(all).doesNotHaveDuplicates().hasSize(300);
    }

    @Test
    void settings_out_of_range_are_refused() {
        Stream.<Runnable>of(
                        () -> new StreamSettings(0, 0, 1, 2),
                        () -> new StreamSettings(Double.NaN, 0, 1, 2),
                        () -> new StreamSettings(1, 5, 4, 2),
                        () -> new StreamSettings(1, 0, 1, 1))
                .forEach(r -> assertThatThrownBy(r::run).isInstanceOf(IllegalArgumentException.class));
    }
}
