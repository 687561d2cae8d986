package org.stemma.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Corrections as the database keeps them. */
final class CorrectionJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private CorrectionJson() {}

    static String write(Correction correction) {
        ObjectNode out = MAPPER.createObjectNode();
        if (correction instanceof Correction.MoveArticle m) {
            out.put("kind", "move").put("article", m.article());
            m.story().ifPresent(s -> out.put("story", s));
        } else if (correction instanceof Correction.SplitStory s) {
            out.put("kind", "split").put("story", s.story());
            s.articles().forEach(out.putArray("articles")::add);
        } else if (correction instanceof Correction.MergeStories m) {
            out.put("kind", "merge").put("story", m.story()).put("other", m.other());
        } else if (correction instanceof Correction.MergeSpeakers m) {
            out.put("kind", "speakers")
                    .put("story", m.story())
                    .put("name", m.name())
                    .put("other", m.other());
        } else if (correction instanceof Correction.RestoreBlock r) {
            out.put("kind", "restore").put("article", r.article()).put("part", r.part());
        }
        return out.toString();
    }

    static Correction read(String json) {
        JsonNode n = tree(json);
        return switch (n.path("kind").asText()) {
            case "move" ->
                new Correction.MoveArticle(
                        text(n, "article"), Optional.ofNullable(n.get("story")).map(JsonNode::asText));
            case "split" -> new Correction.SplitStory(text(n, "story"), texts(n.path("articles")));
            case "merge" -> new Correction.MergeStories(text(n, "story"), text(n, "other"));
            case "speakers" -> new Correction.MergeSpeakers(text(n, "story"), text(n, "name"), text(n, "other"));
            case "restore" ->
                new Correction.RestoreBlock(text(n, "article"), n.path("part").asInt());
            default ->
                throw new LibraryException(
                        LibraryException.Reason.NEWER,
                        "a correction of a kind that this program does not know: " + json);
        };
    }

    static String write(Former former) {
        ObjectNode out = MAPPER.createObjectNode();
        out.put("story", former.story());
        former.kept().forEach(out.putArray("kept")::add);
        former.gone().forEach(out.putArray("gone")::add);
        return out.toString();
    }

    static Former readFormer(String json) {
        JsonNode n = tree(json);
        return new Former(text(n, "story"), texts(n.path("kept")), texts(n.path("gone")));
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new LibraryException(LibraryException.Reason.DAMAGED, "a stored correction cannot be read", e);
        }
    }

    private static String text(JsonNode n, String field) {
        return n.path(field).asText();
    }

    private static List<String> texts(JsonNode n) {
        List<String> out = new ArrayList<>();
        n.forEach(t -> out.add(t.asText()));
        return out;
    }
}
