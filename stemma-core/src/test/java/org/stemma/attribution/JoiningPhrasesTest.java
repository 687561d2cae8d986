package org.stemma.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JoiningPhrasesTest {
    private final ToldStory story = new ToldStory();

    /** Where much else is said, words that two statements share are rare. */
    @BeforeEach
    void givenWhatElseWasSaid() {
        story.reports("z", "Olaf Renner", "the weather over the skerries was none of his business");
        story.reports("z", "Olaf Renner", "bread has become dear in every village");
        story.reports("z", "Olaf Renner", "the old school needs another roof");
        story.reports("z", "Olaf Renner", "wolves crossed the frozen river twice");
        story.reports("z", "Olaf Renner", "two bridges carry the road to the quarry");
        story.reports("z", "Olaf Renner", "the brass band rehearses behind the mill");
        story.reports("z", "Olaf Renner", "a new baker moved into the square");
    }

    @Test
    void a_phrase_in_marks_is_of_the_quotation_that_holds_it() {
        story.says("a", "Ida Brandt", "\"The keepers must have the lamps they need to hold this coast.\"");
        story.repeats("b", "Ida Brandt", "the keepers have \"the lamps they need\"");

        assertThat(story.arePassage("a", "b")).isTrue();
    }

    @Test
    void a_phrase_in_marks_is_of_no_quotation_that_says_it_in_other_words() {
        story.says("a", "Ida Brandt", "\"The keepers must have the lamps they need to hold this coast.\"");
        story.repeats("b", "Ida Brandt", "he asked whether \"keepers on a coast want lamps\"");

        assertThat(story.arePassage("a", "b")).isFalse();
    }

    @Test
    void a_phrase_keeps_nothing_from_the_sentence_it_repeats() {
        story.repeats("a", "Ida Brandt", "it would pay a \"generous\" subsidy");
        story.repeats(
                "b", "Ida Brandt", "it was prepared to pay a \"generous\" ferry subsidy should the strait stay shut");
        story.repeats("c", "Ida Brandt", "it \"generous\"");
        story.reports("d", "Ida Brandt", "it would pay a ferry subsidy should the strait stay shut");

        assertThat(story.arePassage("c", "d")).isTrue();
    }

    @Test
    void what_an_article_tells_and_quotes_is_one_statement_when_another_tells_it() {
        story.repeats("a", "Ida Brandt", "it planned to make \"many more\" landings");
        story.says("a", "Olaf Renner", "\"Our fishing fleet sails on Monday.\"");
        story.says(
                "a",
                "Ida Brandt",
                "\"The pilots plan to make many more landings, following our old charter of putting the skerries first"
                        + " and the islands next.\"");
        story.reports(
                "b",
                "Ida Brandt",
                "the town had planned the landing in a charter of five years and would make many more landings in the"
                        + " future, in line with the charter of the pilots");

        assertThat(story.carriers()).contains("a a b");
    }

    @Test
    void who_repeats_one_of_two_sentences_parts_nothing_that_another_runs_together() {
        story.says(
                "a",
                "Ida Brandt",
                "\"The pilots lost nine boats in the great storm. We owe their widows a harbour that is worth its name.\"");
        story.says(
                "b",
                "Ida Brandt",
                "\"The pilots lost nine boats in the great storm, and we owe their widows a harbour that is worth its"
                        + " name.\"");
        story.reports("c", "Ida Brandt", "the pilots had lost nine boats in the great storm");

        assertThat(story.join().get(0).passages())
                .singleElement()
                .satisfies(p -> assertThat(p.carriers()).hasSize(3));
    }
}
