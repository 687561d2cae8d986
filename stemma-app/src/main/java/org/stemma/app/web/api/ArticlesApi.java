package org.stemma.app.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stemma.app.web.Answers;
import org.stemma.app.web.Asking;
import org.stemma.app.web.Receiving;
import org.stemma.article.Article;
import org.stemma.article.Named;
import org.stemma.article.Outlet;
import org.stemma.article.Part;
import org.stemma.article.Published;
import org.stemma.ingest.Refusal;
import org.stemma.store.Library;
import org.stemma.store.Receipt;
import org.stemma.store.StoredArticle;

/** Articles: each with its text and versions, the bytes it was read from, and new ones. */
final class ArticlesApi {
    private final Library library;
    private final Receiving receiving;

    ArticlesApi(Library library, Receiving receiving) {
        this.library = library;
        this.receiving = receiving;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/api/v1/articles", this::add);
        routes.get("/api/v1/articles/{article}", this::article);
        routes.get("/api/v1/articles/{article}/versions/{version}", this::version);
        routes.get("/api/v1/captures/{sha256}", this::capture);
    }

    /** Takes a file as the body; its name, which says of what kind it is, in {@code name}. */
    private void add(Context ctx) {
        String name = Optional.ofNullable(ctx.queryParam("name")).orElse("article.txt");
        Receiving.Received received = ctx.queryParam("url") != null
                ? receiving.addresses(List.of(Asking.word(ctx, "url")))
                : receiving.files(List.of(new Receiving.Sent(name, Asking.body(ctx))));
        ctx.status(received.receipts().isEmpty() ? 422 : HttpStatus.CREATED.getCode());
        Json.object(ctx, json -> {
            json.writeArrayFieldStart("articles");
            for (Receipt r : received.receipts()) {
                json.writeStartObject();
                json.writeStringField("id", r.article());
                json.writeNumberField("version", r.version());
                json.writeStringField("kind", r.kind().name().toLowerCase(Locale.ROOT));
                json.writeStringField("story", r.story());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("refused");
            for (Refusal r : received.refusals()) {
                json.writeStartObject();
                json.writeStringField("name", r.name());
                json.writeStringField("reason", r.reason());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private void article(Context ctx) {
        StoredArticle stored = stored(ctx);
        if (Answers.known(ctx, library.revision())) {
            return;
        }
        Json.object(ctx, json -> {
            text(json, stored.article());
            json.writeStringField("story", stored.story());
            json.writeStringField("added", stored.added().toString());
            json.writeArrayFieldStart("versions");
            for (StoredArticle.Version v : stored.versions()) {
                json.writeStartObject();
                json.writeNumberField("number", v.number());
                json.writeStringField("added", v.added().toString());
                json.writeStringField("fingerprint", v.fingerprint());
                Json.text(json, "capture", v.capture());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private void version(Context ctx) {
        StoredArticle stored = stored(ctx);
        int number = Asking.number(ctx.pathParam("version"), "version", 1, Integer.MAX_VALUE);
        Article article = library.version(stored.article().id(), number).orElseThrow(() -> Api.nothing("version"));
        Json.object(ctx, json -> text(json, article));
    }

    private void capture(Context ctx) {
        byte[] bytes = library.capture(ctx.pathParam("sha256")).orElseThrow(() -> Api.nothing("capture"));
        // A stranger's page must not run under the desk's name: it is a file to keep, of no type.
        ctx.header("Content-Disposition", "attachment; filename=\"capture.bin\"");
        ctx.header("Cache-Control", "private, max-age=31536000, immutable");
        ctx.contentType("application/octet-stream").result(bytes);
    }

    private StoredArticle stored(Context ctx) {
        return library.article(ctx.pathParam("article")).orElseThrow(() -> Api.nothing("article"));
    }

    private static void text(JsonGenerator json, Article a) throws IOException {
        json.writeStringField("id", a.id());
        Json.text(json, "title", a.title());
        Json.text(json, "outlet", a.outlet().map(Outlet::name));
        Json.text(json, "published", a.published().map(Published::toString));
        Json.text(json, "author", a.author());
        Json.text(json, "agency", a.agency().map(Named::name));
        Json.text(json, "url", a.url());
        Json.text(json, "language", a.language());
        Json.text(json, "sha256", a.capture().sha256());
        json.writeArrayFieldStart("parts");
        for (Part p : a.parts()) {
            json.writeStartObject();
            json.writeStringField("kind", p.kind().name().toLowerCase(Locale.ROOT));
            json.writeStringField("text", p.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
