package org.stemma.app.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.stemma.app.feeds.FeedPolling;
import org.stemma.app.web.Asking;
import org.stemma.app.web.Correcting;
import org.stemma.app.web.GivenFeeds;
import org.stemma.app.web.guard.Refused;
import org.stemma.ingest.Opml;
import org.stemma.store.Corrected;
import org.stemma.store.Correction;
import org.stemma.store.FeedState;
import org.stemma.store.Library;

/** What people steer: corrections and their undoing, the feeds that are watched. */
final class HandApi {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Library library;
    private final FeedPolling polling;

    HandApi(Library library, FeedPolling polling) {
        this.library = library;
        this.polling = polling;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/v1/corrections", this::list);
        routes.post("/api/v1/corrections", this::correct);
        routes.delete("/api/v1/corrections/{number}", this::undo);
        routes.get("/api/v1/feeds", this::feeds);
        routes.post("/api/v1/feeds", this::subscribe);
        routes.delete("/api/v1/feeds", this::remove);
        routes.post("/api/v1/feeds/poll", this::poll);
    }

    private void list(Context ctx) {
        Json.object(ctx, json -> {
            json.writeArrayFieldStart("corrections");
            for (Corrected c : library.corrections()) {
                json.writeStartObject();
                json.writeNumberField("number", c.number());
                json.writeStringField("kind", Correcting.kind(c.correction()));
                members(c.correction(), json);
                json.writeStringField("made", c.made().toString());
                json.writeBooleanField("undone", c.undone());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    /** What was put right, in the members in which it is asked for. */
    private static void members(Correction correction, JsonGenerator json) throws IOException {
        if (correction instanceof Correction.MoveArticle c) {
            json.writeStringField("article", c.article());
            Json.text(json, "story", c.story());
        } else if (correction instanceof Correction.SplitStory c) {
            json.writeStringField("story", c.story());
            json.writeArrayFieldStart("articles");
            for (String article : c.articles()) {
                json.writeString(article);
            }
            json.writeEndArray();
        } else if (correction instanceof Correction.MergeStories c) {
            json.writeStringField("story", c.story());
            json.writeStringField("other", c.other());
        } else if (correction instanceof Correction.MergeSpeakers c) {
            json.writeStringField("story", c.story());
            json.writeStringField("name", c.name());
            json.writeStringField("other", c.other());
        } else if (correction instanceof Correction.RestoreBlock c) {
            json.writeStringField("article", c.article());
            json.writeNumberField("part", c.part());
        }
    }

    private void correct(Context ctx) {
        long number = library.correct(Correcting.of(new Members(body(ctx))));
        ctx.status(HttpStatus.CREATED);
        Json.object(ctx, json -> json.writeNumberField("number", number));
    }

    private void undo(Context ctx) {
        library.undo(Asking.number(ctx.pathParam("number"), "the number", 1, Integer.MAX_VALUE));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void feeds(Context ctx) {
        Json.object(ctx, json -> {
            json.writeArrayFieldStart("feeds");
            for (FeedState f : library.feeds()) {
                json.writeStartObject();
                json.writeStringField("address", f.address());
                json.writeStringField("title", f.title());
                Json.text(json, "polled", f.polled().map(Object::toString));
                json.writeStringField("due", f.due().toString());
                json.writeNumberField("failures", f.failures());
                Json.text(json, "problem", f.problem());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private void subscribe(Context ctx) {
        List<Opml.Feed> given = GivenFeeds.of(ctx.body());
        if (given.isEmpty()) {
            throw new Refused(400, "The body names no feed.");
        }
        polling.subscribe(given);
        ctx.status(HttpStatus.CREATED);
        feeds(ctx);
    }

    private void remove(Context ctx) {
        library.forgetFeed(Asking.word(ctx, "address"));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void poll(Context ctx) {
        FeedPolling.Told told = polling.poll(Asking.word(ctx, "address")).orElseThrow(() -> Api.nothing("feed"));
        Json.object(ctx, json -> {
            json.writeBooleanField("failed", told.failed());
            json.writeArrayFieldStart("lines");
            for (String line : told.lines()) {
                json.writeString(line);
            }
            json.writeEndArray();
        });
    }

    private static JsonNode body(Context ctx) {
        try {
            return MAPPER.readTree(ctx.body());
        } catch (JsonProcessingException e) {
            throw new Refused(400, "The body is no JSON: " + e.getOriginalMessage());
        }
    }

    /** An object's members. */
    private record Members(JsonNode body) implements Correcting.Fields {
        @Override
        public String text(String name) {
            return body.path(name).asText("");
        }

        @Override
        public List<String> texts(String name) {
            List<String> out = new ArrayList<>();
            body.path(name).forEach(n -> out.add(n.asText()));
            return out;
        }
    }
}
