package org.stemma.app.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stemma.app.outcome.Added;
import org.stemma.ingest.Refusal;
import org.stemma.store.Counts;
import org.stemma.store.Problem;
import org.stemma.store.StoryCard;

/** What the commands on a library tell programs. */
public final class LibraryJson {
    private static final JsonFactory FACTORY = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    private LibraryJson() {}

    /** The stories of a list. */
    public static void stories(List<StoryCard> cards, Writer out) throws IOException {
        try (JsonGenerator json = begin(out)) {
            json.writeArrayFieldStart("stories");
            for (StoryCard c : cards) {
                json.writeStartObject();
                card(json, c);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        out.write("\n");
    }

    /** One story in short, with the ids of its articles. */
    public static void story(StoryCard card, List<String> articles, Writer out) throws IOException {
        try (JsonGenerator json = begin(out)) {
            card(json, card);
            json.writeArrayFieldStart("articleIds");
            for (String id : articles) {
                json.writeString(id);
            }
            json.writeEndArray();
        }
        out.write("\n");
    }

    private static void card(JsonGenerator json, StoryCard c) throws IOException {
        json.writeStringField("id", c.id());
        json.writeStringField("title", c.title());
        json.writeNumberField("articles", c.articles());
        json.writeNumberField("outlets", c.outlets());
        if (c.lineages().isEmpty()) {
            json.writeNullField("independentTexts");
        } else {
            json.writeNumberField("independentTexts", c.lineages().size());
        }
        json.writeStringField("first", c.first().toString());
        json.writeStringField("last", c.last().toString());
        json.writeObjectFieldStart("days");
        for (Map.Entry<LocalDate, Integer> day : c.days().entrySet()) {
            json.writeNumberField(day.getKey().toString(), day.getValue());
        }
        json.writeEndObject();
        json.writeNumberField("revision", c.changed());
    }

    /** What came of adding articles. */
    public static void added(Added added, Counts counts, Writer out) throws IOException {
        try (JsonGenerator json = begin(out)) {
            json.writeNumberField("added", added.added());
            json.writeNumberField("versions", added.versions());
            json.writeNumberField("known", added.known());
            told(json, "refused", added.refusals());
            told(json, "notes", added.notes());
            counts(json, counts);
        }
        out.write("\n");
    }

    /** What does not fit together. */
    public static void checked(List<Problem> problems, Counts counts, Writer out) throws IOException {
        try (JsonGenerator json = begin(out)) {
            json.writeArrayFieldStart("problems");
            for (Problem p : problems) {
                json.writeStartObject();
                json.writeStringField("where", p.where());
                json.writeStringField("what", p.what());
                json.writeEndObject();
            }
            json.writeEndArray();
            counts(json, counts);
        }
        out.write("\n");
    }

    /** How much is in a library, in words. */
    public static String words(Counts c) {
        return String.format(
                Locale.ROOT,
                "%,d articles in %,d versions, %,d stories, %,d captures",
                c.articles(),
                c.versions(),
                c.stories(),
                c.captures());
    }

    private static JsonGenerator begin(Writer out) throws IOException {
        JsonGenerator json = FACTORY.createGenerator(out).useDefaultPrettyPrinter();
        json.writeStartObject();
        return json;
    }

    private static void told(JsonGenerator json, String field, List<Refusal> lines) throws IOException {
        json.writeArrayFieldStart(field);
        for (Refusal r : lines) {
            json.writeStartObject();
            json.writeStringField("name", r.name());
            json.writeStringField("reason", r.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void counts(JsonGenerator json, Counts counts) throws IOException {
        json.writeObjectFieldStart("library");
        json.writeNumberField("articles", counts.articles());
        json.writeNumberField("versions", counts.versions());
        json.writeNumberField("stories", counts.stories());
        json.writeNumberField("captures", counts.captures());
        json.writeEndObject();
    }
}
