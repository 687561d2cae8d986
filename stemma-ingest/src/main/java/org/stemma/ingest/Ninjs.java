package org.stemma.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stemma.article.Block;
import org.stemma.article.Capture;
import org.stemma.article.Draft;
import org.stemma.article.MappedText;
import org.stemma.article.Part;

/**
 * Reads news items in ninjs, the agencies' JSON, of its versions 1, 2 and 3.
 *
 * <p>The versions write the same names with underscores, together or in camel case ({@code body_text}, {@code
 * versioncreated}, {@code versionCreated}), and have texts as fields or as lists of roles; names are compared without case
 * and underscores.
 */
final class Ninjs {
    private static final Set<String> SIGNS = Set.of(
            "pubstatus",
            "versioncreated",
            "representationtype",
            "bodies",
            "bodytext",
            "bodyxhtml",
            "copyrightholder",
            "usageterms",
            "standard");

    /** Not kept with the article: other items, files and what the text is about. */
    private static final Set<String> LEFT_OUT = Set.of(
            "associations",
            "renditions",
            "subject",
            "subjects",
            "person",
            "people",
            "organisation",
            "organisations",
            "place",
            "places",
            "event",
            "events",
            "object",
            "objects",
            "infosource",
            "infosources",
            "standard");

    private static final List<String> KEPT = List.of(
            "copyrightholder",
            "copyrightnotice",
            "usageterms",
            "firstcreated",
            "versioncreated",
            "slugline",
            "urgency",
            "genre",
            "embargoedreason");

    private final Map<String, JsonNode> fields = new HashMap<>();
    private final Limits limits;
    private final AgencyItem item = new AgencyItem();

    private Ninjs(JsonNode record, Limits limits) {
        this.limits = limits;
        record.properties().forEach(f -> fields.putIfAbsent(name(f.getKey()), f.getValue()));
    }

    /** True for an object with the marks of ninjs: its identity is a {@code uri}, and it has one field only ninjs has. */
    static boolean isItem(JsonNode record) {
        if (!record.path("uri").isTextual()) {
            return false;
        }
        for (Map.Entry<String, JsonNode> f : record.properties()) {
            if (SIGNS.contains(name(f.getKey()))) {
                return true;
            }
        }
        return false;
    }

    /** The article of one item. */
    static Draft read(JsonNode record, Source source, Capture capture) throws Unreadable {
        return new Ninjs(record, source.limits()).draft(source, capture);
    }

    private Draft draft(Source source, Capture capture) throws Unreadable {
        item.item = text("uri");
        item.version = text("version");
        item.status = text("pubstatus");
        item.note = text("ednote");
        item.signal = text("signal").or(() -> text("signals"));
        item.embargo = text("embargoed");
        item.dateline = text("dateline").or(() -> text("located"));
        item.type = text("type");
        item.fields.title =
                texts("headline").stream().findFirst().or(() -> text("title")).map(MappedText::of);
        item.fields.byline = text("byline").or(() -> text("by")).map(Fields::withoutBy);
        item.fields.language = text("language");
        item.fields.url = text("url").or(() -> text("link")).filter(u -> u.startsWith("http"));
        item.fields.published =
                text("versioncreated").or(() -> text("contentcreated")).or(() -> text("firstcreated"));
        List<String> sources = names("infosource");
        sources.addAll(names("infosources"));
        Optional<String> provider = text("provider").or(() -> text("source"));
        Optional<String> holder = text("copyrightholder");
        item.fields.outlet = provider.or(() -> sources.stream().findFirst()).or(() -> holder);
        item.credit(text("creditline"));
        sources.forEach(s -> item.credit(Optional.of(s)));
        item.credit(provider);
        item.credit(holder);
        item.credit(text("copyrightnotice"));
        keep();
        body();
        captions();
        return item.draft(source, capture);
    }

    /** Markup goes before plain text, for it has the paragraphs; a description stands in for a text that is not there. */
    private void body() throws Unreadable {
        for (String kind : List.of("body", "description")) {
            List<String> texts = texts(kind);
            for (String t : texts) {
                if (Markup.isMarkup(t)) {
                    item.blocks(Markup.blocks(t, limits));
                }
            }
            for (String t : texts) {
                item.blocks(TextFormats.blocks(t, limits));
            }
        }
    }

    /** The words under the pictures that come with a text. */
    private void captions() {
        JsonNode others = fields.get("associations");
        if (others == null) {
            return;
        }
        List<Block> blocks = new ArrayList<>(item.fields.blocks);
        for (JsonNode other : others) {
            if (other.path("type").asText().equals("picture")) {
                new Ninjs(other, limits)
                        .texts("description").stream()
                                .findFirst()
                                .ifPresent(t -> blocks.add(Block.of(Part.Kind.CAPTION, MappedText.of(t))));
            }
        }
        item.fields.blocks = blocks;
    }

    private void keep() {
        for (String name : KEPT) {
            item.keep(name, text(name));
        }
    }

    /** The texts of one kind, the main one first: {@code body}, {@code body_text}, or the items of {@code bodies}. */
    private List<String> texts(String kind) {
        List<String> out = new ArrayList<>();
        text(kind + "main").or(() -> text(kind)).ifPresent(out::add);
        String many = kind.endsWith("y") ? kind.substring(0, kind.length() - 1) + "ies" : kind + "s";
        JsonNode list = fields.get(many);
        if (list != null && list.isArray()) {
            for (JsonNode t : list) {
                String value = t.path("value").asText("");
                if (!value.isBlank()) {
                    out.add(t.path("role").asText().equals("main") ? 0 : out.size(), value);
                }
            }
        }
        fields.keySet().stream()
                .filter(f -> f.startsWith(kind) && !f.equals(kind) && !f.equals(kind + "main") && !LEFT_OUT.contains(f))
                .sorted()
                .forEach(f -> text(f).ifPresent(out::add));
        return out;
    }

    private List<String> names(String field) {
        List<String> out = new ArrayList<>();
        JsonNode node = fields.get(field);
        if (node != null) {
            (node.isArray() ? node : List.of(node)).forEach(n -> scalar(n).ifPresent(out::add));
        }
        return out;
    }

    private Optional<String> text(String field) {
        JsonNode node = fields.get(field);
        return node == null ? Optional.empty() : scalar(node);
    }

    /** A value's words, an object's name, the first of a list. */
    private static Optional<String> scalar(JsonNode node) {
        JsonNode value = node;
        if (value.isArray()) {
            value = value.path(0);
        }
        if (value.isObject()) {
            value = value.path("name");
        }
        return value.isValueNode() && !value.isNull()
                ? Optional.of(value.asText()).filter(s -> !s.isBlank())
                : Optional.empty();
    }

    private static String name(String field) {
        StringBuilder out = new StringBuilder(field.length());
        for (int i = 0; i < field.length(); i++) {
            if (Character.isLetterOrDigit(field.charAt(i))) {
                out.append(field.charAt(i));
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }
}
