package org.stemma.ingest.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a site reserves against text and data mining, by the TDM Reservation Protocol: a header, a meta element, or a file
 * of rules.
 *
 * @param rules in the order of the file; the first that fits a path decides
 */
record Mining(List<Rule> rules) {
    /** Reserves nothing. */
    static final Mining NONE = new Mining(List.of());

    /** A file of more rules is none. */
    private static final int MOST_RULES = 1000;

    private static final int HEAD = 1 << 16;

    /**
     * A rule of the file.
     *
     * @param location a path's start, perhaps with {@code *} in it and {@code $} at its end
     * @param reserved what holds for it
     */
    record Rule(String location, boolean reserved) {}

    /** Reads a file of rules; one that cannot be read reserves nothing. */
    static Mining of(byte[] json) {
        List<Rule> rules = new ArrayList<>();
        try {
            JsonNode root = new ObjectMapper().readTree(json);
            for (JsonNode rule : root == null ? List.<JsonNode>of() : root) {
                if (rules.size() < MOST_RULES && rule.path("location").isTextual()) {
                    rules.add(new Rule(
                            rule.path("location").asText(),
                            rule.path("tdm-reservation").asInt(0) == 1));
                }
            }
        } catch (IOException e) {
            return NONE;
        }
        return new Mining(List.copyOf(rules));
    }

    /** True when the answer itself says so, in its headers or its page's head. */
    static boolean isReserved(Answer answer, byte[] body) {
        if (answer.header("tdm-reservation").filter(v -> v.equals("1")).isPresent()) {
            return true;
        }
        String head =
                new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        for (int at = head.indexOf("<meta"); at >= 0; at = head.indexOf("<meta", at + 5)) {
            int end = head.indexOf('>', at);
            String meta =
                    end < 0 ? "" : head.substring(at, end).replace('\'', '"').replace(" ", "");
            if (meta.contains("name=\"tdm-reservation\"") && meta.contains("content=\"1\"")) {
                return true;
            }
        }
        return false;
    }

    /** True when the first rule that fits reserves the path. */
    boolean reserves(String path) {
        for (Rule rule : rules) {
            if (fits(rule.location, path == null || path.isEmpty() ? "/" : path)) {
                return rule.reserved;
            }
        }
        return false;
    }

    /** As in robots.txt: a star is anything, a dollar the end. Each piece is looked for once, so that it is linear. */
    static boolean fits(String location, String path) {
        boolean toEnd = location.endsWith("$");
        String[] pieces = (toEnd ? location.substring(0, location.length() - 1) : location).split("\\*", -1);
        int at = 0;
        for (int i = 0; i < pieces.length; i++) {
            boolean last = i == pieces.length - 1;
            int found = i == 0
                    ? (path.startsWith(pieces[0]) ? 0 : -1)
                    : last && toEnd ? endOf(path, pieces[i], at) : path.indexOf(pieces[i], at);
            if (found < 0) {
                return false;
            }
            at = found + pieces[i].length();
        }
        return !toEnd || at == path.length();
    }

    private static int endOf(String path, String piece, int from) {
        int at = path.length() - piece.length();
        return at >= from && path.endsWith(piece) ? at : -1;
    }
}
