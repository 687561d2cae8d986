package org.stemma.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stemma.article.Draft;

/** Reads JSON Feed 1.0 and 1.1. */
final class JsonFeed {
    private JsonFeed() {}

    /** True for an object that says it is one. */
    static boolean isFeed(JsonNode root) {
        return root.path("version").asText().contains("jsonfeed.org/version/")
                && root.path("items").isArray();
    }

    /** The articles of its items. */
    static List<Draft> read(JsonNode root, Source source) throws Unreadable {
        Optional<String> title = text(root, "title");
        String name = text(root, "feed_url")
                .or(() -> text(root, "home_page_url"))
                .or(() -> title)
                .orElse(source.stem());
        List<Draft> drafts = new ArrayList<>();
        int number = 0;
        for (JsonNode node : root.path("items")) {
            number++;
            FeedItem item = new FeedItem(name);
            item.fields.id = Optional.of(source.stem() + "-" + number);
            item.title(text(node, "title"));
            item.author(authors(node).or(() -> authors(root)));
            item.fields.url = text(node, "url").or(() -> text(node, "external_url"));
            item.guid = text(node, "id");
            item.fields.published = text(node, "date_published").or(() -> text(node, "date_modified"));
            item.updated = text(node, "date_modified");
            item.content = text(node, "content_html").or(() -> text(node, "content_text"));
            item.summary = text(node, "summary");
            item.fields.outlet = title;
            item.fields.language = text(node, "language").or(() -> text(root, "language"));
            try {
                drafts.add(item.draft(source, source.capture(number)));
            } catch (Unreadable e) {
                source.notes().accept("item " + number + " " + e.reason());
            }
        }
        return Feeds.some(drafts, "a JSON feed");
    }

    private static Optional<String> authors(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.path("authors").forEach(a -> text(a, "name").ifPresent(names::add));
        return names.isEmpty() ? text(node.path("author"), "name") : Optional.of(String.join(", ", names));
    }

    private static Optional<String> text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull()
                ? Optional.of(value.asText()).filter(s -> !s.isBlank())
                : Optional.empty();
    }
}
