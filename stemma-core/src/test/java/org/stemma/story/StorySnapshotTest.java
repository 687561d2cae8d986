package org.stemma.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorySnapshotTest {
    private static final StreamSettings SETTINGS = new StreamSettings(6, 20, 150, 40);

    /** Does what a seed says to a stream, and writes down all answers. */
    private static final class Run {
        private final Random random;
        private final Newswire wire;
        private StoryStream stream = new StoryStream(SETTINGS);
        private final List<Object> answers = new ArrayList<>();
        private int articles;

        Run(long seed) {
            random = new Random(seed);
            wire = new Newswire(seed);
        }

        void step() {
            List<String> stories = stream.liveStories();
            String story = stories.isEmpty() ? "" : stories.get(random.nextInt(stories.size()));
            String article = "r" + random.nextInt(articles + 1);
            int event = random.nextInt(12) + articles / 60;
            switch (random.nextInt(30)) {
                case 0 -> answers.add(stream.settle());
                case 1 -> answers.add(stream.remove(article));
                case 2 -> answers.add(stream.replace(wire.report(article, event, articles / 20)));
                case 3 -> answers.add(story.isEmpty() ? "" : stream.move(article, story));
                case 4 -> answers.add(story.isEmpty() ? "" : stream.merge(story, "s1"));
                case 5 -> {
                    List<String> of = stories.isEmpty() ? List.of() : stream.articlesOf(story);
                    answers.add(of.size() < 2 ? "" : stream.split(story, of.subList(0, of.size() / 2)));
                }
                case 6 -> stream.release(article);
                default ->
                    answers.add(stream.assign(
                            wire.report("r" + ++articles, event, random.nextInt(8) == 0 ? -1 : articles / 20)));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 7, 42, 555, 90210})
    void a_stream_restored_at_any_time_goes_on_as_if_it_had_never_stopped(long seed) {
        Run through = new Run(seed);
        Run stopped = new Run(seed);
        Random stops = new Random(seed + 1);
        for (int i = 0; i < 500; i++) {
            through.step();
            stopped.step();
            if (stops.nextInt(25) == 0) {
                stopped.stream = StoryStream.restore(stopped.stream.snapshot(), SETTINGS);
            }
        }

        assertThat(stopped.answers).isEqualTo(through.answers);
        assertThat(stopped.stream.snapshot()).isEqualTo(through.stream.snapshot());
    }

    @Test
    void a_snapshot_of_nothing_is_a_stream_of_nothing() {
        StoryStream empty = StoryStream.restore(new StoryStream(SETTINGS).snapshot(), SETTINGS);

        assertThat(empty.liveStories()).isEmpty();
        assertThat(empty.assign(new Newswire(1).report("a", 1, 1)).story()).isEqualTo("s1");
    }

    @Test
    void a_snapshot_cut_short_anywhere_is_refused_with_the_reason() {
        byte[] whole = snapshot();
        for (int n = 0; n < whole.length; n += 1 + n / 40) {
            byte[] cut = Arrays.copyOf(whole, n);
            assertThatThrownBy(() -> StoryStream.restore(cut, SETTINGS))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("snapshot of stories: ");
        }
        assertThatThrownBy(() -> StoryStream.restore(Arrays.copyOf(whole, whole.length - 1), SETTINGS))
                .hasMessageContaining("cut short");
    }

    @Test
    void a_changed_or_foreign_snapshot_is_refused_with_the_reason() {
        byte[] whole = snapshot();
        for (int at = 0; at < whole.length; at += 1 + whole.length / 200) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x10;
            assertThatThrownBy(() -> StoryStream.restore(changed, SETTINGS))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> StoryStream.restore("PK something else".getBytes(StandardCharsets.UTF_8), SETTINGS))
                .hasMessageContaining("this is none");
        byte[] newer = whole.clone();
        newer[7] = 99;
        assertThatThrownBy(() -> StoryStream.restore(newer, SETTINGS)).hasMessageContaining("of version 99");
        assertThatThrownBy(() -> StoryStream.restore(Arrays.copyOf(whole, whole.length + 1), SETTINGS))
                .hasMessageContaining("longer");
    }

    private static byte[] snapshot() {
        Run run = new Run(5);
        for (int i = 0; i < 60; i++) {
            run.step();
        }
        return run.stream.snapshot();
    }
}
