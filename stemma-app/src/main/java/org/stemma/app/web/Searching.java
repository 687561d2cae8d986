package org.stemma.app.web;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stemma.store.index.Facet;
import org.stemma.store.index.Order;
import org.stemma.store.index.QuoteQuery;
import org.stemma.store.index.SearchQuery;

/** Reads what people and programs search for: {@code q}, {@code speaker}, {@code sort}, {@code limit}, {@code after}, and facets by name. */
public final class Searching {
    private final InstantSource clock;

    /** The clock tells what {@code date:today} means. */
    public Searching(InstantSource clock) {
        this.clock = clock;
    }

    /** Articles, in this order where no other is named, with these facets counted. */
    public SearchQuery articles(Context ctx, Order usual, Set<Facet> counted) {
        return new SearchQuery(
                Asking.text(ctx, "q"),
                Asking.choice(ctx, "sort", usual),
                size(ctx),
                after(ctx),
                counted,
                only(ctx),
                today());
    }

    /** Quotations, in this order where no other is named. */
    public QuoteQuery quotes(Context ctx, Order usual) {
        return new QuoteQuery(
                Optional.of(Asking.text(ctx, "speaker")).filter(s -> !s.isEmpty()),
                Asking.text(ctx, "q"),
                Asking.choice(ctx, "sort", usual),
                size(ctx),
                after(ctx),
                today());
    }

    /** A value as an address has it. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The name of a facet or an order in an address. */
    public static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Map<Facet, Set<String>> only(Context ctx) {
        Map<Facet, Set<String>> out = new EnumMap<>(Facet.class);
        for (Facet f : Facet.values()) {
            List<String> values =
                    ctx.queryParams(name(f)).stream().filter(v -> !v.isBlank()).toList();
            if (!values.isEmpty()) {
                out.put(f, Set.copyOf(values));
            }
        }
        return out;
    }

    private static int size(Context ctx) {
        return Asking.number(ctx, "limit", SearchQuery.USUAL, 1, SearchQuery.LARGEST);
    }

    private static Optional<String> after(Context ctx) {
        return Optional.of(Asking.text(ctx, "after")).filter(s -> !s.isEmpty());
    }

    private Optional<LocalDate> today() {
        return Optional.of(clock.instant().atOffset(ZoneOffset.UTC).toLocalDate());
    }
}
