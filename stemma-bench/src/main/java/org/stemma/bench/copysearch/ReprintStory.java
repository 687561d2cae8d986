package org.stemma.bench.copysearch;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.stemma.article.Article;
import org.stemma.article.Capture;
import org.stemma.article.Outlet;
import org.stemma.article.Part;
import org.stemma.article.Published;

/** A story that is one dispatch and its reprints, each a little changed: the worst case for all that compares pairs. */
final class ReprintStory {
    private static final OffsetDateTime FIRST = OffsetDateTime.parse("2021-05-03T08:00:00Z");
    private static final int PARAGRAPHS = 18;
    private static final double CHANGED = .01;

    private final WordModel model;
    private final Random random;
    private final List<String> names;

    ReprintStory(WordModel model, long seed) {
        this.model = model;
        this.random = new Random(seed);
        this.names = WordModel.names(random, 6);
    }

    /** So many articles, a minute after each other; every third paragraph is a quotation. */
    List<Article> articles(int n) {
        List<List<String>> bodies = new ArrayList<>();
        List<Article> out = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            // The first third is copied more: news is taken from who had it early.
            bodies.add(i == 0 ? dispatch() : reprint(bodies.get(random.nextInt(i / 3 + 1))));
            out.add(article(i, String.join("\n", bodies.get(i))));
        }
        return out;
    }

    private List<String> dispatch() {
        List<String> out = new ArrayList<>();
        for (int p = 0; p < PARAGRAPHS; p++) {
            String words = model.paragraph(random, 25, names);
            out.add(p % 3 == 2 ? "\u201c" + words + ",\u201d " + names.get(p % names.size()) + " said." : words);
        }
        return out;
    }

    private List<String> reprint(List<String> original) {
        List<String> out = new ArrayList<>(original);
        if (out.size() > 6 && random.nextInt(3) == 0) {
            out.remove(out.size() - 1);
        }
        if (out.size() > 6 && random.nextInt(4) == 0) {
            out.remove(1 + random.nextInt(out.size() - 1));
        }
        for (int p = 0; p < out.size(); p++) {
            String[] words = out.get(p).split(" ");
            for (int i = 0; i < words.length; i++) {
                words[i] = random.nextDouble() < CHANGED ? model.word(random) : words[i];
            }
            out.set(p, String.join(" ", words));
        }
        return out;
    }

    private static Article article(int i, String body) {
        return new Article(
                "r" + i,
                new Capture("r" + i, Optional.empty()),
                Optional.of(new Outlet("Outlet " + i, Optional.empty())),
                Optional.of(Published.at(FIRST.plusMinutes(i))),
                Optional.empty(),
                Optional.of("en"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(Part.whole(Part.Kind.BODY, body)),
                Map.of());
    }
}
