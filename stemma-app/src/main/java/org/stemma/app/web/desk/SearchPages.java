package org.stemma.app.web.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stemma.app.page.Dates;
import org.stemma.app.page.Highlight;
import org.stemma.app.web.Answers;
import org.stemma.app.web.Asking;
import org.stemma.app.web.Routes;
import org.stemma.store.Library;
import org.stemma.store.index.Facet;
import org.stemma.store.index.FacetCount;
import org.stemma.store.index.Order;
import org.stemma.store.index.QuoteHit;
import org.stemma.store.index.QuoteQuery;
import org.stemma.store.index.QuotesPage;
import org.stemma.store.index.SearchHit;
import org.stemma.store.index.SearchPage;
import org.stemma.store.index.SearchQuery;
import org.stemma.store.query.QueryException;

/** Articles and quotations that a query asks for. */
final class SearchPages implements Routes {
    private static final int FACET_VALUES = 8;

    private final Library library;
    private final InstantSource clock;

    SearchPages(Library library, InstantSource clock) {
        this.library = library;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/search", this::search);
        routes.get("/quotes", this::quotes);
    }

    private void search(Context ctx) {
        String words = Asking.text(ctx, "q");
        Order order = Asking.choice(ctx, "sort", Order.BEST);
        Map<Facet, Set<String>> only = only(ctx);
        Map<String, Object> shown = new HashMap<>(Map.of("words", words, "order", name(order)));
        try {
            SearchPage page = library.search(new SearchQuery(
                    words, order, SearchQuery.USUAL, after(ctx), Set.of(Facet.values()), only, Optional.of(today())));
            String here = "/search?q=" + encoded(words) + "&sort=" + name(order);
            shown.put("total", page.total());
            shown.put("hits", page.hits().stream().map(SearchPages::row).toList());
            shown.put("facets", facets(page, only, here));
            shown.put(
                    "next",
                    page.next()
                            .map(n -> here + narrowed(only) + "&after=" + encoded(n))
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
        String speaker = Asking.text(ctx, "speaker");
        String words = Asking.text(ctx, "q");
        Order order = Asking.choice(ctx, "sort", Order.NEWEST);
        Map<String, Object> shown = new HashMap<>(Map.of("speaker", speaker, "words", words, "order", name(order)));
        try {
            QuotesPage page = library.quotes(new QuoteQuery(
                    Optional.of(speaker).filter(s -> !s.isEmpty()),
                    words,
                    order,
                    SearchQuery.USUAL,
                    after(ctx),
                    Optional.of(today())));
            String here = "/quotes?speaker=" + encoded(speaker) + "&q=" + encoded(words) + "&sort=" + name(order);
            shown.put("total", page.total());
            shown.put("hits", page.hits().stream().map(SearchPages::row).toList());
            shown.put(
                    "next", page.next().map(n -> here + "&after=" + encoded(n)).orElse(""));
            shown.put("wrong", Wrong.NOTHING);
        } catch (QueryException e) {
            ctx.status(400);
            shown.putAll(Map.of("total", 0L, "hits", List.of(), "next", "", "wrong", Wrong.in(words, e)));
        }
        Answers.page(ctx, "desk/quotes.jte", shown);
    }

    private LocalDate today() {
        return clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static Optional<String> after(Context ctx) {
        return Optional.of(Asking.text(ctx, "after")).filter(s -> !s.isEmpty());
    }

    private static Map<Facet, Set<String>> only(Context ctx) {
        Map<Facet, Set<String>> out = new EnumMap<>(Facet.class);
        for (Facet f : Facet.values()) {
            String value = Asking.text(ctx, name(f));
            if (!value.isEmpty()) {
                out.put(f, Set.of(value));
            }
        }
        return out;
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
                out.add(new FacetView(name(f), values));
            }
        }
        return out;
    }

    private static String narrowed(Map<Facet, Set<String>> only) {
        StringBuilder out = new StringBuilder();
        only.forEach((f, values) ->
                values.forEach(v -> out.append('&').append(name(f)).append('=').append(encoded(v))));
        return out.toString();
    }

    private static FoundRow row(SearchHit hit) {
        return new FoundRow(
                "/articles/" + hit.article(),
                hit.title().map(t -> Highlight.of(t.text(), t.marks())).orElse(Highlight.of("Untitled", List.of())),
                hit.outlet().orElse("unknown outlet"),
                hit.published().map(Dates::published).orElse("undated"),
                hit.story().map(s -> "/stories/" + s).orElse(""),
                hit.snippets().stream()
                        .map(s -> Highlight.of(s.words().text(), s.words().marks()))
                        .toList());
    }

    private static QuoteRow row(QuoteHit hit) {
        return new QuoteRow(
                hit.speaker().orElse("unknown speaker"),
                hit.speaker().map(s -> "/quotes?speaker=" + encoded(s)).orElse(""),
                hit.words().stream().map(w -> Highlight.of(w.text(), w.marks())).toList(),
                hit.channels(),
                "/articles/" + hit.article(),
                hit.outlet().orElse("unknown outlet"),
                hit.title().orElse("Untitled"),
                hit.published().map(Dates::published).orElse("undated"));
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
