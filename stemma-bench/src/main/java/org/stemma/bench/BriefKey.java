package org.stemma.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stemma.text.Span;

/**
 * What a careful reader found in a story, as far as a brief should tell it: utterances that two or more articles carry, and
 * figures on which they differ.
 *
 * @param story the story's name in the data
 * @param utterances each as the places of its words
 * @param figures each as its readings, a reading as the places of its number
 */
record BriefKey(String story, List<List<Place>> utterances, List<List<List<Place>>> figures) {
    BriefKey {
        utterances = List.copyOf(utterances);
        figures = List.copyOf(figures);
    }

    /**
     * Words of one article.
     *
     * @param article its id
     * @param spans UTF-16 offsets in its text
     */
    record Place(String article, List<Span> spans) {
        Place {
            spans = List.copyOf(spans);
        }

        /** How many units of them stand in a stretch. */
        int in(Span stretch) {
            return spans.stream()
                    .mapToInt(s -> Math.max(0, Math.min(s.end(), stretch.end()) - Math.max(s.start(), stretch.start())))
                    .sum();
        }

        int length() {
            return spans.stream().mapToInt(Span::length).sum();
        }
    }

    /**
     * Reads a key. As in the dossier scorer, embedded posts, quotations in headings and doubtful ones are left aside.
     *
     * @param texts of the articles by id
     */
    static BriefKey of(JsonNode key, Map<String, String> texts) {
        Map<String, List<Place>> byUtterance = new LinkedHashMap<>();
        for (JsonNode a : key.get("attributions")) {
            String text = texts.get(a.get("article").asText());
            if (text == null || isTrue(a, "block") || isTrue(a, "heading") || isTrue(a, "doubtful")) {
                continue;
            }
            List<Span> spans = new ArrayList<>();
            a.get("content")
                    .forEach(s ->
                            spans.add(units(text, s.get(0).asInt(), s.get(1).asInt())));
            byUtterance
                    .computeIfAbsent(a.get("utterance").asText(), u -> new ArrayList<>())
                    .add(new Place(a.get("article").asText(), spans));
        }
        List<List<Place>> shared = byUtterance.values().stream()
                .filter(places -> places.stream().map(Place::article).distinct().count() > 1)
                .toList();
        List<List<List<Place>>> figures = new ArrayList<>();
        for (JsonNode f : key.get("figures")) {
            String status = f.get("status").asText();
            if (status.equals("differ") || status.equals("evolves")) {
                figures.add(readings(f, texts));
            }
        }
        return new BriefKey(key.get("story").asText(), shared, figures);
    }

    /** The readings by value: one that the key gives twice is one. */
    private static List<List<Place>> readings(JsonNode figure, Map<String, String> texts) {
        Map<String, List<Place>> byValue = new TreeMap<>();
        for (JsonNode r : figure.get("readings")) {
            for (JsonNode w : r.get("witnesses")) {
                String article = w.get("article").asText();
                String text = texts.get(article);
                if (text != null) {
                    Span span = units(text, w.get("start").asInt(), w.get("end").asInt());
                    byValue.computeIfAbsent(r.get("value").asText(), v -> new ArrayList<>())
                            .add(new Place(article, List.of(span)));
                }
            }
        }
        return List.copyOf(byValue.values());
    }

    private static boolean isTrue(JsonNode a, String field) {
        return a.path(field).asBoolean(false);
    }

    /** Keys count code points. */
    private static Span units(String text, int start, int end) {
        int from = text.offsetByCodePoints(0, start);
        return new Span(from, text.offsetByCodePoints(from, end - start));
    }
}
