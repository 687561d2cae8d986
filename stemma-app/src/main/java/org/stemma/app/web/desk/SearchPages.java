package org.stemma.app.web.desk;

import gg.jte.Content;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.app.page.Dates;
import org.stemma.app.page.Highlight;
import org.stemma.app.web.Answers;
import org.stemma.app.web.Routes;
import org.stemma.app.web.Searching;
import org.stemma.store.Library;
import org.stemma.store.index.Facet;
import org.stemma.store.index.FacetCount;
import org.stemma.store.index.Marked;
import org.stemma.store.index.Order;
import org.stemma.store.index.QuoteHit;
import org.stemma.store.index.QuoteQuery;
import org.stemma.store.index.QuotesPage;
import org.stemma.store.index.SearchHit;
import org.stemma.store.index.SearchPage;
import org.stemma.store.index.SearchQuery;
import org.stemma.store.index.Snippet;
import org.stemma.store.query.QueryException;

/** Articles and quotations that a query asks for. */
final class SearchPages implements Routes {
    private static final int FACET_VALUES = 8;

    private final Library library;
    private final Searching searching;

    SearchPages(Library library, InstantSource clock) {
        this.library = library;
        searching = new Searching(clock);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/search", this::search);
        routes.get("/quotes", this::quotes);
    }

    private void search(Context ctx) {
        SearchQuery query = searching.articles(ctx, Order.BEST, Set.of(Facet.values()));
        String words = query.words();
        Order order = query.order();
        Map<Facet, Set<String>> only = query.only();
        Map<String, Object> shown = new HashMap<>(Map.of("words", words, "order", Searching.name(order)));
        try {
            SearchPage page = library.search(query);
            String here = "/search?q=" + Searching.encoded(words) + "&sort=" + Searching.name(order);
            shown.put("total", page.total());
            shown.put("hits", page.hits().stream().map(SearchPages::row).toList());
            shown.put("facets", facets(page, only, here));
            shown.put(
                    "next",
                    page.next()
                            .map(n -> here + narrowed(only) + "&after=" + Searching.encoded(n))
                            .orElse(""));
            shown.put("notes", page.notes());
            shown.put("wrong", Wrong.NOTHING);
        } catch (QueryException e) {
            ctx.status(400);
            shown.putAll(Map.of(
                    "total",
                    0L,
                    "hits",
                    List.of(),
                    "facets",
                    List.of(),
                    "next",
                    "",
                    "notes",
                    List.of(),
                    "wrong",
                    Wrong.in(words, e)));
        }
        Answers.page(ctx, "desk/search.jte", shown);
    }

    private void quotes(Context ctx) {
        QuoteQuery query = searching.quotes(ctx, Order.NEWEST);
        String speaker = query.speaker().orElse("");
        String words = query.words();
        Order order = query.order();
        Map<String, Object> shown =
                new HashMap<>(Map.of("speaker", speaker, "words", words, "order", Searching.name(order)));
        try {
            QuotesPage page = library.quotes(query);
            String here = "/quotes?speaker=" + Searching.encoded(speaker) + "&q=" + Searching.encoded(words) + "&sort="
                    + Searching.name(order);
            shown.put("total", page.total());
            shown.put("hits", page.hits().stream().map(SearchPages::row).toList());
            shown.put(
                    "next",
                    page.next()
                            .map(n -> here + "&after=" + Searching.encoded(n))
                            .orElse(""));
            shown.put("wrong", Wrong.NOTHING);
        } catch (QueryException e) {
            ctx.status(400);
            shown.putAll(Map.of("total", 0L, "hits", List.of(), "next", "", "wrong", Wrong.in(words, e)));
        }
        Answers.page(ctx, "desk/quotes.jte", shown);
    }

    private static List<FacetView> facets(SearchPage page, Map<Facet, Set<String>> only, String here) {
        List<FacetView> out = new ArrayList<>();
        for (Facet f : Facet.values()) {
            List<FacetView.Value> values = new ArrayList<>();
            for (FacetCount c : page.facets().getOrDefault(f, List.of()).stream()
                    .limit(FACET_VALUES)
                    .toList()) {
                boolean chosen = only.getOrDefault(f, Set.of()).contains(c.value());
                Map<Facet, Set<String>> then = new EnumMap<>(Facet.class);
                then.putAll(only);
                then.remove(f);
                if (!chosen) {
                    then.put(f, Set.of(c.value()));
                }
                values.add(new FacetView.Value(c.value(), c.articles(), chosen, here + narrowed(then)));
            }
            if (!values.isEmpty()) {
                out.add(new FacetView(Searching.name(f), values));
            }
        }
        return out;
    }

    private static String narrowed(Map<Facet, Set<String>> only) {
        StringBuilder out = new StringBuilder();
        only.forEach((f, values) -> values.forEach(
                v -> out.append('&').append(Searching.name(f)).append('=').append(Searching.encoded(v))));
        return out.toString();
    }

    private static FoundRow row(SearchHit hit) {
        return new FoundRow(
                "/articles/" + hit.article(),
                hit.title().map(SearchPages::marked).orElse(Highlight.of("Untitled", List.of())),
                hit.outlet().orElse("unknown outlet"),
                hit.published().map(Dates::published).orElse("undated"),
                hit.story().map(s -> "/stories/" + s).orElse(""),
                hit.snippets().stream()
                        .map(Snippet::shown)
                        .map(SearchPages::marked)
                        .toList());
    }

    private static Content marked(Marked words) {
        return Highlight.of(words.text(), words.marks());
    }

    private static QuoteRow row(QuoteHit hit) {
        return new QuoteRow(
                hit.speaker().orElse("unknown speaker"),
                hit.speaker()
                        .map(s -> "/quotes?speaker=" + Searching.encoded(s))
                        .orElse(""),
                hit.words().stream().map(SearchPages::marked).toList(),
                hit.channels(),
                "/articles/" + hit.article(),
                hit.outlet().orElse("unknown outlet"),
                hit.title().orElse("Untitled"),
                hit.published().map(Dates::published).orElse("undated"));
    }
}
