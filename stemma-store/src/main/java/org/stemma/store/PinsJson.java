package org.stemma.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.stemma.story.Pins;

/** What was said by hand about stories, as JSON: {@code {"together": [[id, ...], ...], "apart": [[0, 1], ...]}}. */
final class PinsJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private PinsJson() {}

    static String write(Pins pins) {
        ObjectNode out = MAPPER.createObjectNode();
        ArrayNode together = out.putArray("together");
        for (Set<String> articles : pins.together()) {
            ArrayNode group = together.addArray();
            new TreeSet<>(articles).forEach(group::add);
        }
        ArrayNode apart = out.putArray("apart");
        pins.apart().forEach(a -> apart.addArray().add(a.one()).add(a.other()));
        return out.toString();
    }

    static Pins read(String json) {
        try {
            JsonNode n = MAPPER.readTree(json);
            List<Set<String>> together = new ArrayList<>();
            for (JsonNode group : n.path("together")) {
                Set<String> articles = new TreeSet<>();
                group.forEach(id -> articles.add(id.asText()));
                together.add(articles);
            }
            List<Pins.Apart> apart = new ArrayList<>();
            for (JsonNode a : n.path("apart")) {
                apart.add(new Pins.Apart(a.path(0).asInt(), a.path(1).asInt()));
            }
            return new Pins(together, apart);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new LibraryException(LibraryException.Reason.DAMAGED, "stored corrections cannot be read", e);
        }
    }
}
