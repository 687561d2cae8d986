package org.stemma.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the numbers of a scorer's answer, whatever its shape: JSON, a table with a head line, or lines of names and
 * numbers.
 *
 * <p>Keys: the path of a JSON member with dots; the column of a table; {@code MEAN.speaker} and {@code edge.F1} for a
 * line {@code MEAN speaker 0.9} or {@code edge P 1.0 F1 1.0}; the first word of a line that holds nothing but a number
 * behind it. {@code 3/8} counts as a number.
 */
final class Numbers {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Numbers() {}

    /** The numbers by key, in the order of the answer. */
    static Map<String, String> of(String answer) throws IOException {
        Map<String, String> out = new LinkedHashMap<>();
        if (answer.stripLeading().startsWith("{")) {
            flatten(JSON.readTree(answer), "", out);
        } else if (answer.indexOf('\t') >= 0) {
            table(answer.lines().toList(), out);
        } else {
            answer.lines().forEach(line -> line(line, out));
        }
        return out;
    }

    private static void flatten(JsonNode node, String path, Map<String, String> out) {
        if (node.isNumber()) {
            out.put(path, node.asText());
        }
        node.fields()
                .forEachRemaining(
                        e -> flatten(e.getValue(), path.isEmpty() ? e.getKey() : path + "." + e.getKey(), out));
    }

    private static void table(List<String> lines, Map<String, String> out) {
        List<String> head = List.of(lines.get(0).split("\t"));
        List<String> row = lines.size() < 2 ? List.of() : List.of(lines.get(1).split("\t"));
        for (int i = 0; i < Math.min(head.size(), row.size()); i++) {
            out.put(head.get(i), row.get(i));
        }
    }

    private static void line(String line, Map<String, String> out) {
        List<String> words = List.of(line.trim().split(" +")).stream()
                .filter(w -> !w.isEmpty())
                .toList();
        if (words.size() < 2) {
            return;
        }
        String first = words.get(0);
        List<String> name = new ArrayList<>();
        for (String w : words.subList(1, words.size())) {
            if (isNumber(w)) {
                out.put(name.isEmpty() ? first : first + "." + String.join(" ", name), w);
                name.clear();
            } else {
                name.add(w);
            }
        }
    }

    private static boolean isNumber(String w) {
        return !w.isEmpty()
                && Character.isDigit(w.charAt(0))
                && w.chars().allMatch(c -> Character.isDigit(c) || c == '.' || c == '/' || c == '-');
    }
}
