package org.stemma.app.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stemma.article.Article;
import org.stemma.attribution.Attribution;
import org.stemma.attribution.Carrier;
import org.stemma.attribution.Channel;
import org.stemma.attribution.Speaker;
import org.stemma.dossier.CollatedPassage;
import org.stemma.dossier.CollatedUtterance;
import org.stemma.dossier.CriticalText;
import org.stemma.dossier.Dossier;
import org.stemma.text.Span;

/** The utterances of a story with their attributions and apparatus. */
final class UtterancesJson {
    private final CitedOut cited;
    private final JsonOut to;
    private final JsonGenerator json;
    private final ApparatusJson apparatus;

    UtterancesJson(CitedOut cited) {
        this.cited = cited;
        this.to = cited.plain();
        this.json = cited.json();
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
            passages(u, d);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void passages(CollatedUtterance u, Dossier d) throws IOException {
        json.writeArrayFieldStart("passages");
        for (int p = 0; p < u.passages().size(); p++) {
            json.writeStartObject();
            json.writeNumberField("passage", p + 1);
            Optional<CriticalText> text = u.passages().get(p).text();
            if (text.isPresent()) {
                apparatus.write(text.get(), references(u.passages().get(p), d));
            } else {
                json.writeNullField("apparatus");
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** For each witness the citations of its words. */
    private List<List<Integer>> references(CollatedPassage passage, Dossier d) {
        List<List<Integer>> out = new ArrayList<>();
        for (Optional<Carrier> witness : passage.witnesses(d)) {
            List<Integer> numbers = new ArrayList<>();
            witness.ifPresent(c ->
                    c.piece().forEach(s -> numbers.add(cited.citations().body(c.article(), s))));
            out.add(numbers);
        }
        return out;
    }

    private void attribution(Carrier c, int passage) throws IOException {
        String article = c.article();
        Attribution a = c.attribution();
        json.writeStartObject();
        to.text("article", c.article());
        to.text("kind", a.kind());
        to.text("act", a.act());
        to.text("speaker", c.speaker());
        Optional<Speaker.Known> known = a.speaker() instanceof Speaker.Known k ? Optional.of(k) : Optional.empty();
        Optional<Span> role = known.flatMap(Speaker.Known::role);
        to.text("role", words(article, role));
        to.text("mention", words(article, a.source()));
        to.text("cue", words(article, a.cue()));
        to.text("channel", words(article, a.channel()));
        chain(a, article);
        to.text("text", c.text(cited.citations().body(article)));
        to.text("quotation", c.quotation());
        to.text("within", c.within());
        json.writeNumberField("passage", passage);
        json.writeArrayFieldStart("citations");
        for (Span s : c.piece()) {
            json.writeNumber(cited.citations().body(article, s));
        }
        json.writeEndArray();
        json.writeNumberField("start", c.piece().get(0).start());
        json.writeNumberField("end", c.piece().get(c.piece().size() - 1).end());
        to.share("confidence", a.confidence());
        json.writeObjectFieldStart("spans");
        cited.spans("content", article, c.piece());
        cited.span("source", article, a.source());
        cited.span("cue", article, a.cue());
        cited.span("channel", article, a.channel());
        cited.span("role", article, role);
        cited.span("name", article, known.map(Speaker.Known::evidence));
        json.writeEndObject();
        json.writeEndObject();
    }

    private Optional<String> words(String article, Optional<Span> span) {
        return span.map(s -> cited.citations().words(article, s));
    }

    private void chain(Attribution a, String article) throws IOException {
        json.writeArrayFieldStart("chain");
        for (Channel c : a.chain()) {
            json.writeStartObject();
            to.text("type", c.type());
            cited.spanMembers(article, c.span());
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
