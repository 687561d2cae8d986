package org.stemma.story;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.stemma.article.Account;
import org.stemma.article.Article;
import org.stemma.article.Capture;
import org.stemma.article.Part;
import org.stemma.article.Published;

/** Makes up reports of made-up events: each event has words and names of its own, each report some of them. */
final class Newswire {
    private static final String[] SYLLABLES = {
        "ka", "lo", "mi", "ren", "tu", "vas", "ol", "pe", "dri", "shu", "gan", "fel", "bor", "zi", "nam", "qui"
    };
    private static final int COMMON = 2000;
    private static final int OWN_WORDS = 40;
    private static final int OWN_NAMES = 8;

    static final LocalDate FIRST = LocalDate.of(2023, 1, 1);

    private final Random random;

    Newswire(long seed) {
        this.random = new Random(seed);
    }

    /** A report of an event on a day after {@link #FIRST}; undated when the day is negative. */
    Account report(String id, int event, int day) {
        return given(id, published(day), title(event), text(event, 80));
    }

    private static Optional<Published> published(int day) {
        return day < 0 ? Optional.empty() : Optional.of(Published.on(FIRST.plusDays(day)));
    }

    /** A text of about so many words about an event. */
    String text(int event, int words) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < words; i++) {
            out.append(
                            switch (random.nextInt(4)) {
                                case 0 -> name(event, random.nextInt(OWN_NAMES));
                                case 1 -> word(event, random.nextInt(OWN_WORDS));
                                default -> word(-1, random.nextInt(COMMON));
                            })
                    .append(' ');
        }
        return out.toString();
    }

    String title(int event) {
        return name(event, random.nextInt(3)) + " " + word(event, random.nextInt(8)) + " "
                + name(event, random.nextInt(3)) + " " + word(event, random.nextInt(8));
    }

    private static String name(int event, int which) {
        String word = word(event, 1000 + which);
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String word(int event, int which) {
        Random spelling = new Random(event * 7919L + which * 104_729L + 17);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            out.append(SYLLABLES[spelling.nextInt(SYLLABLES.length)]);
        }
        return out.toString();
    }

    static Account given(String id, Optional<Published> published, String title, String text) {
        return given(id, published, "en", title, text);
    }

    static Account given(String id, Optional<Published> published, String language, String title, String text) {
        List<Part> parts = new ArrayList<>();
        if (!title.isEmpty()) {
            parts.add(Part.whole(Part.Kind.TITLE, title));
        }
        parts.add(Part.whole(Part.Kind.BODY, text));
        return Account.of(new Article(
                id,
                new Capture(id, Optional.empty()),
                Optional.empty(),
                published,
                Optional.empty(),
                Optional.of(language),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                parts,
                Map.of()));
    }

    static Optional<Published> at(int day, int hour) {
        return Optional.of(
                Published.at(OffsetDateTime.of(FIRST.plusDays(day), java.time.LocalTime.of(hour, 0), ZoneOffset.UTC)));
    }
}
