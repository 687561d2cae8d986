package org.stemma.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stemma.article.Block;
import org.stemma.article.Draft;
import org.stemma.article.MappedText;
import org.stemma.article.Part;
import org.stemma.text.Shown;

/** Reads articles from JSON: one object a line, one object, or an array of objects. */
final class Records {
    private final Source source;
    private final ObjectMapper json;
    private final List<Draft> drafts = new ArrayList<>();

    private Records(Source source, ObjectMapper json) {
        this.source = source;
        this.json = json;
    }

    /** Reads JSON that others wrote. */
    static ObjectMapper mapper(Limits limits) {
        return new ObjectMapper(JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .build())
                .build());
    }

    /** The article of one record that has a source of its own. */
    static Draft one(JsonNode record, Source source, ObjectMapper json) throws Unreadable {
        return new Records(source, json).draft(record, 1, false);
    }

    /** The articles of a file of JSON; a record that gives none becomes a note, unless none does. */
    static List<Draft> read(Source source) throws Unreadable {
        Records records = new Records(source, mapper(source.limits()));
        String text = source.text();
        if (hasManyRecords(text)) {
            records.readLines(text);
        } else {
            records.readWhole(text);
        }
        return records.drafts;
    }

    /** JSON Lines: an object that ends with its line, and another after it. */
    private static boolean hasManyRecords(String text) {
        int end = text.indexOf('\n');
        return text.stripLeading().startsWith("{")
                && end > 0
                && text.substring(0, end).stripTrailing().endsWith("}")
                && !text.substring(end).isBlank();
    }

    private void readLines(String text) throws Unreadable {
        int number = 0;
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            String line = text.substring(from, to);
            from = to + 1;
            if (!line.isBlank()) {
                number++;
                try {
                    add(json.readTree(line), number, true);
                } catch (JsonProcessingException e) {
                    source.notes().accept("record " + number + " is no JSON that can be read: " + reason(e));
                }
            }
        }
        if (drafts.isEmpty()) {
            throw new Unreadable("has " + number + " lines of JSON, but no article that can be read");
        }
    }

    private void readWhole(String text) throws Unreadable {
        try (JsonParser parser = json.createParser(text)) {
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                readList(parser);
                return;
            }
        } catch (IOException e) {
            throw new Unreadable("is no JSON that can be read: " + reason(e));
        }
        JsonNode root;
        try {
            root = json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new Unreadable("is no JSON that can be read: " + reason(e));
        }
        if (JsonFeed.isFeed(root)) {
            drafts.addAll(JsonFeed.read(root, source));
        } else {
            drafts.add(draft(root, 1, false));
        }
    }

    /** One item after the other, so that a large list is never in memory as a tree. */
    private void readList(JsonParser parser) throws IOException, Unreadable {
        int number = 0;
        try {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                add(json.readTree(parser), ++number, true);
            }
        } catch (IOException e) {
            if (drafts.isEmpty()) {
                throw e;
            }
            source.notes().accept("breaks off after record " + number + ": " + reason(e));
        }
        if (drafts.isEmpty()) {
            throw new Unreadable(number == 0 ? "is an empty JSON list" : "is a JSON list without articles");
        }
    }

    private void add(JsonNode record, int number, boolean ofMany) {
        try {
            drafts.add(draft(record, number, ofMany));
        } catch (Unreadable e) {
            source.notes().accept("record " + number + " " + e.reason());
        }
    }

    private Draft draft(JsonNode record, int number, boolean ofMany) throws Unreadable {
        if (!record.isObject()) {
            throw new Unreadable("is JSON, but no object with a \"text\"");
        }
        if (Ninjs.isItem(record)) {
            return Ninjs.read(record, source, ofMany ? source.capture(number) : source.capture());
        }
        Fields fields = new Fields();
        boolean hasText = fill(fields, record, source.limits());
        if (!hasText && fields.title.isEmpty()) {
            throw new Unreadable("is a JSON object without a \"text\" or \"title\"");
        }
        if (fields.id.isEmpty() && ofMany) {
            fields.id = Optional.of(source.stem() + "-" + number);
        }
        return ofMany
                ? fields.draft(source.ofMany().ofRecord(number), source.capture(number))
                : fields.draft(source, source.capture());
    }

    /** Reads a record's known fields into these; the others are kept as they are. True when it has a text. */
    static boolean fill(Fields fields, JsonNode record, Limits limits) throws Unreadable {
        boolean hasText = false;
        for (Map.Entry<String, JsonNode> field : record.properties()) {
            JsonNode node = field.getValue();
            Optional<String> value = scalar(node).filter(s -> !s.isBlank());
            switch (field.getKey().toLowerCase(Locale.ROOT)) {
                case "id" -> fields.id = value;
                case "title", "headline" -> fields.title = value.map(MappedText::of);
                case "url", "link" -> fields.url = value;
                case "outlet" -> fields.outlet = value;
                case "series", "source", "publisher" -> {
                    if (fields.outlet.isEmpty()) {
                        fields.outlet = value;
                    }
                }
                case "published", "date", "datepublished", "published_at" -> fields.published = value;
                case "author", "authors", "byline" -> fields.byline = value.map(Fields::withoutBy);
                case "language", "lang" -> fields.language = value;
                case "text", "body", "articlebody" -> {
                    hasText = true;
                    fields.blocks = textBlocks(value.orElse(""), limits);
                }
                default -> fields.extra.put(field.getKey(), node.isTextual() ? node.asText() : node.toString());
            }
        }
        return hasText;
    }

    private static List<Block> textBlocks(String text, Limits limits) throws Unreadable {
        return text.length() > limits.textUnits()
                ? List.of(new Block(Part.Kind.BODY, MappedText.of(text), false))
                : TextFormats.blocks(text, limits);
    }

    /** A value as text: a list's items with commas between, an object's name. */
    private static Optional<String> scalar(JsonNode node) {
        if (node.isNull() || node.isMissingNode()) {
            return Optional.empty();
        }
        if (node.isArray()) {
            List<String> items = new ArrayList<>();
            node.forEach(item -> scalar(item).ifPresent(items::add));
            return items.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", items));
        }
        return node.isObject() ? scalar(node.path("name")) : Optional.of(node.asText());
    }

    /** Of a limit the parser also says by which of its settings it holds, which is nothing to its users. */
    private static String withoutSetting(String message) {
        int setting = message.indexOf(", from `");
        return setting < 0 ? message : message.substring(0, setting) + ")";
    }

    private static String reason(IOException e) {
        if (!(e instanceof JsonProcessingException wrong)) {
            return String.valueOf(e.getMessage());
        }
        JsonLocation at = wrong.getLocation();
        String where = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
        String message = wrong.getOriginalMessage();
        int end = message.indexOf('\n');
        String first = end < 0 ? message : message.substring(0, end);
        return Shown.of(withoutSetting(first), 120) + where;
    }
}
