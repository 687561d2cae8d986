package org.stemma.store.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.join.BitSetProducer;
import org.stemma.store.query.Condition;
import org.stemma.store.query.Field;
import org.stemma.store.query.QueryException;
import org.stemma.store.query.QueryReader;
import org.stemma.text.Encoder;
import org.stemma.text.Span;
import org.stemma.text.Tokens;

/** Runs a search from its words to its page. */
final class Search {
    /** How many articles are near in meaning: behind them nearness says nothing. */
    static final int NEAREST = 100;

    private final BitSetProducer articles = Fields.articles();
    private final Meanings meanings;
    private final FacetNumbers facets = new FacetNumbers();

    Search(Encoder encoder) {
        this.meanings = new Meanings(encoder);
    }

    /** Works out what is asked of a new part of the index again and again. */
    void learn(LeafReader segment) throws IOException {
        facets.learn(segment);
        articles.getBitSet(segment.getContext());
    }

    /** The same for all parts; how many there are. */
    int ready(IndexSearcher searcher) throws IOException {
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            learn(leaf.reader());
        }
        return searcher.getLeafContexts().size();
    }

    static int size(IndexSearcher searcher) throws IOException {
        return searcher.count(Fields.ARTICLES);
    }

    List<String> withoutMeaning(IndexSearcher searcher, int limit) throws IOException {
        Query unread = new BooleanQuery.Builder()
                .add(Fields.ARTICLES, Occur.FILTER)
                .add(new FieldExistsQuery(Fields.MEANING), Occur.MUST_NOT)
                .build();
        List<String> out = new ArrayList<>();
        for (ScoreDoc d : searcher.search(unread, limit).scoreDocs) {
            out.add(Pages.id(searcher, d.doc));
        }
        return out;
    }

    SearchPage articles(IndexSearcher searcher, SearchQuery wanted) throws IOException {
        Condition condition = QueryReader.read(wanted.words(), wanted.today());
        List<Condition> others = new ArrayList<>();
        Optional<Condition.Like> like = like(condition, others);
        QueryMaker maker = new QueryMaker(articles);
        Query words = maker.articles(like.isEmpty() ? condition : new Condition.All(others));
        Query narrowed = narrowed(words, wanted.only());
        Query query = like.isEmpty() ? narrowed : near(like.get(), narrowed);
        Sort sort = Cursor.sort(wanted.order(), false);
        String name = wanted.words() + '|' + wanted.order() + '|' + wanted.only();
        TopFieldCollectorManager top = top(sort, wanted.size(), wanted.after(), name);
        TopFieldDocs found;
        Map<Facet, List<FacetCount>> counted = Map.of();
        if (wanted.facets().isEmpty()) {
            found = searcher.search(query, top);
        } else {
            FacetTally tally = new FacetTally(wanted.facets(), facets);
            Object[] both = searcher.search(query, new MultiCollectorManager(top, tally));
            found = (TopFieldDocs) both[0];
            @SuppressWarnings("unchecked") // the second collector's own type
            Map<Facet, List<FacetCount>> counts = (Map<Facet, List<FacetCount>>) both[1];
            counted = counts;
        }
        Highlighter highlighter = new Highlighter(searcher, articles, words, maker.ofQuotations());
        return new SearchPage(
                new Pages(searcher, articles, highlighter).articles(page(found, wanted.size())),
                found.totalHits.value,
                next(found, wanted.size(), name),
                counted,
                like.isEmpty() ? List.of() : notRead(searcher));
    }

    QuotesPage quotations(IndexSearcher searcher, QuoteQuery wanted) throws IOException {
        Condition condition = condition(wanted);
        Query query = new QueryMaker(articles).quotations(condition);
        Sort sort = Cursor.sort(wanted.order(), true);
        String name = "quotes|" + wanted.speaker().orElse("") + '|' + wanted.words() + '|' + wanted.order();
        TopFieldDocs found = searcher.search(query, top(sort, wanted.size(), wanted.after(), name));
        Highlighter highlighter = new Highlighter(searcher, articles, query, List.of());
        return new QuotesPage(
                new Pages(searcher, articles, highlighter).quotations(page(found, wanted.size())),
                found.totalHits.value,
                next(found, wanted.size(), name));
    }

    /** The words' condition, and that the speaker has all parts of the name. */
    private static Condition condition(QuoteQuery wanted) {
        Condition words = QueryReader.read(wanted.words(), wanted.today());
        if (wanted.speaker().isEmpty()) {
            return words;
        }
        String name = wanted.speaker().get();
        List<Condition> all = new ArrayList<>();
        Tokens parts = Tokens.of(name);
        for (int i = 0; i < parts.size() && all.size() < QueryReader.MOST_WORDS; i++) {
            if (!WordFolding.of(parts, i).isEmpty()) {
                Span where = new Span(0, 0);
                all.add(new Condition.Words(Field.SPEAKER, parts.text(i), Condition.Form.EXACT, where));
            }
        }
        if (all.isEmpty()) {
            throw new QueryException(0, 0, "\"" + name + "\" is no name.");
        }
        all.add(words);
        return new Condition.All(all);
    }

    /** The one wish for nearness that a query may have beside everything else; fills in what else it asks. */
    private static Optional<Condition.Like> like(Condition condition, List<Condition> others) {
        List<Condition> parts = condition instanceof Condition.All all ? all.conditions() : List.of(condition);
        Optional<Condition.Like> out = Optional.empty();
        for (Condition c : parts) {
            if (c instanceof Condition.Like like && out.isEmpty()) {
                out = Optional.of(like);
            } else {
                others.add(c);
            }
        }
        return out;
    }

    private Query near(Condition.Like like, Query among) {
        return new KnnFloatVectorQuery(Fields.MEANING, meanings.of(like).toArray(), NEAREST, among);
    }

    private static List<String> notRead(IndexSearcher searcher) throws IOException {
        int all = size(searcher);
        int read = searcher.count(new FieldExistsQuery(Fields.MEANING));
        return read == all
                ? List.of()
                : List.of("like: looked at " + read + " of " + all
                        + " articles: what the others mean has not been read yet");
    }

    private static Query narrowed(Query words, Map<Facet, Set<String>> only) {
        if (only.isEmpty()) {
            return words;
        }
        BooleanQuery.Builder out = new BooleanQuery.Builder().add(words, Occur.MUST);
        only.forEach((facet, values) -> {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            values.forEach(v -> any.add(new TermQuery(new Term(facet.field(), v)), Occur.SHOULD));
            out.add(any.build(), Occur.FILTER);
        });
        return out.build();
    }

    /** One more than a page, to know whether there is another. */
    private static TopFieldCollectorManager top(Sort sort, int size, Optional<String> after, String name) {
        FieldDoc from = after.isEmpty() ? null : Cursor.read(after.get(), sort, name);
        return new TopFieldCollectorManager(sort, size + 1, from, Integer.MAX_VALUE);
    }

    private static ScoreDoc[] page(TopDocs found, int size) {
        return found.scoreDocs.length <= size ? found.scoreDocs : java.util.Arrays.copyOf(found.scoreDocs, size);
    }

    private static Optional<String> next(TopDocs found, int size, String name) {
        return found.scoreDocs.length <= size
                ? Optional.empty()
                : Optional.of(Cursor.behind((FieldDoc) found.scoreDocs[size - 1], name));
    }
}
