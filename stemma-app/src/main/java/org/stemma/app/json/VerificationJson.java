package org.stemma.app.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.stemma.app.verify.Fault;
import org.stemma.app.verify.Verdict;
import org.stemma.app.verify.Verification;
import org.stemma.article.PartSpan;

/** Writes what the check of a dossier file found, for {@code stemma verify --json}. */
public final class VerificationJson {
    private final JsonGenerator json;
    private final JsonOut to;

    private VerificationJson(JsonGenerator json) {
        this.json = json;
        this.to = new JsonOut(json);
    }

    /** Writes one check; leaves the writer open. */
    public static void write(Verification v, Writer out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.useDefaultPrettyPrinter();
            new VerificationJson(json).write(v);
        }
    }

    private void write(Verification v) throws IOException {
        json.writeStartObject();
        to.text("file", v.file());
        to.text("kind", v.page() ? "page" : "json");
        json.writeBooleanField("proven", v.isProven());
        json.writeNumberField("articles", v.articles());
        json.writeNumberField("citations", v.citations());
        json.writeNumberField("shown", v.shown());
        to.text("seal", v.seal());
        json.writeArrayFieldStart("faults");
        for (Fault f : v.faults()) {
            json.writeStartObject();
            to.text("where", f.where());
            to.text("what", f.what());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (v.against().isEmpty()) {
            json.writeNullField("against");
        } else {
            against(v);
        }
        json.writeEndObject();
    }

    private void against(Verification v) throws IOException {
        json.writeObjectFieldStart("against");
        for (Verdict.Outcome o : Verdict.Outcome.values()) {
            json.writeNumberField(o.name().toLowerCase(Locale.ROOT), v.count(o));
        }
        json.writeArrayFieldStart("articles");
        for (Verification.Given g : v.against()) {
            json.writeStartObject();
            to.text("id", g.article());
            to.text("file", g.file());
            to.text("state", g.state());
            for (Verdict.Outcome o : Verdict.Outcome.values()) {
                json.writeNumberField(o.name().toLowerCase(Locale.ROOT), g.count(o));
            }
            json.writeArrayFieldStart("failed");
            for (Verdict x : g.verdicts()) {
                if (x.outcome() != Verdict.Outcome.VERIFIED) {
                    verdict(x);
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void verdict(Verdict x) throws IOException {
        json.writeStartObject();
        json.writeNumberField("citation", x.number());
        to.text("outcome", x.outcome());
        to.text("exact", x.citation().exact());
        place("cited", x.citation().where());
        if (x.found().isPresent()) {
            place("found", x.found().get());
        } else {
            json.writeNullField("found");
        }
        to.text("now", x.now());
        json.writeEndObject();
    }

    private void place(String field, PartSpan where) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeNumberField("part", where.part());
        json.writeNumberField("start", where.span().start());
        json.writeNumberField("end", where.span().end());
        json.writeEndObject();
    }
}
