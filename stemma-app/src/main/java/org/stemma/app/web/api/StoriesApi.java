package org.stemma.app.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.stemma.app.csv.DossierCsv;
import org.stemma.app.export.Export;
import org.stemma.app.json.DossierJson;
import org.stemma.app.json.LibraryJson;
import org.stemma.app.outcome.Collated;
import org.stemma.app.web.Answers;
import org.stemma.app.web.Asking;
import org.stemma.app.web.guard.Refused;
import org.stemma.dossier.Dossier;
import org.stemma.ingest.Reading;
import org.stemma.store.Library;
import org.stemma.store.StoryCard;
import org.stemma.store.StoryQuery;
import org.stemma.text.Encoder;

/** Stories: the list, each in short and in full, its tables, its other formats, its feeds. */
final class StoriesApi {
    private static final int USUAL = 20;
    private static final int MOST = 200;

    private final Library library;

    StoriesApi(Library library) {
        this.library = library;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/v1/stories", this::list);
        routes.get("/api/v1/stories/{story}", this::card);
        routes.get("/api/v1/stories/{story}/dossier", this::dossier);
        routes.get("/api/v1/stories/{story}/exports/{format}", this::export);
        routes.get("/api/v1/stories/{story}/tables/{table}", this::table);
        routes.get("/api/v1/stories/{story}/feed.atom", ctx -> feed(ctx, Feed.ATOM));
        routes.get("/api/v1/stories/{story}/feed.json", ctx -> feed(ctx, Feed.JSON));
    }

    private void list(Context ctx) {
        int limit = Asking.number(ctx, "limit", USUAL, 1, MOST);
        int offset = Asking.number(ctx, "offset", 0, 0, Integer.MAX_VALUE - MOST);
        int least = Asking.number(ctx, "least", 1, 1, Integer.MAX_VALUE);
        StoryQuery.Order order = Asking.choice(ctx, "order", StoryQuery.Order.NEWEST);
        long revision = library.revision();
        List<StoryCard> cards =
                library.listed(new StoryQuery(order, Optional.empty(), Optional.empty(), least, offset, limit + 1));
        long counted = cards.stream().filter(c -> !c.lineages().isEmpty()).count();
        if (Answers.known(ctx, revision + "." + counted)) {
            return;
        }
        if (cards.size() > limit) {
            Links.next(ctx, "offset", String.valueOf(offset + limit));
        }
        List<StoryCard> page = cards.stream().limit(limit).toList();
        Json.whole(ctx, out -> LibraryJson.stories(page, out));
    }

    private void card(Context ctx) {
        StoryCard card = asked(ctx);
        if (!Answers.known(ctx, card.changed())) {
            Json.whole(ctx, out -> LibraryJson.story(card, library.articlesOf(card.id()), out));
        }
    }

    private void dossier(Context ctx) {
        whenNew(ctx, dossier -> {
            Collated.Texts texts = Asking.choice(ctx, "texts", Collated.Texts.QUOTED);
            Reading reading = new Reading(dossier.articles(), List.of(), List.of());
            bytes(
                    ctx,
                    "application/json",
                    out -> DossierJson.write(
                            new Collated(
                                    reading,
                                    List.of(dossier),
                                    Encoder.installed().state(),
                                    texts),
                            out));
        });
    }

    private void export(Context ctx) {
        Export format = Export.named(ctx.pathParam("format"))
                .orElseThrow(() -> new Refused(404, "The formats are " + Export.names() + "."));
        whenNew(ctx, dossier -> {
            ctx.header("Content-Disposition", "attachment; filename=\"" + dossier.id() + format.ending() + "\"");
            bytes(ctx, type(format), out -> format.write(dossier, out));
        });
    }

    private void table(Context ctx) {
        String name = ctx.pathParam("table");
        String table = name.endsWith(".csv") ? name.substring(0, name.length() - ".csv".length()) : name;
        whenNew(ctx, dossier -> {
            String text = DossierCsv.table(dossier, table)
                    .orElseThrow(() ->
                            new Refused(404, "The tables are " + String.join(", ", DossierCsv.names(dossier)) + "."));
            ctx.header("Content-Disposition", "attachment; filename=\"" + dossier.id() + "-" + table + ".csv\"");
            ctx.contentType("text/csv; charset=utf-8").result(text);
        });
    }

    private void feed(Context ctx, Feed feed) {
        whenNew(
                ctx,
                dossier -> feed.write(
                        ctx,
                        dossier.title(),
                        "/stories/" + dossier.id(),
                        dossier.articles().stream().map(FeedItem::of).toList()));
    }

    /** What answers with a dossier. */
    private interface Answer {
        void with(Dossier dossier);
    }

    private void whenNew(Context ctx, Answer answer) {
        StoryCard card = asked(ctx);
        ctx.header("Stemma-Revision", String.valueOf(card.changed()));
        if (!Answers.known(ctx, card.changed())) {
            answer.with(library.dossier(card.id()).orElseThrow(() -> Api.nothing("story")));
        }
    }

    private StoryCard asked(Context ctx) {
        return library.story(ctx.pathParam("story")).orElseThrow(() -> Api.nothing("story"));
    }

    /** What writes bytes. */
    private interface Bytes {
        void write(ByteArrayOutputStream out) throws IOException;
    }

    private static void bytes(Context ctx, String type, Bytes bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            bytes.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ctx.contentType(type).result(out.toByteArray());
    }

    private static String type(Export format) {
        return switch (format.ending()) {
            case ".svg" -> "image/svg+xml";
            case ".json" -> "application/json";
            case ".jsonld" -> "application/ld+json";
            case ".md", ".bib" -> "text/plain; charset=utf-8";
            default -> "application/xml";
        };
    }
}
