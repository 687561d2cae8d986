package org.stemma.store.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.article.Article;
import org.stemma.article.Part;
import org.stemma.store.query.QueryException;
import org.stemma.store.query.RandomQuery;
import org.stemma.text.Encoder;
import org.stemma.text.RandomText;
import org.stemma.text.Span;

/** On texts that no one would write, snippets and marks quote exactly; random queries throw nothing but their own error. */
class RandomHighlightTest {
    private static final int ARTICLES = 150;

    @TempDir
    Path dir;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final Map<String, Article> articles = new HashMap<>();

    @Test
    void snippets_and_marks_quote_exactly_what_they_mark() {
        try (ArticleIndex index = ArticleIndex.open(dir.resolve("index"), Encoder.NONE)) {
            fill(index);
            int marks = 0;
            for (Article a : articles.values()) {
                Text words = Text.of(a.body());
                if (words.size() == 0) {
                    continue;
                }
                int first = random.nextInt(words.size());
                int last = Math.min(words.size() - 1, first + random.nextInt(3));
                String printed =
                        words.spans().get(first).cover(words.spans().get(last)).of(a.body());
                boolean phrase = printed.chars().noneMatch(c -> "\"\u201c\u201d\u201e\u00ab\u00bb".indexOf(c) >= 0);
                String word = words.spans().get(first).of(a.body());
                marks += check(
                        index,
                        phrase ? '"' + printed + '"' : '"' + word + '"',
                        words.words().get(first));
            }
            assertThat(marks).as("seed " + seed).isPositive();
        }
    }

    private int check(ArticleIndex index, String query, String firstWord) {
        String told = "seed " + seed + ", query " + query;
        SearchPage page = index.search(SearchQuery.of(query).pages(SearchQuery.LARGEST));
        assertThat(page.hits()).as(told).isNotEmpty();
        int marks = 0;
        for (SearchHit hit : page.hits()) {
            Article article = Objects.requireNonNull(articles.get(hit.article()));
            for (Snippet s : hit.snippets()) {
                String text = article.parts().get(s.where().part()).text();
                assertThat(s.where().span().of(text))
                        .as(told)
                        .isEqualTo(s.words().text());
                marks += marksAreSound(s.words(), text, s.where().span().start(), firstWord, told);
            }
            hit.title().ifPresent(t -> {
                assertThat(article.title()).as(told).contains(t.text());
                marksAreSound(t, t.text(), 0, firstWord, told);
            });
        }
        return marks;
    }

    /** In order, apart, and each where the text has the word looked for: what a word is depends on what stands beside it. */
    private static int marksAreSound(Marked words, String text, int shift, String firstWord, String told) {
        Text read = Text.of(text);
        int end = -1;
        for (Span m : words.marks()) {
            assertThat(m.start()).as(told).isGreaterThan(end);
            assertThat(m.end()).as(told).isLessThanOrEqualTo(words.text().length());
            end = m.end();
            int word = read.firstAt(shift + m.start());
            assertThat(read.spans().get(word).start()).as(told).isEqualTo(shift + m.start());
            assertThat(read.words().get(word)).as(told).isEqualTo(firstWord);
        }
        return words.marks().size();
    }

    @Test
    void a_mark_stands_where_the_article_has_the_word_whatever_stands_behind_it() {
        try (ArticleIndex index = ArticleIndex.open(dir.resolve("index"), Encoder.NONE)) {
            index.put(List.of(Given.article("a").plain("He left the U.S.\u4e2d\u6587 for good.")));
            index.commit(1);
            Marked found = index.search(SearchQuery.of("\"U.S. \u4e2d\""))
                    .hits()
                    .get(0)
                    .snippets()
                    .get(0)
                    .words();

            assertThat(found.marks()).containsExactly(new Span(12, 17));
        }
    }

    @Test
    void random_queries_throw_nothing_but_their_own_error() {
        try (ArticleIndex index = ArticleIndex.open(dir.resolve("index"), Encoder.NONE)) {
            fill(index);
            for (int i = 0; i < 1_500; i++) {
                String query = RandomQuery.of(random);
                try {
                    Order order = Order.values()[random.nextInt(3)];
                    index.search(SearchQuery.of(query).in(order).by(Set.of(Facet.values())));
                    index.quotes(QuoteQuery.of(query).in(order));
                } catch (QueryException e) {
                    assertThat(e.offset() + e.length()).as(query).isBetween(0, query.length());
                } catch (RuntimeException e) {
                    throw new AssertionError("seed " + seed + ": " + query, e);
                }
            }
        }
    }

    private void fill(ArticleIndex index) {
        List<IndexedArticle> batch = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            Given given = Given.article("r" + i)
                    .titled(RandomText.of(random, 8))
                    .part(Part.Kind.CAPTION, RandomText.of(random, 8))
                    .from(RandomText.of(random, 3));
            IndexedArticle article = given.saying(RandomText.of(random, 120));
            articles.put(article.id(), article.findings().account().article());
            batch.add(article);
        }
        index.put(batch);
        index.commit(1);
    }
}
