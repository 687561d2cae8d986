package org.stemma.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.stemma.attribution.Attribution;
import org.stemma.attribution.AttributionFinder;
import org.stemma.attribution.AttributionModel;
import org.stemma.bench.train.AttributionTraining;
import org.stemma.text.Prose;
import org.stemma.text.Span;

/** Attributions of plain texts, as {@code eval/attribution} scores them: every act, offsets in code points. */
final class AttributionVerb implements Verb {
    @Override
    public String usage() {
        return "TEXT_DIR OUT.jsonl [RESOURCES_DIR]";
    }

    @Override
    public void run(List<String> arguments) throws IOException {
        if (arguments.size() < 2 || arguments.size() > 3) {
            throw new IllegalArgumentException("wants 2 or 3 arguments, got " + arguments.size());
        }
        AttributionModel model = arguments.size() == 2
                ? AttributionModel.shipped()
                : AttributionTraining.read(Path.of(arguments.get(2)));
        List<Path> files;
        try (Stream<Path> list = Files.list(Path.of(arguments.get(0)))) {
            files = list.filter(f -> f.getFileName().toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            rows.add(row(name.substring(0, name.length() - ".txt".length()), Files.readString(file), model));
        }
        Data.write(Path.of(arguments.get(1)), rows);
    }

    private static Map<String, Object> row(String doc, String text, AttributionModel model) {
        int[] points = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            boolean second =
                    Character.isLowSurrogate(text.charAt(i)) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
            points[i + 1] = points[i] + (second ? 0 : 1);
        }
        List<Map<String, Object>> out = new ArrayList<>();
        for (Attribution a : AttributionFinder.find(Prose.of(text), model)) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("source", spans(a.source(), points));
            row.put("cue", spans(a.cue(), points));
            row.put("content", a.content().stream().map(s -> points(s, points)).toList());
            row.put("confidence", a.confidence());
            out.add(row);
        }
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("doc", doc);
        row.put("attributions", out);
        return row;
    }

    private static List<List<Integer>> spans(Optional<Span> span, int[] points) {
        return span.map(s -> List.of(points(s, points))).orElse(List.of());
    }

    private static List<Integer> points(Span s, int[] points) {
        return List.of(points[s.start()], points[s.end()]);
    }
}
