package org.stemma.app.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.stemma.article.Article;
import org.stemma.attribution.Attribution;
import org.stemma.attribution.Carrier;
import org.stemma.attribution.Channel;
import org.stemma.attribution.Speaker;
import org.stemma.dossier.CollatedUtterance;
import org.stemma.dossier.CriticalText;
import org.stemma.dossier.Dossier;
import org.stemma.text.Span;

/** The utterances of a story with their attributions and apparatus. */
final class UtterancesJson {
    private final JsonOut to;
    private final JsonGenerator json;
    private final Map<String, String> bodies;
    private final ApparatusJson apparatus;

    UtterancesJson(JsonOut to, Map<String, String> bodies) {
        this.to = to;
        this.json = to.json();
        this.bodies = bodies;
        this.apparatus = new ApparatusJson(to);
    }

    void write(Dossier d) throws IOException {
        json.writeArrayFieldStart("utterances");
        for (CollatedUtterance u : d.utterances()) {
            json.writeStartObject();
            to.text("id", u.utterance().id());
            to.text("speaker", u.utterance().speaker());
            json.writeNumberField("independent", u.independent());
            to.texts("silent", u.silent());
            json.writeArrayFieldStart("attributions");
            for (int p = 0; p < u.passages().size(); p++) {
                for (Carrier c : u.passages().get(p).passage().carriers()) {
                    attribution(c, p + 1);
                }
            }
            json.writeEndArray();
            coverage(u, d);
            passages(u);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void passages(CollatedUtterance u) throws IOException {
        json.writeArrayFieldStart("passages");
        for (int p = 0; p < u.passages().size(); p++) {
            json.writeStartObject();
            json.writeNumberField("passage", p + 1);
            Optional<CriticalText> text = u.passages().get(p).text();
            if (text.isPresent()) {
                apparatus.write(text.get());
            } else {
                json.writeNullField("apparatus");
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void attribution(Carrier c, int passage) throws IOException {
        String body = bodies.getOrDefault(c.article(), "");
        Attribution a = c.attribution();
        json.writeStartObject();
        to.text("article", c.article());
        to.text("kind", a.kind());
        to.text("act", a.act());
        to.text("speaker", c.speaker());
        Optional<Speaker.Known> known = a.speaker() instanceof Speaker.Known k ? Optional.of(k) : Optional.empty();
        Optional<Span> role = known.flatMap(Speaker.Known::role);
        to.text("role", role.map(s -> s.of(body)));
        to.text("mention", a.source().map(s -> s.of(body)));
        to.text("cue", a.cue().map(s -> s.of(body)));
        to.text("channel", a.channel().map(s -> s.of(body)));
        chain(a, body);
        to.text("text", c.text(body));
        to.text("quotation", c.quotation());
        json.writeNumberField("passage", passage);
        json.writeNumberField("start", c.piece().get(0).start());
        json.writeNumberField("end", c.piece().get(c.piece().size() - 1).end());
        to.share("confidence", a.confidence());
        json.writeObjectFieldStart("spans");
        to.spans("content", c.piece(), body);
        to.span("source", a.source(), body);
        to.span("cue", a.cue(), body);
        to.span("channel", a.channel(), body);
        to.span("role", role, body);
        to.span("name", known.map(Speaker.Known::evidence), body);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void chain(Attribution a, String body) throws IOException {
        json.writeArrayFieldStart("chain");
        for (Channel c : a.chain()) {
            json.writeStartObject();
            to.text("type", c.type());
            to.spanMembers(c.span(), body);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void coverage(CollatedUtterance u, Dossier d) throws IOException {
        json.writeObjectFieldStart("coverage");
        json.writeObjectFieldStart("articles");
        for (Article a : d.articles()) {
            to.text(a.id(), u.coverage().of(a.id()));
        }
        json.writeEndObject();
        to.texts("carryingLineages", u.coverage().carrying());
        to.texts("silentLineages", u.coverage().silent());
        json.writeEndObject();
    }
}
