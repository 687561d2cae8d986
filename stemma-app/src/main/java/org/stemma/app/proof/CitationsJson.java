package org.stemma.app.proof;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stemma.dossier.Citation;

/**
 * The table of citations: an object each in the dossier's JSON, a row each in the page's data, which is a third shorter.
 *
 * <p>A row has the members of the object in their order, without its number, which is that of the row, and with the number of
 * its article among the page's, counted from 0.
 */
public final class CitationsJson {
    private static final String CITATIONS = "citations";
    private static final List<String> MEMBERS = List.of("part", "start", "end", "exact", "prefix", "suffix");

    private CitationsJson() {}

    /** Writes all citations as the member {@code citations} of the object being written. */
    public static void write(Citations citations, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(CITATIONS);
        List<Citation> all = citations.all();
        for (int i = 0; i < all.size(); i++) {
            Citation c = all.get(i);
            json.writeStartObject();
            json.writeNumberField("id", i + 1);
            json.writeStringField("article", c.article());
            json.writeNumberField("part", c.where().part());
            json.writeNumberField("start", c.where().span().start());
            json.writeNumberField("end", c.where().span().end());
            json.writeStringField("exact", c.exact());
            json.writeStringField("prefix", c.prefix());
            json.writeStringField("suffix", c.suffix());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /**
     * Writes all citations as rows, as the member {@code citations} of the object being written.
     *
     * @param articles ids of the page's articles in their order
     */
    public static void writeRows(Citations citations, List<String> articles, JsonGenerator json) throws IOException {
        Map<String, Integer> numbers = new HashMap<>();
        for (String id : articles) {
            numbers.putIfAbsent(id, numbers.size());
        }
        json.writeArrayFieldStart(CITATIONS);
        for (Citation c : citations.all()) {
            json.writeStartArray();
            json.writeNumber(numbers.getOrDefault(c.article(), -1));
            json.writeNumber(c.where().part());
            json.writeNumber(c.where().span().start());
            json.writeNumber(c.where().span().end());
            json.writeString(c.exact());
            json.writeString(c.prefix());
            json.writeString(c.suffix());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    /** Puts objects in place of rows; what is no row stays as it is, for whoever reads it to complain of. */
    static void expand(ObjectNode data) {
        ArrayNode expanded = data.arrayNode();
        for (JsonNode row : data.path(CITATIONS)) {
            JsonNode article = data.path("articles").path(row.path(0).asInt(-1)).path("id");
            if (!row.isArray() || row.size() != MEMBERS.size() + 1 || !article.isTextual()) {
                expanded.add(row);
                continue;
            }
            ObjectNode citation = expanded.addObject().put("id", expanded.size());
            citation.set("article", article);
            for (int i = 0; i < MEMBERS.size(); i++) {
                citation.set(MEMBERS.get(i), row.get(i + 1));
            }
        }
        data.set(CITATIONS, expanded);
    }
}
