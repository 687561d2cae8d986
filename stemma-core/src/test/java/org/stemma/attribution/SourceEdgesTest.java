package org.stemma.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.text.Prose;

/** Sources that were read word by word, and what they are when finished. The cue is "said" or the noun "claim". */
class SourceEdgesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ann Lee yesterday said it was late. | Ann Lee yesterday | Ann Lee",
                "The River Council on Friday said it was late. | The River Council on Friday | The River Council",
                "The mayor over the weekend said it was late. | The mayor over the weekend | The mayor",
                "The mayor's family said it was late. | The mayor's family | The mayor's family",
                "A poll released Friday said it was late. | A poll released Friday | A poll released Friday",
                "In Velm the mayor who runs the port said it was late. | runs the port | the mayor who runs the port",
                "On Monday far-wing activists said it was late. | wing activists | far-wing activists",
                "Now Quayline's founder and CEO said it was late. | CEO | Quayline's founder and CEO",
                "Ann Lee, a lawyer, wrote a letter to the mayor saying it was late. | the mayor | Ann Lee, a lawyer",
                "Ann Lee smiled and after the finish in Ulm said it was late. | the finish in Ulm | Ann Lee",
                "Ann Lee smiled and without irony in an age of doubt said it was late. | an age of doubt | Ann Lee",
                "Ann Lee's last race is today and after the finish said it was late. | the finish | Ann Lee",
                "On the quay some in the harbour mist said it was late. | the harbour mist | some in the harbour mist",
                "It rained before the mayor said it was late. | the mayor | the mayor",
                "It rained after residents said it was late. | residents | residents",
                "He repeated his on-camera claim that it was late. | camera | his"
            })
    void are_whole_phrases(String text, String source, String finished) {
        Syntax syntax = new Syntax(Prose.of(text), AttributionModel.shipped().classes());
        SourceFinder finder = new SourceFinder(syntax, new NounPhrases(syntax));
        Range sentence = syntax.sentences().get(0).range();
        Cue cue = cue(syntax, sentence);
        int start = text.indexOf(source);
        Range words = new Range(syntax.tokens().firstAt(start), syntax.tokens().endAt(start + source.length()) - 1);
        Range done = new SourceEdges(syntax, finder, new ChannelFinder(syntax)).finish(words, cue, sentence);
        assertThat(syntax.span(done).of(text)).isEqualTo(finished);
    }

    private static Cue cue(Syntax syntax, Range sentence) {
        for (int i = sentence.first(); i <= sentence.last(); i++) {
            if (syntax.is(i, "said") || syntax.is(i, "saying") || syntax.is(i, "claim")) {
                CueEntry entry = CueLexicon.SHIPPED.at("said").get(0).entry();
                return new Cue(new Range(i, i), i, entry, Cue.Mood.FINITE);
            }
        }
        throw new AssertionError("no cue");
    }
}
