package org.stemma.ingest.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The text of a page that a program in the browser sets: it stands in the program's state, as JSON in a script.
 *
 * <p>Nobody says in which field. The texts of an article are the strings of prose at one path (the {@code html} of all
 * {@code content} of an {@code article}), and hold more prose than those at any other.
 */
final class StateText {
    private static final int LONGEST_SCRIPT = 4 << 20;
    private static final int MOST_NODES = 50_000;
    private static final int LONGEST_PATH = 400;

    private StateText() {}

    /** A part of the state, and the path to it, in which all items of a list have the same name. */
    private record Place(String path, JsonNode node) {}

    /** The paragraphs, one a line; empty when no script holds as much prose as a text has. */
    static String of(Document page) {
        ObjectMapper json = new ObjectMapper();
        Map<String, StringBuilder> byPath = new LinkedHashMap<>();
        for (Element script : page.getElementsByTag("script")) {
            String data = script.data();
            int from = data.indexOf('{');
            if (from >= 0 && data.length() <= LONGEST_SCRIPT && isState(script, data, from)) {
                try {
                    gather(json.readTree(data.substring(from)), byPath);
                } catch (JsonProcessingException e) {
                    // A program's text, not its state.
                    continue;
                }
            }
        }
        String best = "";
        for (StringBuilder text : byPath.values()) {
            best = text.length() > best.length() ? text.toString() : best;
        }
        return best.length() < Unfolded.LEAST ? "" : best;
    }

    /** JSON alone, or an assignment of it. */
    private static boolean isState(Element script, String data, int from) {
        String type = script.attr("type");
        boolean assigned =
                type.isEmpty() && from < 200 && data.substring(0, from).strip().endsWith("=");
        return type.equals("application/json") || assigned;
    }

    private static void gather(JsonNode root, Map<String, StringBuilder> byPath) {
        Deque<Place> open = new ArrayDeque<>();
        open.add(new Place("", root));
        for (int n = 0; n < MOST_NODES && !open.isEmpty(); n++) {
            Place at = open.removeFirst();
            if (at.node.isTextual()) {
                add(at.node.asText(), byPath.computeIfAbsent(at.path, p -> new StringBuilder()));
            } else if (at.node.isObject() && at.path.length() < LONGEST_PATH) {
                at.node.properties().forEach(f -> open.add(new Place(at.path + "/" + f.getKey(), f.getValue())));
            } else if (at.node.isArray() && at.path.length() < LONGEST_PATH) {
                at.node.forEach(item -> open.add(new Place(at.path + "/*", item)));
            }
        }
    }

    private static void add(String value, StringBuilder text) {
        if (value.length() < Container.PARAGRAPH || value.indexOf(' ') < 0) {
            return;
        }
        if (value.indexOf('<') >= 0 && value.indexOf('>') > 0) {
            Element body = Jsoup.parseBodyFragment(value).body();
            for (HtmlBlock block : HtmlBlocks.of(body, "")) {
                line(block.text().text(), text);
            }
        } else {
            value.lines().forEach(l -> line(l, text));
        }
    }

    private static void line(String words, StringBuilder text) {
        String line = words.strip();
        if (!line.isEmpty() && Kinds.endsSentence(line)) {
            text.append(line).append('\n');
        }
    }
}
