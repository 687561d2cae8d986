package org.stemma.store.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.attribution.Attribution;
import org.stemma.store.query.QueryException;
import org.stemma.text.Encoder;

/** What people are said to have said. */
class QuoteSearchTest {
    @TempDir
    static Path dir;

    private static ArticleIndex index;

    @BeforeAll
    static void given_three_articles_in_which_brandt_speaks() {
        index = ArticleIndex.open(dir.resolve("index"), Encoder.NONE);
        index.put(List.of(
                Given.article("first")
                        .from("The Quillon Post")
                        .titled("Pumps fail")
                        .on("2026-11-01")
                        .story("s1")
                        .saying("\u201cThe pumps have failed us,\u201d Mayor Ida Brandt said in a statement.\n"
                                + "\u201cThis is no flood,\u201d she said. \u201cIt is a warning.\u201d"),
                Given.article("second")
                        .from("Velm Echo")
                        .on("2026-11-05")
                        .saying(
                                "Ida Brandt said the town would buy new pumps and that it was \u201chigh time\u201d to do so"
                                        + " before \u201cthe winter storms\u201d come."),
                Given.article("third")
                        .known("Brandt", "Ida Brandt")
                        .on("2026-11-09")
                        .saying("\u201cThe new pumps,\u201d Brandt said, \u201cwork well.\u201d\n"
                                + "\u201cThe winter was mild,\u201d said Olaf Renner.")));
        index.commit(1);
    }

    @AfterAll
    static void close() {
        index.close();
    }

    private static List<String> words(QuoteQuery query) {
        return index.quotes(query).hits().stream()
                .map(h -> h.article() + " "
                        + String.join(" ", h.words().stream().map(Marked::text).toList()))
                .toList();
    }

    @Test
    void follows_a_speaker_over_time() {
        assertThat(words(QuoteQuery.by("Ida Brandt")))
                .containsExactly(
                        "first \u201cThe pumps have failed us,\u201d",
                        "first \u201cThis is no flood,\u201d \u201cIt is a warning.\u201d",
                        "second the town would buy new pumps and that it was \u201chigh time\u201d to do so before"
                                + " \u201cthe winter storms\u201d come",
                        "third \u201cThe new pumps,\u201d \u201cwork well.\u201d");
        assertThat(words(QuoteQuery.by("Brandt, Ida"))).hasSize(4);
        assertThat(words(QuoteQuery.by("Ida Brandt").in(Order.NEWEST)).get(0)).startsWith("third");
    }

    @Test
    void tells_who_said_it_where_by_what_road_and_when() {
        QuoteHit hit = index.quotes(QuoteQuery.by("brandt")).hits().get(0);

        assertThat(hit.speaker()).contains("Ida Brandt");
        assertThat(hit.source()).contains("Mayor Ida Brandt");
        assertThat(hit.channels()).containsExactly("a statement");
        assertThat(hit.outlet()).contains("The Quillon Post");
        assertThat(hit.title()).contains("Pumps fail");
        assertThat(hit.story()).contains("s1");
        assertThat(hit.published().orElseThrow()).hasToString("2026-11-01");
        assertThat(hit.attribution().kind()).isEqualTo(Attribution.Kind.DIRECT);
    }

    @Test
    void asks_for_words_in_marks_or_in_the_reporters_words() {
        assertThat(words(QuoteQuery.by("brandt").with("pumps"))).hasSize(3);
        assertThat(words(QuoteQuery.by("brandt").with("said:pumps"))).hasSize(2);
        assertThat(words(QuoteQuery.of("winter -speaker:brandt"))).hasSize(1);
        assertThat(words(QuoteQuery.of("pumps outlet:echo"))).hasSize(1);
        assertThat(words(QuoteQuery.of("pumps -outlet:echo"))).hasSize(2);
        assertThat(words(QuoteQuery.of("speaker:brandt date:>=2026-11-05"))).hasSize(2);
        assertThat(words(QuoteQuery.of("story:s1 channel:statement"))).hasSize(2);
        assertThat(words(QuoteQuery.of("speaker:renner channel:statement"))).isEmpty();
        assertThat(words(QuoteQuery.of(""))).hasSize(5);
    }

    @Test
    void an_exact_phrase_runs_over_the_words_that_say_who_speaks_and_over_nothing_else() {
        assertThat(words(QuoteQuery.of("said:\"new pumps work\"")))
                .as("one sentence, cut")
                .hasSize(1);
        assertThat(words(QuoteQuery.of("said:\"flood it\"")))
                .as("a sentence, then another")
                .hasSize(1);
        assertThat(words(QuoteQuery.of("said:\"time the winter\"")))
                .as("the reporter's words between")
                .isEmpty();
        assertThat(words(QuoteQuery.of("said:\"well the winter\"")))
                .as("two quotations")
                .isEmpty();
        assertThat(words(QuoteQuery.of("\"high time to do so\"")))
                .as("in the reporter's words, too")
                .hasSize(1);
        assertThat(words(QuoteQuery.of("said:\"high time to do so\""))).isEmpty();
    }

    @Test
    void marks_the_words_that_matched() {
        QuoteHit hit =
                index.quotes(QuoteQuery.by("brandt").with("said:work")).hits().get(0);

        assertThat(hit.words().get(0).marks()).isEmpty();
        Marked second = hit.words().get(1);
        assertThat(second.marks())
                .singleElement()
                .satisfies(m -> assertThat(m.of(second.text())).isEqualTo("work"));
    }

    @Test
    void pages_follow_on_each_other() {
        List<String> paged = new ArrayList<>();
        QuoteQuery query = QuoteQuery.of("").pages(2);
        Optional<String> next = Optional.empty();
        do {
            QuotesPage page = index.quotes(next.isEmpty() ? query : query.after(next.get()));
            page.hits().forEach(h -> paged.add(h.article() + h.number()));
            next = page.next();
        } while (next.isPresent());

        assertThat(paged).doesNotHaveDuplicates().hasSize(5);
    }

    @Test
    void a_name_without_letters_is_none() {
        assertThatThrownBy(() -> index.quotes(QuoteQuery.by("--")))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("no name");
        assertThatThrownBy(() -> index.quotes(QuoteQuery.of("like:boats")))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("finds articles");
    }
}
