package org.stemma.app.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stemma.app.web.Asking;
import org.stemma.app.web.guard.Refused;
import org.stemma.store.Corrected;
import org.stemma.store.Correction;
import org.stemma.store.FeedState;
import org.stemma.store.Library;

/** What people steer: corrections and their undoing, the feeds that are watched. */
final class HandApi {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Library library;

    HandApi(Library library) {
        this.library = library;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/v1/corrections", this::list);
        routes.post("/api/v1/corrections", this::correct);
        routes.delete("/api/v1/corrections/{number}", this::undo);
        routes.get("/api/v1/feeds", this::feeds);
    }

    private void list(Context ctx) {
        Json.object(ctx, json -> {
            json.writeArrayFieldStart("corrections");
            for (Corrected c : library.corrections()) {
                json.writeStartObject();
                json.writeNumberField("number", c.number());
                json.writeStringField("kind", kind(c.correction()));
                json.writeStringField("made", c.made().toString());
                json.writeBooleanField("undone", c.undone());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private void correct(Context ctx) {
        long number = library.correct(correction(body(ctx)));
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

    private static JsonNode body(Context ctx) {
        try {
            return MAPPER.readTree(ctx.body());
        } catch (JsonProcessingException e) {
            throw new Refused(400, "The body is no JSON: " + e.getOriginalMessage());
        }
    }

    private static Correction correction(JsonNode body) {
        return switch (body.path("kind").asText()) {
            case "move" ->
                new Correction.MoveArticle(
                        text(body, "article"),
                        Optional.of(body.path("story").asText("")).filter(s -> !s.isEmpty()));
            case "split" -> new Correction.SplitStory(text(body, "story"), texts(body, "articles"));
            case "merge" -> new Correction.MergeStories(text(body, "story"), text(body, "other"));
            case "speakers" ->
                new Correction.MergeSpeakers(text(body, "story"), text(body, "name"), text(body, "other"));
            case "restore" ->
                new Correction.RestoreBlock(
                        text(body, "article"), body.path("part").asInt(-1));
            default -> throw new Refused(400, "kind is one of move, split, merge, speakers, restore.");
        };
    }

    private static String kind(Correction c) {
        if (c instanceof Correction.MoveArticle) {
            return "move";
        }
        if (c instanceof Correction.SplitStory) {
            return "split";
        }
        if (c instanceof Correction.MergeStories) {
            return "merge";
        }
        return c instanceof Correction.MergeSpeakers ? "speakers" : "restore";
    }

    private static String text(JsonNode body, String field) {
        String value = body.path(field).asText("");
        if (value.isEmpty()) {
            throw new Refused(400, field + " is missing.");
        }
        return value;
    }

    private static List<String> texts(JsonNode body, String field) {
        List<String> out = new ArrayList<>();
        body.path(field).forEach(n -> out.add(n.asText()));
        if (out.isEmpty()) {
            throw new Refused(400, field + " is missing.");
        }
        return out;
    }
}
