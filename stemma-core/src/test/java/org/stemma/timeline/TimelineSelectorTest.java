package org.stemma.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stemma.article.Account;
import org.stemma.article.Article;
import org.stemma.article.Capture;
import org.stemma.article.Part;
import org.stemma.article.Published;
import org.stemma.timeline.TimelineSelector.Day;
import org.stemma.timeline.TimelineSelector.Wanted;

class TimelineSelectorTest {
    private static final String BURST = "The Larrum dam burst on Sunday and flooded the lower town.";

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

    private static Wanted wanted(int days, int sentences, String... keywords) {
        return new Wanted(
                LocalDate.parse("2021-03-01"), LocalDate.parse("2021-03-31"), days, sentences, List.of(keywords));
    }

    private static String text(List<TimedAccount> accounts, TimelineSelector.Telling t) {
        return accounts.stream()
                .filter(a -> a.account().id().equals(t.article()))
                .map(a -> t.sentence().of(a.account().body().text()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void chooses_the_day_that_later_articles_remember() {
        List<TimedAccount> accounts = List.of(
                told("a", "2021-03-08", BURST + " A bus broke down near Orlo bridge on Friday morning."),
                told("b", "2021-03-15", "Engineers blame rain for the Larrum dam that burst on March 7."),
                told("c", "2021-03-20", "The minister resigned over the dam which failed at Larrum on March 7."));

        List<Day> days = TimelineSelector.select(accounts, wanted(1, 1));

        assertThat(days).extracting(Day::date).containsExactly(LocalDate.parse("2021-03-07"));
        assertThat(days.get(0).sentences()).hasSize(1);
        assertThat(text(accounts, days.get(0).sentences().get(0))).contains("Larrum");
    }

    @Test
    void counts_a_reprint_once() {
        List<TimedAccount> accounts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            accounts.add(told("copy" + i, "2021-03-05", "A bus broke down near Orlo bridge on Thursday morning."));
        }
        accounts.add(told("y", "2021-03-08", BURST));
        accounts.add(told("z", "2021-03-12", "Rescuers searched for those missing since the dam burst on March 7."));

        assertThat(TimelineSelector.select(accounts, wanted(1, 1)))
                .extracting(Day::date)
                .containsExactly(LocalDate.parse("2021-03-07"));
    }

    @Test
    void shows_only_sentences_with_a_keyword_and_says_nothing_twice() {
        List<TimedAccount> accounts = List.of(
                told("a", "2021-03-08", BURST),
                told("b", "2021-03-08", "Lower town was flooded Sunday when the dam at Larrum burst."),
                told("c", "2021-03-08", "Novak won the Orlo marathon on Sunday in record time."));

        List<Day> days = TimelineSelector.select(accounts, wanted(3, 3, "DAM"));

        assertThat(days).hasSize(1);
        assertThat(days.get(0).sentences()).hasSize(1);
        assertThat(text(accounts, days.get(0).sentences().get(0))).contains("dam");
    }

    @Test
    void a_page_stamp_is_no_event() {
        assertThat(TimelineSelector.select(
                        List.of(told(
                                "a",
                                "2021-03-20",
                                "March 8, 2021 at 6:19 pm reply Larrum engineers always deny everything.")),
                        wanted(5, 1)))
                .extracting(Day::date)
                .doesNotContain(LocalDate.parse("2021-03-08"));
    }

    @Test
    void nothing_in_nothing_out() {
        assertThat(TimelineSelector.select(List.of(), wanted(5, 2))).isEmpty();
    }

    @Test
    void an_article_added_later_touches_its_own_days_and_ends_as_if_all_came_at_once() {
        List<TimedAccount> accounts = List.of(
                told("a", "2021-03-08", BURST),
                told("b", "2021-03-12", "Rescuers searched for those missing since the dam burst on March 7."),
                told("c", "2021-03-20", "The minister resigned over the dam which failed at Larrum on March 7."));
        TimelineSelector selector = new TimelineSelector(wanted(3, 2));

        assertThat(selector.days()).isEmpty();
        assertThat(selector.add(accounts.get(0)))
                .containsExactly(LocalDate.parse("2021-03-07"), LocalDate.parse("2021-03-08"));
        assertThat(selector.add(accounts.get(1)))
                .containsExactly(LocalDate.parse("2021-03-07"), LocalDate.parse("2021-03-12"));
        assertThat(selector.days()).isNotEmpty();
        selector.add(accounts.get(2));

        assertThat(selector.days()).isEqualTo(TimelineSelector.select(accounts, wanted(3, 2)));
    }
}
