package org.stemma.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.stemma.article.Account;
import org.stemma.article.Article;
import org.stemma.text.Embedding;
import org.stemma.text.Encoder;
import org.stemma.text.Span;

class JoiningByMeaningTest {
    private static final String WALL = "Those who think that the wall can be patched up are deluded.";
    private static final String SAME = "Anyone believing in another repair deceives himself.";
    private static final String DENIED = "Nobody believing in another repair deceives himself.";
    private static final String FERRY = "The ferry will leave at noon with its passengers.";
    private static final String FEES = "Fees shall rise in autumn.";

    private final Map<String, List<String[]>> said = new TreeMap<>();
    private final List<String> asked = new ArrayList<>();

    @Test
    void joins_two_translations_that_share_no_word() {
        givenTwoArticles("Ida Brandt", SAME);

        assertThat(partners(WALL, encoder())).containsExactlyInAnyOrder(WALL, SAME);
        assertThat(partners(WALL, Encoder.NONE)).containsExactly(WALL);
    }

    @Test
    void leaves_apart_what_another_person_said() {
        givenTwoArticles("Karl Olsen", SAME);

        assertThat(partners(WALL, encoder())).containsExactly(WALL);
    }

    @Test
    void leaves_apart_what_only_one_denies() {
        givenTwoArticles("Ida Brandt", DENIED);

        assertThat(partners(WALL, encoder())).containsExactly(WALL);
        assertThat(UtteranceCollator.join(accounts(), encoder()))
                .noneMatch(u -> texts(u.carriers()).containsAll(List.of(WALL, DENIED)));
    }

    @Test
    void an_encoder_that_cannot_run_changes_nothing() {
        givenTwoArticles("Ida Brandt", SAME);
        Encoder broken = new Fake(Map.of());

        assertThat(UtteranceCollator.join(accounts(), broken)).isEqualTo(UtteranceCollator.join(accounts()));
    }

    @Test
    void the_encoder_is_asked_for_each_sentence_once() {
        givenTwoArticles("Ida Brandt", SAME);
        says("c", "Ida Brandt", WALL);

        UtteranceCollator.join(accounts(), encoder());

        assertThat(asked).contains("\u201c" + WALL + "\u201d").doesNotHaveDuplicates();
    }

    @Test
    void the_order_of_the_sentences_of_an_article_does_not_matter_for_who_is_joined() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        givenTwoArticles("Ida Brandt", SAME);
        for (int n = 0; n < 10; n++) {
            said.values().forEach(s -> Collections.shuffle(s, random));
            assertThat(partners(WALL, encoder())).as("seed %d", seed).containsExactlyInAnyOrder(WALL, SAME);
        }
    }

    private void givenTwoArticles(String otherSpeaker, String otherWords) {
        for (String article : List.of("a", "b")) {
            says(article, "Ida Brandt", FERRY);
            says(article, "Ida Brandt", FEES);
        }
        says("a", "Ida Brandt", WALL);
        says("b", otherSpeaker, otherWords);
    }

    private void says(String article, String speaker, String words) {
        said.computeIfAbsent(article, a -> new ArrayList<>()).add(new String[] {speaker, words});
    }

    /** What stands in one passage with these words. */
    private List<String> partners(String words, Encoder encoder) {
        return UtteranceCollator.join(accounts(), encoder).stream()
                .flatMap(u -> u.passages().stream())
                .map(p -> texts(p.carriers()))
                .filter(t -> t.contains(words))
                .findFirst()
                .orElse(List.of());
    }

    private List<String> texts(List<Carrier> carriers) {
        Map<String, String> bodies = new TreeMap<>();
        accounts().forEach(a -> bodies.put(a.account().id(), a.account().body().text()));
        return carriers.stream()
                .map(c -> c.text(bodies.getOrDefault(c.article(), "")))
                .map(t -> t.substring(1, t.length() - 1))
                .toList();
    }

    private List<AttributedAccount> accounts() {
        List<AttributedAccount> out = new ArrayList<>();
        said.forEach((id, sayings) -> {
            StringBuilder body = new StringBuilder();
            List<Attribution> attributions = new ArrayList<>();
            for (String[] s : sayings) {
                body.append(s[0]).append(" said: ");
                Span content = new Span(body.length(), body.length() + s[1].length() + 2);
                body.append('\u201c').append(s[1]).append("\u201d\n");
                attributions.add(new Attribution(
                        Attribution.Kind.DIRECT,
                        Attribution.Act.SPEECH,
                        List.of(content),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new Speaker.Known(s[0], content),
                        1));
            }
            out.add(new AttributedAccount(Account.of(Article.ofBody(id, body.toString())), attributions));
        });
        return out;
    }

    private Encoder encoder() {
        return new Fake(Map.of(
                WALL, new float[] {1, 0, 0, 0},
                SAME, new float[] {0.95f, 0.1f, 0, 0},
                DENIED, new float[] {0.95f, 0.1f, 0, 0},
                FERRY, new float[] {0, 0, 1, 0},
                FEES, new float[] {0, 0, 0, 1}));
    }

    /** Knows what it is told to know. */
    private final class Fake implements Encoder {
        private final Map<String, float[]> vectors;

        Fake(Map<String, float[]> vectors) {
            this.vectors = vectors;
        }

        @Override
        public List<Embedding> encode(List<String> texts) {
            List<Embedding> out = new ArrayList<>();
            for (String text : texts) {
                asked.add(text);
                float[] vector = vectors.get(text.substring(1, text.length() - 1));
                if (vector == null) {
                    return List.of();
                }
                out.add(Embedding.of(vector));
            }
            return out;
        }

        @Override
        public State state() {
            return vectors.isEmpty() ? new State.Missing("it knows nothing") : new State.Ready("fake");
        }
    }
}
