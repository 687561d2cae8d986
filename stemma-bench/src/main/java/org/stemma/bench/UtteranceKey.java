package org.stemma.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a careful reader found to be said in a story: which attributions are one utterance.
 *
 * @param story the story's name in the data
 * @param said embedded posts, quotations in headings and doubtful ones left aside, as in the dossier scorer
 */
record UtteranceKey(String story, List<Said> said) {
    UtteranceKey {
        said = List.copyOf(said);
    }

    /**
     * One attribution of the key.
     *
     * @param article its id
     * @param text its content, spans joined by a space
     * @param kind direct, mixed or indirect
     * @param utterance the number of its utterance in the key
     */
    record Said(String article, String text, String kind, String utterance) {}

    /**
     * Reads a key.
     *
     * @param texts of the articles by id
     */
    static UtteranceKey of(JsonNode key, Map<String, String> texts) {
        List<Said> said = new ArrayList<>();
        for (JsonNode a : key.get("attributions")) {
            String article = a.get("article").asText();
            boolean aside = List.of("block", "heading", "doubtful").stream()
                    .anyMatch(f -> a.path(f).asBoolean(false));
            if (!aside && texts.containsKey(article)) {
                said.add(new Said(
                        article,
                        text(texts.getOrDefault(article, ""), a.get("content")),
                        a.get("kind").asText(),
                        a.get("utterance").asText()));
            }
        }
        return new UtteranceKey(key.get("story").asText(), said);
    }

    private static String text(String body, JsonNode spans) {
        List<String> out = new ArrayList<>();
        for (JsonNode s : spans) {
            // Keys count code points.
            int from = body.offsetByCodePoints(0, s.get(0).asInt());
            int to = body.offsetByCodePoints(from, s.get(1).asInt() - s.get(0).asInt());
            out.add(body.substring(from, to));
        }
        return String.join(" ", out);
    }
}
