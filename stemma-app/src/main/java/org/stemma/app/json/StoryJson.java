package org.stemma.app.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stemma.dossier.Brief;
import org.stemma.dossier.Dossier;
import org.stemma.figure.Figure;
import org.stemma.figure.FigureReading;
import org.stemma.figure.FigureWitness;
import org.stemma.timeline.DateWitness;
import org.stemma.timeline.TimelineEntry;

/** One story: numbers, copy tree, timeline, figures, brief; the utterances have a writer of their own. */
final class StoryJson {
    private final CitedOut cited;
    private final JsonOut to;
    private final JsonGenerator json;

    StoryJson(CitedOut cited) {
        this.cited = cited;
        this.to = cited.plain();
        this.json = to.json();
    }

    void write(Dossier d) throws IOException {
        json.writeStartObject();
        to.text("id", d.id());
        to.text("title", d.title());
        to.texts("articles", d.articles().stream().map(a -> a.id()).toList());
        json.writeObjectFieldStart("sigla");
        for (Map.Entry<String, String> e : new TreeMap<>(d.sigla()).entrySet()) {
            to.text(e.getKey(), e.getValue());
        }
        json.writeEndObject();
        numbers(d);
        json.writeArrayFieldStart("lineages");
        for (List<String> lineage : d.copyTree().lineages()) {
            json.writeStartArray();
            for (String id : lineage) {
                json.writeString(id);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        new CopyTreeJson(cited).write(d.copyTree());
        new UtterancesJson(cited).write(d);
        timeline(d.timeline());
        figures(d.figures());
        brief(d);
        json.writeEndObject();
    }

    private void numbers(Dossier d) throws IOException {
        json.writeObjectFieldStart("numbers");
        json.writeNumberField("articles", d.articles().size());
        json.writeNumberField("outlets", d.outlets().size());
        json.writeNumberField("independentTexts", d.independentTexts());
        json.writeNumberField("channels", d.channels().size());
        json.writeEndObject();
        to.texts("outlets", d.outlets());
        to.texts("channels", d.channels());
    }

    private void timeline(List<TimelineEntry> timeline) throws IOException {
        json.writeArrayFieldStart("timeline");
        for (TimelineEntry e : timeline) {
            json.writeStartObject();
            to.text("date", e.date());
            to.text("precision", e.precision());
            if (e.days().isPresent()) {
                to.text("from", e.days().get().from().toString());
                to.text("until", e.days().get().until().toString());
            }
            to.text("lane", e.lane());
            json.writeNumberField("independent", e.independent());
            to.texts("rivals", e.rivals());
            json.writeObjectFieldStart("lead");
            witness(e.lead());
            json.writeEndObject();
            json.writeArrayFieldStart("witnesses");
            for (DateWitness w : e.witnesses()) {
                json.writeStartObject();
                witness(w);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void witness(DateWitness w) throws IOException {
        to.text("article", w.article());
        cited.spanMembers(w.article(), w.timex());
        cited.span("sentence", w.article(), w.sentence());
    }

    private void figures(List<Figure> figures) throws IOException {
        json.writeArrayFieldStart("figures");
        for (Figure f : figures) {
            json.writeStartObject();
            to.text("what", f.what());
            to.text("status", f.status());
            to.text("kind", f.kind());
            json.writeArrayFieldStart("readings");
            for (FigureReading r : f.readings()) {
                json.writeStartObject();
                to.text("value", r.value());
                to.text("text", r.text());
                json.writeNumberField("independent", r.independent());
                json.writeArrayFieldStart("witnesses");
                for (FigureWitness w : r.witnesses()) {
                    json.writeStartObject();
                    to.text("article", w.article());
                    cited.spanMembers(w.article(), w.span());
                    cited.span("sentence", w.article(), w.sentence());
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            to.texts("silent", f.silent());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void brief(Dossier d) throws IOException {
        json.writeArrayFieldStart("brief");
        for (Brief.Sentence s : d.brief().sentences()) {
            json.writeStartObject();
            to.text("article", s.article());
            cited.spanMembers(s.article(), s.span());
            to.texts("witnesses", s.witnesses());
            json.writeNumberField("independent", s.independent());
            json.writeBooleanField("only", s.only());
            to.text("cut", s.cut());
            json.writeArrayFieldStart("glosses");
            for (Brief.Gloss g : s.glosses()) {
                json.writeStartObject();
                json.writeNumberField("start", g.at().start());
                json.writeNumberField("end", g.at().end());
                json.writeObjectFieldStart("name");
                cited.spanMembers(s.article(), g.name().span());
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("figures");
            for (Figure f : s.figures()) {
                json.writeNumber(d.figures().indexOf(f));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
