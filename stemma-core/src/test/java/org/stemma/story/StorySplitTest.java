package org.stemma.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StorySplitTest {
    private final Newswire wire = new Newswire(5);
    private final StoryStream stream = new StoryStream(new StreamSettings(14, 0, 100_000, 2000));

    /** One story with five reports of one event and four of another, none of them new, made one by hand. */
    @BeforeEach
    void givenOneStoryOfTwoEvents() {
        for (int i = 0; i < 4; i++) {
            stream.assign(wire.report("a" + i, 1, i));
            stream.assign(wire.report("b" + i, 2, i));
        }
        stream.assign(wire.report("a4", 1, 4));
        stream.settle();
        stream.settle();
        stream.merge("s1", "s2");
    }

    /** What was said by hand is taken back, but of these. */
    private void released(String... but) {
        articles().stream().filter(a -> !List.of(but).contains(a)).forEach(stream::release);
    }

    private static List<String> articles() {
        return List.of("a0", "a1", "a2", "a3", "a4", "b0", "b1", "b2", "b3");
    }

    @Test
    void a_story_of_two_events_becomes_two_and_the_larger_keeps_the_id() {
        released();

        List<Move> moves = stream.settle();

        assertThat(moves)
                .containsExactlyElementsOf(Stream.of("b0", "b1", "b2", "b3")
                        .map(b -> new Move(b, "s1", "s3", Move.Cause.SPLIT))
                        .toList());
        assertThat(stream.articlesOf("s1")).containsExactly("a0", "a1", "a2", "a3", "a4");
        assertThat(stream.settle()).isEmpty();
        assertThat(stream.settle()).isEmpty();
        assertThat(stream.assign(wire.report("b9", 2, 5)).story()).isEqualTo("s3");
    }

    @Test
    void of_equal_parts_the_older_keeps_the_id() {
        released();
        stream.remove("a4");

        stream.settle();

        assertThat(stream.articlesOf("s1")).containsExactly("a0", "a1", "a2", "a3");
    }

    @Test
    void a_part_that_somebody_placed_keeps_the_id() {
        released("b2");

        assertThat(stream.settle()).hasSize(5).allMatch(m -> m.article().startsWith("a"));
        assertThat(stream.articlesOf("s1")).containsExactly("b0", "b1", "b2", "b3");
    }

    @Test
    void what_somebody_made_one_is_not_parted() {
        released("b2", "a1");

        assertThat(stream.settle()).isEmpty();
    }

    @Test
    void a_restored_stream_parts_the_same() {
        released();
        StoryStream again = StoryStream.restore(stream.snapshot(), new StreamSettings(14, 0, 100_000, 2000));

        assertThat(again.settle()).isEqualTo(stream.settle()).isNotEmpty();
    }

    @Test
    void a_story_whose_news_change_over_sixty_days_is_not_parted() {
        List<Move> moves = new ArrayList<>();
        for (int day = 10; day < 70; day++) {
            String text = wire.text(7, 120) + wire.text(700 + day / 10, 20);
            stream.assign(Newswire.given("r" + day, Newswire.at(day, 8), wire.title(7), text));
            stream.assign(wire.report("other" + day, 100 + day, day));
            moves.addAll(stream.settle());
        }

        assertThat(moves).extracting(Move::cause).doesNotContain(Move.Cause.SPLIT);
        String story = stream.storyOf("r69").orElseThrow();
        assertThat(stream.articlesOf(story)).contains("r56", "r60", "r65");
    }
}
