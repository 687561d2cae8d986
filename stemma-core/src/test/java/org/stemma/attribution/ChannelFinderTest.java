package org.stemma.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.article.Account;
import org.stemma.article.Article;
import org.stemma.article.Outlet;
import org.stemma.text.Prose;

class ChannelFinderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ida Brandt said in a statement that the toll would go. | a statement | STATEMENT",
                "\"The toll will go,\" Ida Brandt told Reuters. | Reuters | AGENCY",
                "\"The toll will go,\" Ida Brandt told reporters. | reporters | BRIEFING",
                "\"The toll will go,\" Ida Brandt tweeted. | tweeted | SOCIAL_MEDIA",
                "\"The toll will go,\" Ida Brandt said on her website. | her website | WEBSITE",
                "Ida Brandt said during a nationally televised news conference that it would go. |"
                        + " a nationally televised news conference | BRIEFING",
                "Ida Brandt was quoted by state TV as saying the toll would go. | state TV | STATE_MEDIA",
                "State media reported that the toll would go. | State media | STATE_MEDIA",
                "Ida Brandt laughed on Twitter, asking whether the ferry would be next. | Twitter | SOCIAL_MEDIA",
                "A blogger on the website River Watch said the toll would go. | the website River Watch | WEBSITE"
            })
    void finds_the_road_and_its_sort(String text, String words, Channel.Type type) {
        Attribution a = AttributionFinder.find(Prose.of(text)).get(0);
        assertThat(a.chain()).as(text).isNotEmpty();
        assertThat(a.chain().get(0).span().of(text)).isEqualTo(words);
        assertThat(a.chain().get(0).type()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"The toll will go,\" said Ida Brandt, a fellow in the River Studies Program at Velm.",
                "\"The toll will go,\" said Ida Brandt, who says people at a recent meeting were furious.",
                "The guards are safe, Ida Brandt said, adding that boats were on site preparing to leave.",
                "Jonas Velde welcomed the visit, calling it a sign of hope.",
                "The Harbour Post described the toll as \"a tax on fish\"."
            })
    void takes_no_other_phrase_for_a_road(String text) {
        for (Attribution a : AttributionFinder.find(Prose.of(text))) {
            assertThat(a.chain()).as(text).isEmpty();
        }
    }

    @Test
    void sets_the_house_that_passed_it_on_behind_the_speakers_own_road() {
        String text = "\"The toll will go,\" Ida Brandt said in a statement, Reuters reported.";
        Attribution a = AttributionFinder.find(Prose.of(text)).get(0);
        assertThat(a.chain().stream().map(c -> c.span().of(text))).containsExactly("a statement", "Reuters");
        assertThat(a.channel().orElseThrow().of(text)).isEqualTo("a statement");
    }

    @Test
    void counts_an_outlet_that_is_told_in_its_own_pages() {
        String text = "\"The toll will go,\" Ida Brandt told Quayside.";
        assertThat(AttributionFinder.find(Prose.of(text)).get(0).chain()).isEmpty();
        List<Channel> chain = AttributionFinder.find(
                        printedBy(new Outlet("Quayside", Optional.of("quayside.example")), text))
                .get(0)
                .chain();
        assertThat(chain).hasSize(1);
        assertThat(chain.get(0).type()).isEqualTo(Channel.Type.INTERVIEW);
    }

    @Test
    void lets_a_letter_run_on_while_its_author_writes() {
        String text = "In a letter to the council, Ida Brandt said the toll was too high.\n"
                + "Brandt wrote: \"We cannot pay it.\"\nBrandt told nobody.";
        List<Attribution> all = AttributionFinder.find(Prose.of(text));
        assertThat(all.get(1).channel().orElseThrow().of(text)).contains("letter");
    }

    @Test
    void remembers_who_asked_for_a_station() {
        String text = "\"It will go,\" Ida Brandt told radio host Olaf Renner.\nThe harbour was shut.\n"
                + "\"By May,\" Brandt told Renner.";
        assertThat(AttributionFinder.find(Prose.of(text))
                        .get(1)
                        .channel()
                        .orElseThrow()
                        .of(text))
                .isEqualTo("Renner");
    }

    @Test
    void takes_the_road_from_the_sentence_that_announces_it() {
        String text = "In her letter to the council, Ida Brandt did not mention the toll.\n"
                + "\"The harbour needs friends,\" Brandt said.";
        assertThat(AttributionFinder.find(Prose.of(text))
                        .get(0)
                        .channel()
                        .orElseThrow()
                        .of(text))
                .startsWith("her letter");
    }

    private static Account printedBy(Outlet outlet, String text) {
        Article plain = Article.ofBody("a", text);
        return Account.of(new Article(
                "a",
                plain.capture(),
                Optional.of(outlet),
                plain.published(),
                plain.url(),
                plain.language(),
                plain.author(),
                plain.agency(),
                plain.dateline(),
                plain.parts(),
                plain.extra()));
    }
}
