package org.stemma.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.stemma.attribution.Attribution;
import org.stemma.attribution.Speaker;
import org.stemma.text.Span;

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
     * @param parts the spans of its content as they are printed
     * @param kind how the words were reported
     * @param speaker the story's name for who said it; empty when the key has none
     * @param utterance the number of its utterance in the key
     */
    record Said(String article, List<String> parts, Attribution.Kind kind, Optional<String> speaker, String utterance) {
        Said {
            parts = List.copyOf(parts);
        }

        /** Its words. */
        String text() {
            return String.join(" ", parts);
        }

        /**
         * The same as the finder would give it, with what it found of the road, if it found anything of it; empty where the
         * program does not take these words for text of the article.
         */
        Optional<Attribution> attribution(Optional<Attribution> found, String body) {
            List<Span> content = new ArrayList<>();
            int from = 0;
            for (String part : parts) {
                int start = body.indexOf(part, from);
                if (start < 0) {
                    return Optional.empty();
                }
                from = start + part.length();
                content.add(new Span(start, from));
            }
            return Optional.of(new Attribution(
                    kind,
                    found.map(Attribution::act).orElse(Attribution.Act.SPEECH),
                    content,
                    found.flatMap(Attribution::source),
                    found.flatMap(Attribution::cue),
                    found.map(Attribution::chain).orElse(List.of()),
                    speaker.<Speaker>map(n -> new Speaker.Known(n, content.get(0)))
                            .orElse(new Speaker.Unknown()),
                    1));
        }
    }

    /**
     * Reads a key.
     *
     * @param texts of the articles by id
     */
    static UtteranceKey of(JsonNode key, Map<String, String> texts) {
        Map<String, String> speakers = new HashMap<>();
        key.get("utterances")
                .forEach(u ->
                        speakers.put(u.get("id").asText(), u.path("speaker").asText("")));
        List<Said> said = new ArrayList<>();
        for (JsonNode a : key.get("attributions")) {
            String article = a.get("article").asText();
            String body = texts.get(article);
            boolean aside = Stream.of("block", "heading", "doubtful")
                    .anyMatch(f -> a.path(f).asBoolean(false));
            if (!aside && body != null) {
                String utterance = a.get("utterance").asText();
                said.add(new Said(
                        article,
                        parts(body, a.get("content")),
                        Attribution.Kind.valueOf(a.get("kind").asText().toUpperCase(Locale.ROOT)),
                        Optional.ofNullable(speakers.get(utterance)).filter(n -> !n.isEmpty() && !n.equals("null")),
                        utterance));
            }
        }
        return new UtteranceKey(key.get("story").asText(), said);
    }

    /** Keys count code points. */
    private static List<String> parts(String body, JsonNode spans) {
        List<String> out = new ArrayList<>();
        for (JsonNode s : spans) {
            int from = body.offsetByCodePoints(0, s.get(0).asInt());
            out.add(body.substring(
                    from,
                    body.offsetByCodePoints(from, s.get(1).asInt() - s.get(0).asInt())));
        }
        return out;
    }
}
