package org.stemma.store.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stemma.article.Part;
import org.stemma.article.Published;
import org.stemma.attribution.Attribution;
import org.stemma.attribution.Channel;
import org.stemma.attribution.Speaker;
import org.stemma.text.RandomText;
import org.stemma.text.Span;

/** What the index keeps comes back as it went in. */
class CardTest {
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void an_article_comes_back_as_it_went_in() {
        for (int i = 0; i < 200; i++) {
            Card card = new Card(
                    RandomText.of(random, 3),
                    maybe(),
                    random.nextBoolean()
                            ? Optional.of(Published.on(LocalDate.of(2026, 11, 3)))
                            : Optional.of(Published.at(OffsetDateTime.parse("2026-11-03T04:05:06.789+03:30"))),
                    maybe(),
                    maybe(),
                    maybe(),
                    List.of(Part.Kind.TITLE, Part.Kind.BODY),
                    List.of(RandomText.of(random, 9), RandomText.of(random, 300)));
            byte[] bytes = card.toBytes();

            assertThat(Card.of(bytes, 0, bytes.length)).as("seed " + seed).isEqualTo(card);
        }
    }

    private Optional<String> maybe() {
        return random.nextBoolean() ? Optional.empty() : Optional.of(RandomText.of(random, 4));
    }

    @Test
    void an_attribution_comes_back_as_it_went_in() {
        for (int i = 0; i < 200; i++) {
            Attribution a = new Attribution(
                    Attribution.Kind.values()[random.nextInt(3)],
                    Attribution.Act.values()[random.nextInt(3)],
                    List.of(span(), span()),
                    Optional.of(span()),
                    random.nextBoolean() ? Optional.empty() : Optional.of(span()),
                    List.of(new Channel(span(), Channel.Type.STATE_MEDIA)),
                    random.nextBoolean()
                            ? new Speaker.Unknown()
                            : new Speaker.Known(RandomText.of(random, 4), span(), Optional.of(span())),
                    random.nextDouble());
            QuoteCard card = new QuoteCard(random.nextInt(1 << 20), maybe(), a);
            byte[] bytes = card.toBytes();

            assertThat(QuoteCard.of(bytes, 0, bytes.length)).as("seed " + seed).isEqualTo(card);
        }
    }

    private Span span() {
        int start = random.nextInt(1 << random.nextInt(1, 31));
        return new Span(start, Math.min(Integer.MAX_VALUE - 1, start) + random.nextInt(2));
    }
}
