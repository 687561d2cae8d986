package org.stemma.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stemma.Stemma;
import org.stemma.article.Article;
import org.stemma.attribution.AttributedAccount;
import org.stemma.dossier.Findings;
import org.stemma.text.Encoder;

/** Which pairs count as joined, and what is said of those that are not. */
class UtteranceScoreTest {
    // The sign in front is one code point and two UTF-16 units: keys count the former.
    private static final Map<String, String> TEXTS = Map.of(
            "one",
            "\uD83D\uDD14 The dam broke. \"We begged the council to drain it,\" Edda Vane said.",
            "two",
            "\"We begged the council to drain it,\" Edda Vane said on Monday. \"Nobody slept,\" Olaf Renner said.",
            "three",
            "\"The ferry was late,\" Tomas Herne said.");

    @Test
    void a_pair_of_the_key_that_is_joined_counts() throws IOException {
        UtteranceScore score = score("u1", "u1", "u2", "u3");

        assertThat(score.wanted()).isEqualTo(1);
        assertThat(score.right()).isEqualTo(1);
        assertThat(score.wrong()).isZero();
        assertThat(score.f1()).isEqualTo(1);
    }

    @Test
    void a_pair_that_is_none_in_the_key_is_said_to_be_false() throws IOException {
        UtteranceScore score = score("u1", "u4", "u2", "u3");

        assertThat(score.wrong()).isEqualTo(1);
        assertThat(score.count(UtteranceScore.Cause.FALSE_PASSAGE)).isEqualTo(1);
        assertThat(score.without(UtteranceScore.Cause.FALSE_PASSAGE)).isEqualTo(1);
    }

    @Test
    void of_a_pair_that_is_not_joined_it_is_said_why() throws IOException {
        UtteranceScore score = score("u1", "u1", "u2", "u2");

        assertThat(score.recall()).isEqualTo(0.5);
        assertThat(score.misses()).singleElement().satisfies(m -> {
            assertThat(m.cause()).isEqualTo(UtteranceScore.Cause.SPEAKER);
            assertThat(m.first()).contains("[Olaf Renner]", "Nobody slept");
        });
    }

    @Test
    void the_speakers_of_the_key_can_be_given() throws IOException {
        UtteranceKey key = key("u1", "u1", "u2", "u3");

        List<List<AttributedAccount>> given = UtteranceScore.given(key, List.of(found()));

        assertThat(given.get(0).stream().flatMap(a -> a.attributions().stream()))
                .hasSize(4)
                .allSatisfy(a -> assertThat(a.speaker().asName()).contains("A voice"));
    }

    private static UtteranceScore score(String... utterances) throws IOException {
        return new UtteranceScore(key(utterances), List.of(found()), Encoder.NONE);
    }

    private static List<AttributedAccount> found() {
        List<AttributedAccount> out = new ArrayList<>();
        for (String id : List.of("one", "two", "three")) {
            Findings f = Stemma.analyse(Article.ofBody(id, TEXTS.getOrDefault(id, "")));
            out.add(AttributedAccount.of(f.account(), f.attributions()));
        }
        return out;
    }

    private static UtteranceKey key(String... utterances) throws IOException {
        String json = """
                {"story": "s",
                 "utterances": [{"id": "%1$s", "speaker": "A voice"}, {"id": "%2$s", "speaker": "A voice"},
                                {"id": "%3$s", "speaker": "A voice"}, {"id": "%4$s", "speaker": "A voice"}],
                 "attributions": [
                  {"article": "one", "kind": "direct", "content": [[17, 53]], "utterance": "%1$s"},
                  {"article": "two", "kind": "direct", "content": [[0, 36]], "utterance": "%2$s"},
                  {"article": "two", "kind": "direct", "content": [[63, 78]], "utterance": "%3$s"},
                  {"article": "three", "kind": "direct", "content": [[0, 21]], "utterance": "%4$s"},
                  {"article": "three", "kind": "direct", "content": [[0, 21]], "utterance": "x", "doubtful": true}]}""";
        return UtteranceKey.of(new ObjectMapper().readTree(json.formatted((Object[]) utterances)), TEXTS);
    }
}
