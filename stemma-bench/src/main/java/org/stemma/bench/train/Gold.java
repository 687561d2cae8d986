package org.stemma.bench.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stemma.attribution.AttributionTrainer.Marked;
import org.stemma.attribution.GoldAttribution;
import org.stemma.text.Prose;
import org.stemma.text.Span;

/** Reads marked texts: {@code gold.jsonl} and {@code text/}, offsets in code points. */
final class Gold {
    private Gold() {}

    static List<Marked> read(Path split) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Marked> out = new ArrayList<>();
        for (String line : Files.readAllLines(split.resolve("gold.jsonl"))) {
            JsonNode row = json.readTree(line);
            String text = Files.readString(
                    split.resolve("text").resolve(row.get("doc").asText() + ".txt"));
            List<GoldAttribution> gold = new ArrayList<>();
            for (JsonNode a : row.get("attributions")) {
                gold.add(new GoldAttribution(
                        spans(a.get("content"), text),
                        spans(a.get("source"), text).stream().findFirst(),
                        cover(spans(a.get("cue"), text))));
            }
            out.add(new Marked(Prose.of(text), gold));
        }
        return out;
    }

    private static Optional<Span> cover(List<Span> spans) {
        return spans.isEmpty() ? Optional.empty() : Optional.of(spans.get(0).cover(spans.get(spans.size() - 1)));
    }

    private static List<Span> spans(JsonNode node, String text) {
        List<Span> out = new ArrayList<>();
        for (JsonNode s : node) {
            int from = text.offsetByCodePoints(0, s.get(0).asInt());
            out.add(new Span(
                    from,
                    text.offsetByCodePoints(from, s.get(1).asInt() - s.get(0).asInt())));
        }
        return out;
    }
}
