package org.stemma.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.stemma.Stemma;
import org.stemma.article.Article;
import org.stemma.dossier.Brief;
import org.stemma.dossier.Dossier;
import org.stemma.text.Span;

/** What counts as covered. */
class BriefScoreTest {
    // The sign in front is one code point and two UTF-16 units: keys count the former.
    private static final String ONE =
            "\uD83D\uDD14 The dam broke. \"We begged them to drain it,\" Edda Vane said. Nine people died.";
    private static final String TWO =
            "\"We begged them to drain it,\" the mayor told us. \"I am tired.\" Seven people died at Ostley.";

    private final Map<String, String> texts = Map.of("one", ONE, "two", TWO);

    @Test
    void an_utterance_is_covered_where_half_of_the_shorter_of_sentence_and_words_stands_in_the_other()
            throws IOException {
        BriefKey key = key();

        assertThat(key.utterances()).hasSize(1);
        assertThat(score(key, sentence("one", "\"We begged them to drain it,\" Edda Vane said."))
                        .utterances())
                .isEqualTo(1);
        assertThat(score(key, sentence("two", "\"I am tired.\"")).utterances()).isZero();
    }

    @Test
    void a_figure_is_covered_when_the_brief_shows_two_of_its_readings() throws IOException {
        BriefKey key = key();

        assertThat(score(key, sentence("one", "Nine people died.")).figures()).isZero();
        assertThat(score(key, sentence("one", "Nine people died."), sentence("two", "Seven people died at Ostley."))
                        .figures())
                .isEqualTo(1);
    }

    @Test
    void somebody_with_the_key_needs_one_sentence() throws IOException {
        assertThat(score(key()).reach(1)).isEqualTo(1);
        assertThat(score(key()).reach(0)).isZero();
    }

    private static BriefKey key() throws IOException {
        return BriefKey.of(new ObjectMapper().readTree("""
                                {"story": "s",
                                 "attributions": [
                                  {"article": "one", "content": [[17, 44]], "utterance": "u1"},
                                  {"article": "two", "content": [[0, 28]], "utterance": "u1"},
                                  {"article": "two", "content": [[50, 62]], "utterance": "u2"}],
                                 "figures": [{"status": "differ", "readings": [
                                  {"value": "9", "witnesses": [{"article": "one", "start": 62, "end": 66}]},
                                  {"value": "7", "witnesses": [{"article": "two", "start": 63, "end": 68}]}]}]}"""), Map.of("one", ONE, "two", TWO));
    }

    private BriefScore score(BriefKey key, Brief.Sentence... sentences) {
        Dossier d = Stemma.collateAsOne(List.of(Article.ofBody("one", ONE), Article.ofBody("two", TWO)));
        Dossier told = new Dossier(
                d.id(),
                d.title(),
                d.findings(),
                d.sigla(),
                d.copyTree(),
                d.utterances(),
                d.timeline(),
                d.figures(),
                new Brief(List.of(sentences)));
        return new BriefScore(key, told, texts);
    }

    private Brief.Sentence sentence(String article, String words) {
        int at = Objects.requireNonNull(texts.get(article)).indexOf(words);
        return new Brief.Sentence(article, new Span(at, at + words.length()), List.of(article), 1);
    }
}
