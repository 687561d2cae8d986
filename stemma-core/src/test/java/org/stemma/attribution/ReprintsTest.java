package org.stemma.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stemma.article.Account;
import org.stemma.article.Article;
import org.stemma.text.Embedding;
import org.stemma.text.Encoder;
import org.stemma.text.Span;

/** A story of reprints: what has to be read grows with what was said, not with how often it was printed. */
class ReprintsTest {
    private static final List<String> SAID = List.of(
            "We shall rebuild the eastern pier before the winter gales and send the bill to the owners of the ferry.",
            "Nobody warned the lighthouse keeper that evening although the gauge had been falling since early noon.",
            "The harbour office will answer every letter that the families of the lost crew have written to it.",
            "Whoever took the lamps from the breakwater must have known the tides of this coast very well indeed.");

    private int asked;

    @Test
    void four_times_as_many_reprints_ask_the_encoder_for_hardly_more() {
        int few = asked(60);
        int many = asked(240);

        assertThat(few).isLessThanOrEqualTo(6 * SAID.size());
        assertThat(many).isLessThanOrEqualTo(2 * few);
    }

    @Test
    void all_reprints_of_a_sentence_carry_one_utterance() {
        List<Utterance> found = UtteranceCollator.join(reprints(120));

        for (int s = 0; s < SAID.size(); s++) {
            String start = SAID.get(s).substring(0, 8);
            long whole = found.stream()
                    .filter(u -> u.passages().stream()
                            .anyMatch(p -> p.carriers().size() == 120 && holds(p.carriers(), start)))
                    .count();
            assertThat(whole).isEqualTo(1);
        }
    }

    private static boolean holds(List<Carrier> carriers, String start) {
        return carriers.get(0)
                .attribution()
                .content()
                .get(0)
                .of(body(new Random(0), 0))
                .contains(start);
    }

    private int asked(int reprints) {
        asked = 0;
        UtteranceCollator.join(reprints(reprints), new Encoder() {
            @Override
            public List<Embedding> encode(List<String> texts) {
                asked += texts.size();
                return texts.stream().map(ReprintsTest::embedding).toList();
            }

            @Override
            public State state() {
                return new State.Idle();
            }
        });
        return asked;
    }

    /** As many directions as there are words in the vocabulary: texts with like words are near. */
    private static Embedding embedding(String text) {
        float[] out = new float[64];
        for (String word : text.split("\\W+")) {
            out[Math.floorMod(word.hashCode(), out.length)]++;
        }
        return Embedding.of(out);
    }

    private static List<AttributedAccount> reprints(int count) {
        Random random = new Random(5);
        List<AttributedAccount> out = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String body = body(random, i);
            List<Attribution> attributions = new ArrayList<>();
            for (int from = body.indexOf('\u201c'); from >= 0; from = body.indexOf('\u201c', from + 1)) {
                Span content = new Span(from, body.indexOf('\u201d', from) + 1);
                attributions.add(new Attribution(
                        Attribution.Kind.DIRECT,
                        Attribution.Act.SPEECH,
                        List.of(content),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new Speaker.Known("Ida Brandt", content),
                        1));
            }
            out.add(new AttributedAccount(
                    Account.of(Article.ofBody(String.format(Locale.ROOT, "r%04d", i), body)), attributions));
        }
        return out;
    }

    /** The first as it was said, the others with a word changed here and there. */
    private static String body(Random random, int article) {
        StringBuilder out = new StringBuilder();
        for (String sentence : SAID) {
            String[] words = sentence.split(" ");
            if (article > 0 && random.nextInt(3) == 0) {
                words[1 + random.nextInt(words.length - 2)] = "really";
            }
            out.append("Ida Brandt said:\n\u201c")
                    .append(String.join(" ", words))
                    .append("\u201d\n");
            out.append("The rain went on for the whole of the night.\nNobody left the quay.\n");
        }
        return out.toString();
    }
}
