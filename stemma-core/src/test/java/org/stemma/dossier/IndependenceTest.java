package org.stemma.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stemma.figure.Figure;
import org.stemma.figure.FigureReading;
import org.stemma.figure.FigureWitness;
import org.stemma.reuse.Changes;
import org.stemma.reuse.Copy;
import org.stemma.reuse.CopyTree;
import org.stemma.reuse.Passage;
import org.stemma.text.Span;

/** A figure is shown as most independent texts give it. */
class IndependenceTest {
    private static final Span SENTENCE = new Span(0, 60);

    private final List<FigureWitness> witnesses = new ArrayList<>();
    private final List<Copy> copies = new ArrayList<>();

    @Test
    void a_number_that_most_texts_hedge_is_shown_hedged() {
        given("a", true);
        given("b", true);
        given("c", false);

        assertThat(shown()).isEqualTo("about 11000");
    }

    @Test
    void a_number_that_as_many_texts_give_plainly_is_shown_plainly() {
        given("a", true);
        given("b", false);

        assertThat(shown()).isEqualTo("11000");
    }

    @Test
    void copies_of_a_hedge_do_not_outweigh_independent_texts() {
        given("a", true);
        copy("a", "a1");
        copy("a", "a2");
        given("b", false);
        given("c", false);

        assertThat(shown()).isEqualTo("11000");
    }

    private void given(String article, boolean about) {
        witnesses.add(new FigureWitness(article, new Span(10, 22), SENTENCE, about));
    }

    private void copy(String from, String to) {
        given(to, true);
        copies.add(new Copy(
                from,
                to,
                Copy.Kind.REPRINT,
                1,
                1,
                Optional.empty(),
                List.of(Copy.Evidence.TIME),
                List.of(new Passage(SENTENCE, SENTENCE)),
                Changes.NONE));
    }

    private String shown() {
        FigureReading reading = new FigureReading("11000", "11,000 homes", witnesses);
        Figure figure = new Figure("homes", Figure.Status.AGREE, List.of(reading), List.of());
        return new Independence(new CopyTree(copies, List.of()))
                .ofFigures(List.of(figure))
                .get(0)
                .readings()
                .get(0)
                .value();
    }
}
