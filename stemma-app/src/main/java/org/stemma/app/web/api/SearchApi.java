package org.stemma.app.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.stemma.app.json.FoundJson;
import org.stemma.app.web.Asking;
import org.stemma.app.web.Searching;
import org.stemma.app.web.guard.Refused;
import org.stemma.article.Published;
import org.stemma.store.Library;
import org.stemma.store.index.Facet;
import org.stemma.store.index.Marked;
import org.stemma.store.index.Order;
import org.stemma.store.index.QuoteHit;
import org.stemma.store.index.QuoteQuery;
import org.stemma.store.index.QuotesPage;
import org.stemma.store.index.SearchHit;
import org.stemma.store.index.SearchPage;
import org.stemma.store.index.SearchQuery;
import org.stemma.store.query.QueryException;

/** Articles and quotations that a query asks for, as JSON and as feeds. */
final class SearchApi {
    private final Library library;
    private final Searching searching;

    SearchApi(Library library, InstantSource clock) {
        this.library = library;
        searching = new Searching(clock);
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/v1/search", ctx -> {
            SearchQuery query = articles(ctx, Order.BEST);
            SearchPage page = found(ctx, query);
            Json.whole(ctx, out -> FoundJson.write(query, page, out));
        });
        routes.get("/api/v1/search.atom", ctx -> articleFeed(ctx, Feed.ATOM));
        routes.get("/api/v1/search.json", ctx -> articleFeed(ctx, Feed.JSON));
        routes.get("/api/v1/quotes", ctx -> {
            QuoteQuery query = searching.quotes(ctx, Order.OLDEST);
            QuotesPage page = found(ctx, query);
            Json.whole(ctx, out -> FoundJson.write(query, page, out));
        });
        routes.get("/api/v1/quotes.atom", ctx -> quoteFeed(ctx, Feed.ATOM));
        routes.get("/api/v1/quotes.json", ctx -> quoteFeed(ctx, Feed.JSON));
    }

    private SearchPage found(Context ctx, SearchQuery query) {
        try {
            SearchPage page = library.search(query);
            page.next().ifPresent(n -> Links.next(ctx, "after", n));
            return page;
        } catch (QueryException e) {
            throw wrong(e);
        }
    }

    private QuotesPage found(Context ctx, QuoteQuery query) {
        try {
            QuotesPage page = library.quotes(query);
            page.next().ifPresent(n -> Links.next(ctx, "after", n));
            return page;
        } catch (QueryException e) {
            throw wrong(e);
        }
    }

    private static Refused wrong(QueryException e) {
        String where = e.length() > 0 ? " (at " + e.offset() + " to " + (e.offset() + e.length()) + ")" : "";
        return new Refused(400, e.message() + where);
    }

    private SearchQuery articles(Context ctx, Order usual) {
        Set<Facet> counted = Asking.text(ctx, "facets").equals("true") ? Set.of(Facet.values()) : Set.of();
        return searching.articles(ctx, usual, counted);
    }

    private void articleFeed(Context ctx, Feed feed) {
        SearchQuery query = articles(ctx, Order.NEWEST);
        List<FeedItem> items =
                found(ctx, query).hits().stream().map(SearchApi::item).toList();
        feed.write(ctx, "Stemma: " + query.words(), "/search?q=" + Searching.encoded(query.words()), items);
    }

    private void quoteFeed(Context ctx, Feed feed) {
        QuoteQuery query = searching.quotes(ctx, Order.NEWEST);
        String speaker = query.speaker().orElse("");
        List<FeedItem> items =
                found(ctx, query).hits().stream().map(SearchApi::item).toList();
        String who = speaker.isEmpty() ? "quotations" : speaker;
        feed.write(ctx, "Stemma: " + who, "/quotes?speaker=" + Searching.encoded(speaker), items);
    }

    private static FeedItem item(SearchHit hit) {
        return new FeedItem(
                "urn:stemma:article:" + hit.article(),
                "/articles/" + hit.article(),
                hit.outlet().orElse("unknown outlet") + ": "
                        + hit.title().map(Marked::text).orElse("Untitled"),
                hit.snippets().stream().map(s -> s.words().text()).findFirst().orElse(""),
                hit.published().map(Published::earliest).map(Object::toString));
    }

    private static FeedItem item(QuoteHit hit) {
        return new FeedItem(
                "urn:stemma:attribution:" + hit.article() + ":" + hit.number(),
                "/articles/" + hit.article(),
                hit.speaker().orElse("Unknown speaker") + " in " + hit.outlet().orElse("unknown outlet"),
                String.join(" ", hit.words().stream().map(Marked::text).toList()),
                hit.published().map(Published::earliest).map(Object::toString));
    }
}
