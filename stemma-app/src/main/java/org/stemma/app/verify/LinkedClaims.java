package org.stemma.app.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Reads what a page tells search engines (JSON-LD): a {@code text} refers to the table of citations by its
 * {@code identifier}, and every word of all else is a name in the page's data.
 */
final class LinkedClaims {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String where;
    private final Names names;
    private final List<Claims.Shown> shown;
    private final List<Fault> faults;

    LinkedClaims(String where, Names names, List<Claims.Shown> shown, List<Fault> faults) {
        this.where = where;
        this.names = names;
        this.shown = shown;
        this.faults = faults;
    }

    void read(String text) {
        try {
            node(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            faults.add(new Fault(where, "the linked data are broken"));
        }
    }

    private void node(JsonNode n) {
        if (n.isTextual()) {
            // A claim's name is what is counted, a colon, and the value.
            names.unknown(n.asText().replace(": ", " "))
                    .ifPresent(w -> faults.add(new Fault(
                            where, "\u201c" + Contrast.brief(w) + "\u201d is neither cited nor a name in the data")));
        }
        if (n.has("text")) {
            shown.add(new Claims.Shown(
                    where, n.path("identifier").asText(), n.get("text").asText()));
        }
        n.elements().forEachRemaining(e -> {
            if (n.isArray()) {
                node(e);
            }
        });
        for (Iterator<Map.Entry<String, JsonNode>> i = n.fields(); i.hasNext(); ) {
            Map.Entry<String, JsonNode> e = i.next();
            boolean own = e.getKey().startsWith("@")
                    || (n.has("text")
                            && (e.getKey().equals("text") || e.getKey().equals("identifier")));
            if (!own) {
                node(e.getValue());
            }
        }
    }
}
