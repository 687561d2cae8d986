package org.stemma.app.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.stemma.text.Span;

/**
 * The few shapes that the whole format is made of.
 *
 * @param json where they are written
 */
record JsonOut(JsonGenerator json) {
    void text(String field, String value) throws IOException {
        json.writeStringField(field, value);
    }

    /** An absent value is null, so that a reader can tell "not given" from "not known to the format". */
    void text(String field, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(field, value.get());
        } else {
            json.writeNullField(field);
        }
    }

    void text(String field, Enum<?> value) throws IOException {
        json.writeStringField(field, value.name().toLowerCase(Locale.ROOT));
    }

    void texts(String field, Collection<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String v : values) {
            json.writeString(v);
        }
        json.writeEndArray();
    }

    /** A share or confidence with three decimals. */
    void share(String field, double value) throws IOException {
        json.writeNumberField(field, Math.round(value * 1000) / 1000.0);
    }

    /** Offsets without words, where the words stand elsewhere. */
    void offsets(String field, Span span) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeNumberField("start", span.start());
        json.writeNumberField("end", span.end());
        json.writeEndObject();
    }
}
