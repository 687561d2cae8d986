package org.stemma.app.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import org.stemma.app.proof.Citations;
import org.stemma.article.PartSpan;
import org.stemma.text.Span;

/**
 * The shapes in which words of articles are written: never without the number of their citation.
 *
 * @param plain all other shapes
 * @param citations of the file
 */
record CitedOut(JsonOut plain, Citations citations) {
    JsonGenerator json() {
        return plain.json();
    }

    /** {@code start}, {@code end}, {@code text}, {@code citation} as members of the object being written; no words need none. */
    void spanMembers(String article, Span span) throws IOException {
        json().writeNumberField("start", span.start());
        json().writeNumberField("end", span.end());
        json().writeStringField("text", citations.words(article, span));
        if (!span.isEmpty()) {
            json().writeNumberField("citation", citations.body(article, span));
        }
    }

    void span(String field, String article, Span span) throws IOException {
        json().writeObjectFieldStart(field);
        spanMembers(article, span);
        json().writeEndObject();
    }

    void span(String field, String article, Optional<Span> span) throws IOException {
        if (span.isPresent()) {
            span(field, article, span.get());
        } else {
            json().writeNullField(field);
        }
    }

    void spans(String field, String article, Collection<Span> spans) throws IOException {
        json().writeArrayFieldStart(field);
        for (Span s : spans) {
            json().writeStartObject();
            spanMembers(article, s);
            json().writeEndObject();
        }
        json().writeEndArray();
    }

    /** A place in any part, without its words. */
    void place(String field, String article, PartSpan where) throws IOException {
        json().writeObjectFieldStart(field);
        plain.text("article", article);
        json().writeNumberField("part", where.part());
        json().writeNumberField("start", where.span().start());
        json().writeNumberField("end", where.span().end());
        json().writeNumberField("citation", citations.of(article, where));
        json().writeEndObject();
    }
}
