package org.stemma.app.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** A request as a line of JSON, for whatever gathers logs. */
public final class AskedLine {
    private static final JsonFactory JSON = new JsonFactory();

    private AskedLine() {}

    /** The line, without its end. */
    public static String of(Asked asked) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("time", asked.at().toString());
            json.writeStringField("client", asked.client());
            json.writeStringField("method", asked.method());
            json.writeStringField("path", asked.path());
            json.writeNumberField("status", asked.status());
            json.writeNumberField("ms", asked.took().toNanos() / 1_000 / 1_000.0);
            if (!asked.fault().isEmpty()) {
                json.writeStringField("fault", asked.fault());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }
}
