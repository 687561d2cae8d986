package org.stemma.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stemma.article.Account;
import org.stemma.article.Article;
import org.stemma.article.Capture;
import org.stemma.article.Part;
import org.stemma.article.Published;
import org.stemma.timeline.TimelineEntry.Lane;
import org.stemma.timeline.TimelineEntry.Precision;

class TimelineBuilderTest {
    private static TimedAccount told(String id, String day, String text) {
        Account account = Account.of(new Article(
                id,
                new Capture(id, Optional.empty()),
                Optional.empty(),
                Optional.of(Published.on(LocalDate.parse(day))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(Part.whole(Part.Kind.BODY, text)),
                Map.of()));
        return new TimedAccount(
                account, TimexFinder.find(account.body(), account.article().published()));
    }

    @Test
    void one_day_told_in_three_ways_is_one_entry_with_three_witnesses() {
        List<TimelineEntry> timeline = TimelineBuilder.build(
                List.of(
                        told("a", "2021-03-08", "The Larrum dam burst on Sunday, flooding the lower town."),
                        told("b", "2021-03-09", "Engineers had warned of it before the dam burst Sunday (March 7)."),
                        told("c", "2021-03-20", "The dam at Larrum burst on March 7, 2021.")),
                Map.of("a", 0, "b", 0, "c", 1));

        assertThat(timeline).hasSize(1);
        TimelineEntry day = timeline.get(0);
        assertThat(day.date()).isEqualTo("2021-03-07");
        assertThat(day.precision()).isEqualTo(Precision.DAY);
        assertThat(day.lane()).isEqualTo(Lane.EVENT);
        assertThat(day.witnesses()).extracting(DateWitness::article).containsExactly("a", "b", "c");
        assertThat(day.witnesses()).contains(day.lead());
        assertThat(day.independent()).isEqualTo(2);
    }

    @Test
    void one_event_told_of_a_day_and_of_its_month_is_one_entry_in_whose_witnesses_both_words_stand() {
        String day = "The grain ferry capsized off the Orlo lighthouse on Monday with nine sailors aboard.";
        String month = "In March, the grain ferry capsized near the Orlo lighthouse with nine sailors aboard.";
        List<TimelineEntry> timeline =
                TimelineBuilder.build(List.of(told("a", "2021-03-08", day), told("b", "2021-04-20", month)), Map.of());

        assertThat(timeline).hasSize(1);
        assertThat(timeline.get(0).date()).isEqualTo("2021-03-08");
        assertThat(timeline.get(0).precision()).isEqualTo(Precision.DAY);
        assertThat(timeline.get(0).independent()).isEqualTo(2);
        assertThat(timeline.get(0).witnesses())
                .extracting(w -> w.timex().of(w.article().equals("a") ? day : month))
                .containsExactly("Monday", "March");
    }

    @Test
    void a_month_of_which_something_else_is_told_keeps_its_entry() {
        List<TimelineEntry> timeline = TimelineBuilder.build(
                List.of(
                        told("a", "2021-03-29", "The Orlo grain mill, founded in March, filed papers on March 22."),
                        told("b", "2021-04-20", "The Orlo grain mill, founded in March, filed papers on March 22."),
                        told("c", "2021-04-20", "The lower bridge was painted in March.")),
                Map.of());

        assertThat(timeline).extracting(TimelineEntry::date).containsExactly("2021-03", "2021-03-22");
    }

    @Test
    void a_week_stands_for_its_month_unless_it_lies_in_two() {
        String text = "The grain ferry capsized off the Orlo lighthouse this week.";

        assertThat(TimelineBuilder.build(List.of(told("a", "2021-03-10", text)), Map.of()))
                .extracting(TimelineEntry::date)
                .containsExactly("2021-03");
        assertThat(TimelineBuilder.build(List.of(told("a", "2021-04-01", text)), Map.of()))
                .isEmpty();
    }

    @Test
    void a_day_with_two_unlike_events_has_two_entries() {
        List<TimelineEntry> timeline = TimelineBuilder.build(
                List.of(
                        told(
                                "a",
                                "2021-03-08",
                                "The Larrum dam burst on Sunday, flooding the town. Novak won the Orlo marathon on Sunday in record time."),
                        told(
                                "b",
                                "2021-03-08",
                                "Flooding hit the town after the Larrum dam burst Sunday. Novak won the Orlo marathon Sunday.")),
                Map.of());

        assertThat(timeline).hasSize(2).allMatch(e -> e.date().equals("2021-03-07") && e.independent() == 2);
    }

    @Test
    void the_past_and_what_is_to_come_have_lanes_of_their_own() {
        List<TimelineEntry> timeline = TimelineBuilder.build(
                List.of(
                        told(
                                "a",
                                "2021-03-08",
                                "The dam was built in 1953. It was repaired in November 1964. It burst on Sunday. Work will begin in June.")),
                Map.of());

        assertThat(timeline)
                .extracting(e -> e.date() + " " + e.precision() + " " + e.lane())
                .containsExactly("1953 YEAR PAST", "1964-11 MONTH PAST", "2021-03-07 DAY EVENT", "2021-06 MONTH AHEAD");
    }

    @Test
    void the_lead_is_the_sentence_that_shares_most_with_the_others_and_no_fragment() {
        List<TimelineEntry> timeline = TimelineBuilder.build(
                List.of(
                        told("a", "2021-03-08", "Larrum, Sunday."),
                        told("b", "2021-03-08", "The dam above Larrum burst on Sunday and flooded the lower town."),
                        told("c", "2021-03-08", "The lower town was flooded when the dam burst on Sunday.")),
                Map.of());

        assertThat(timeline).hasSize(1);
        assertThat(timeline.get(0).lead().article()).isEqualTo("b");
    }

    @Test
    void a_label_and_the_running_year_date_nothing() {
        assertThat(TimelineBuilder.build(
                        List.of(told(
                                "a",
                                "2021-03-08",
                                "Copyright 2020 The Orlo Press. It was the worst flood of this year in the valley.")),
                        Map.of()))
                .isEmpty();
    }

    @Test
    void lengths_sets_and_vague_references_make_no_entry() {
        assertThat(TimelineBuilder.build(
                        List.of(told(
                                "a", "2021-03-08", "For two years it met daily, as it does now and did recently.")),
                        Map.of()))
                .isEmpty();
    }

    @Test
    void what_only_copies_of_one_text_tell_is_no_event_apart() {
        String copied = "Novak won the Orlo marathon on Sunday in record time.";
        List<TimelineEntry> timeline = TimelineBuilder.build(
                List.of(
                        told("a", "2021-03-08", "The Larrum dam burst on Sunday, flooding the town. " + copied),
                        told("b", "2021-03-08", copied),
                        told("c", "2021-03-08", "Flooding hit the town after the Larrum dam burst Sunday.")),
                Map.of("a", 0, "b", 0, "c", 1));

        assertThat(timeline).hasSize(1);
    }

    @Test
    void independent_texts_that_date_one_event_differently_fork_it() {
        List<TimelineEntry> timeline = TimelineBuilder.build(
                List.of(
                        told("a", "2021-03-08", "The Larrum dam burst on Saturday and flooded the lower town of Orlo."),
                        told(
                                "b",
                                "2021-03-08",
                                "The dam at Larrum burst on Sunday and flooded the lower town of Orlo.")),
                Map.of("a", 0, "b", 1));

        assertThat(timeline)
                .extracting(e -> e.date() + " " + e.rivals())
                .containsExactly("2021-03-06 [2021-03-07]", "2021-03-07 [2021-03-06]");
    }

    @Test
    void an_article_that_knows_both_days_tells_two_events() {
        String second = " The dam at Larrum burst again on Sunday and flooded the lower town of Orlo.";
        assertThat(TimelineBuilder.build(
                        List.of(
                                told(
                                        "a",
                                        "2021-03-08",
                                        "The Larrum dam burst on Saturday and flooded the lower town of Orlo."
                                                + second),
                                told("b", "2021-03-08", second.trim())),
                        Map.of("a", 0, "b", 1)))
                .allMatch(e -> e.rivals().isEmpty());
    }

    @Test
    void an_entry_names_its_days() {
        TimelineEntry year = TimelineBuilder.build(
                        List.of(told("a", "2021-03-08", "The dam was built in 1953 by hand.")), Map.of())
                .get(0);

        assertThat(year.days()).contains(new DayInterval(LocalDate.of(1953, 1, 1), LocalDate.of(1954, 1, 1)));
    }

    @Test
    void a_page_stamp_dates_nothing() {
        assertThat(TimelineBuilder.build(
                        List.of(told(
                                "a",
                                "2021-03-20",
                                "Updated on March 8, 2021 at 6:19 pm by the night desk of the paper.")),
                        Map.of()))
                .isEmpty();
    }
}
