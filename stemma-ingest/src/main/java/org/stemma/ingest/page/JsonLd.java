package org.stemma.ingest.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page's JSON-LD says of the article.
 *
 * <p>The article is the first object whose type is a kind of article; where there is none, the object that is the page.
 * References by {@code @id} are followed within the page. Broken scripts are common and passed over.
 */
final class JsonLd {
    private static final int MOST_NODES = 5000;
    private static final int LONGEST_SCRIPT = 1 << 20;
    private static final int DEEPEST_NAME = 8;

    /**
     * Somebody an object names.
     *
     * @param name as it is
     * @param organisation true when the object says that it is one
     */
    record Party(String name, boolean organisation) {}

    private final Map<String, JsonNode> byId = new HashMap<>();
    private Optional<JsonNode> article = Optional.empty();
    private Optional<JsonNode> webPage = Optional.empty();

    JsonLd(Document page) {
        ObjectMapper json = new ObjectMapper();
        for (Element script : page.select("script[type=application/ld+json]")) {
            String data = script.data();
            if (data.length() > LONGEST_SCRIPT) {
                continue;
            }
            try {
                gather(json.readTree(cleaned(data)));
            } catch (JsonProcessingException e) {
                // The other evidence stands.
                continue;
            }
        }
    }

    private void gather(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(root);
        for (int n = 0; n < MOST_NODES && !open.isEmpty(); n++) {
            JsonNode node = open.removeFirst();
            if (node.isObject()) {
                JsonNode id = node.path("@id");
                if (id.isTextual() && node.size() > 1) {
                    byId.putIfAbsent(id.asText(), node);
                }
                if (article.isEmpty() && isA(node.path("@type"), true)) {
                    article = Optional.of(node);
                } else if (webPage.isEmpty() && isA(node.path("@type"), false)) {
                    webPage = Optional.of(node);
                }
            }
            if (node.isContainerNode()) {
                node.forEach(open::add);
            }
        }
    }

    private static boolean isA(JsonNode type, boolean article) {
        if (type.isArray()) {
            for (JsonNode t : type) {
                if (isA(t, article)) {
                    return true;
                }
            }
            return false;
        }
        String t = type.asText();
        return article
                ? t.endsWith("Article") || t.endsWith("BlogPosting") || t.equals("Report")
                : t.endsWith("WebPage") || t.equals("DiscussionForumPosting") || t.equals("ClaimReview");
    }

    /** True when an object is an article. */
    boolean hasArticle() {
        return article.isPresent();
    }

    /** What it says in a field, as words. */
    List<Evidence> words(String field) {
        List<Evidence> out = new ArrayList<>();
        for (Optional<JsonNode> node : List.of(article, webPage)) {
            if (node.isPresent() && out.isEmpty()) {
                String where = "JSON-LD " + type(node.get()) + " " + field;
                names(node.get().path(field), 0).forEach(p -> out.add(new Evidence(where, Entities.decoded(p.name()))));
            }
        }
        return out;
    }

    /** True when the article says that something is not so. */
    boolean denies(String field) {
        JsonNode value = article.or(() -> webPage).map(a -> a.path(field)).orElseGet(MissingNode::getInstance);
        return value.isBoolean() && !value.asBoolean()
                || value.isTextual() && value.asText().toLowerCase(Locale.ROOT).endsWith("false");
    }

    /** Whom a field of the article names. */
    List<Party> parties(String field) {
        return article.or(() -> webPage).map(a -> names(a.path(field), 0)).orElse(List.of());
    }

    /** The field's place in words: {@code JSON-LD NewsArticle author}. */
    String where(String field) {
        return "JSON-LD " + article.or(() -> webPage).map(JsonLd::type).orElse("") + " " + field;
    }

    private static String type(JsonNode node) {
        JsonNode type = node.path("@type");
        return type.isArray() && !type.isEmpty() ? type.get(0).asText() : type.asText();
    }

    private List<Party> names(JsonNode node, int depth) {
        List<Party> out = new ArrayList<>();
        if (depth > DEEPEST_NAME) {
            return out;
        }
        if (node.isTextual()) {
            String s = node.asText().strip();
            if (!s.isEmpty()) {
                out.add(new Party(s, false));
            }
        } else if (node.isArray()) {
            for (JsonNode item : node) {
                for (Party p : names(item, depth + 1)) {
                    if (!out.contains(p)) {
                        out.add(p);
                    }
                }
            }
        } else if (node.isObject()) {
            JsonNode meant =
                    node.has("name") ? node : byId.getOrDefault(node.path("@id").asText(), node);
            boolean organisation = meant.path("@type").toString().contains("Organization");
            for (String field : List.of("name", "url", "@id")) {
                if (meant.path(field).isTextual() || meant.path(field).isArray()) {
                    names(meant.path(field), depth + 1).forEach(p -> out.add(new Party(p.name(), organisation)));
                    break;
                }
            }
        }
        return out;
    }

    /** Line ends inside strings are not JSON, and common. */
    private static String cleaned(String data) {
        StringBuilder out = new StringBuilder(data.length());
        for (int i = 0; i < data.length(); i++) {
            char c = data.charAt(i);
            out.append(c < ' ' ? ' ' : c);
        }
        return out.toString();
    }
}
