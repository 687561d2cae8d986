package org.stemma.app.web.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Optional;

/** Answers in JSON. */
final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /** What writes the members of an object. */
    interface Members {
        void write(JsonGenerator json) throws IOException;
    }

    /** What writes a whole answer. */
    interface Whole {
        void write(Writer out) throws IOException;
    }

    static void object(Context ctx, Members members) {
        whole(ctx, out -> {
            try (JsonGenerator json = FACTORY.createGenerator(out)) {
                json.writeStartObject();
                members.write(json);
                json.writeEndObject();
            }
        });
    }

    static void whole(Context ctx, Whole whole) {
        StringWriter out = new StringWriter();
        try {
            whole.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ctx.contentType("application/json").result(out.toString());
    }

    static void text(JsonGenerator json, String field, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(field, value.get());
        } else {
            json.writeNullField(field);
        }
    }
}
