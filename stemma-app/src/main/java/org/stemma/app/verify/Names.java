package org.stemma.app.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words that the page's data has beside the citations: of outlets, headlines, speakers, things counted. */
final class Names {
    /** What the page itself says where a name is missing, or between two. */
    private static final String OWN = "unknown speaker outlet untitled story and more lost source with credit credits"
            + " credited no visible needs one two three four five six seven eight nine ten eleven twelve source:";

    private final Set<String> words = new HashSet<>(words(OWN));

    private Names() {}

    static Names of(JsonNode data) {
        Names names = new Names();
        Deque<JsonNode> waiting = new ArrayDeque<>();
        waiting.add(data);
        while (!waiting.isEmpty()) {
            JsonNode n = waiting.remove();
            if (n.isTextual()) {
                names.words.addAll(words(n.asText()));
            }
            if (n.isArray()) {
                n.forEach(waiting::add);
            }
            for (Iterator<Map.Entry<String, JsonNode>> i = n.fields(); i.hasNext(); ) {
                Map.Entry<String, JsonNode> e = i.next();
                if (!e.getKey().equals("citations")) {
                    waiting.add(e.getValue());
                }
            }
        }
        return names;
    }

    /** The first word of a text that is not among them. */
    Optional<String> unknown(String text) {
        boolean counts = text.endsWith(" more");
        return words(text).stream()
                .filter(w -> !words.contains(w) && !(counts && w.chars().allMatch(Character::isDigit)))
                .findFirst();
    }

    private static List<String> words(String text) {
        List<String> out = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean space = i == text.length()
                    || Character.isWhitespace(text.charAt(i))
                    || Character.isSpaceChar(text.charAt(i));
            if (!space && start < 0) {
                start = i;
            } else if (space && start >= 0) {
                out.add(text.substring(start, i));
                start = -1;
            }
        }
        return out;
    }
}
