package org.stemma.app.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.stemma.app.outcome.Collated;
import org.stemma.app.outcome.Crowds;
import org.stemma.app.outcome.Version;
import org.stemma.app.proof.Citations;
import org.stemma.app.proof.CitationsJson;
import org.stemma.app.proof.SealedStream;
import org.stemma.dossier.Dossier;
import org.stemma.ingest.Refusal;
import org.stemma.text.Encoder;

/** Writes dossiers as JSON: UTF-8, two spaces, line feeds, members always in one order. The format is in docs/json.md. */
public final class DossierJson {
    /** The name and version of the format; a change that breaks readers raises the number. */
    public static final String FORMAT = "stemma-dossier/1";

    // In a file with a story of very many articles: members of the file, of them each entry; of an utterance each
    // attribution.
    private static final int ENTRIES = 2;
    private static final int ATTRIBUTIONS = 6;

    private DossierJson() {}

    /** Writes everything and flushes; leaves the stream open. */
    public static void write(Collated collated, OutputStream stream) throws IOException {
        SealedStream out = new SealedStream(stream);
        JsonFactory factory = JsonFactory.builder().build();
        try (JsonGenerator json = factory.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            boolean throng = collated.dossiers().stream().anyMatch(Crowds::isThrong);
            LinePrinter lines = new LinePrinter(throng ? ENTRIES : Integer.MAX_VALUE);
            json.setPrettyPrinter(lines);
            JsonOut to = new JsonOut(json);
            json.writeStartObject();
            to.text("format", FORMAT);
            to.text("stemma", Version.current());
            to.text("texts", collated.texts());
            encoder(to, collated.encoder());
            Citations citations = new Citations(collated.dossiers(), collated.texts() == Collated.Texts.FULL);
            CitedOut cited = new CitedOut(to, citations);
            new ArticlesJson(cited, collated).write();
            StoryJson stories = new StoryJson(cited);
            json.writeArrayFieldStart("stories");
            lines.upTo(throng ? ATTRIBUTIONS : Integer.MAX_VALUE);
            for (Dossier d : collated.dossiers()) {
                stories.write(d);
            }
            json.writeEndArray();
            lines.upTo(throng ? ENTRIES : Integer.MAX_VALUE);
            CitationsJson.write(citations, json);
            refusals(to, "refused", collated.reading().refusals());
            refusals(to, "notes", collated.reading().notes());
            seal(json, out);
        }
        out.flush();
    }

    /** The last member: the digest of all bytes before its own digits. */
    private static void seal(JsonGenerator json, SealedStream out) throws IOException {
        json.writeFieldName("seal");
        json.writeRawValue("\"");
        json.flush();
        json.writeRaw(out.seal() + "\"");
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private static void encoder(JsonOut to, Encoder.State state) throws IOException {
        to.json().writeObjectFieldStart("encoder");
        if (state instanceof Encoder.State.Ready ready) {
            to.text("state", "used");
            to.text("model", ready.model());
        } else if (state instanceof Encoder.State.Missing missing) {
            to.text("state", "missing");
            to.text("reason", missing.reason());
        } else {
            to.text("state", state instanceof Encoder.State.Off ? "off" : "idle");
        }
        to.json().writeEndObject();
    }

    private static void refusals(JsonOut to, String field, List<Refusal> refusals) throws IOException {
        to.json().writeArrayFieldStart(field);
        for (Refusal r : refusals) {
            to.json().writeStartObject();
            to.text("file", r.name());
            to.text("reason", r.reason());
            to.json().writeEndObject();
        }
        to.json().writeEndArray();
    }
}
