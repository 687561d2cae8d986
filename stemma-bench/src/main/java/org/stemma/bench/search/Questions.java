package org.stemma.bench.search;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.stemma.store.index.ArticleIndex;
import org.stemma.store.index.Facet;
import org.stemma.store.index.IndexedArticle;
import org.stemma.store.index.Order;
import org.stemma.store.index.QuoteQuery;
import org.stemma.store.index.SearchQuery;
import org.stemma.text.Span;
import org.stemma.text.Tokens;

/** Asks as readers do, with words of articles that are there. */
final class Questions {
    /** What a question is like. */
    enum Kind {
        WORD,
        WORDS,
        PHRASE,
        EITHER,
        BEGINNING,
        SAID_BY,
        OUTLET_AND_DAYS,
        NEWEST_WITH_FACETS,
        WORD_WITH_FACETS,
        QUOTES_OF
    }

    private final List<IndexedArticle> sample;
    private final Newsroom newsroom;
    private final Random random;

    Questions(List<IndexedArticle> sample, Newsroom newsroom, long seed) {
        this.sample = List.copyOf(sample);
        this.newsroom = newsroom;
        this.random = new Random(seed);
    }

    /** How many results the first page has. */
    int ask(ArticleIndex index, Kind kind) {
        SearchQuery q = switch (kind) {
            case WORD -> SearchQuery.of(word());
            case WORDS -> SearchQuery.of(word() + " " + word() + " " + word());
            case PHRASE -> SearchQuery.of('"' + words(3) + '"');
            case EITHER -> SearchQuery.of("(" + word() + " OR " + word() + ") -" + word());
            case BEGINNING -> SearchQuery.of(beginning() + "*");
            case SAID_BY -> SearchQuery.of("speaker:\"" + newsroom.speaker() + "\" said:" + word());
            case OUTLET_AND_DAYS ->
                SearchQuery.of(word() + " outlet:\"" + newsroom.outlet() + "\" date:>=" + newsroom.day())
                        .in(Order.NEWEST);
            case NEWEST_WITH_FACETS -> SearchQuery.of("").in(Order.NEWEST).by(Set.of(Facet.values()));
            case WORD_WITH_FACETS -> SearchQuery.of(word()).by(Set.of(Facet.values()));
            case QUOTES_OF -> SearchQuery.of("");
        };
        return kind == Kind.QUOTES_OF
                ? index.quotes(QuoteQuery.by(newsroom.speaker())).hits().size()
                : index.search(q).hits().size();
    }

    private String word() {
        return words(1);
    }

    /** Letters and digits only: nothing here is meant as part of the query language. */
    private String words(int n) {
        while (true) {
            Tokens tokens = sample.get(random.nextInt(sample.size()))
                    .findings()
                    .account()
                    .body()
                    .tokens();
            int first = random.nextInt(Math.max(1, tokens.size() - n));
            if (first + n > tokens.size()) {
                continue;
            }
            Span span = tokens.span(first, first + n - 1);
            String words = span.of(tokens.source());
            boolean plain = words.chars().allMatch(c -> Character.isLetter(c) || c == ' ');
            if (plain && words.length() > 3 && !Set.of("AND", "NOT").contains(words)) {
                return words;
            }
        }
    }

    private String beginning() {
        String word = word();
        return word.substring(0, Math.min(4, word.length()));
    }
}
