package org.stemma.app.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.stemma.app.linked.Sources;
import org.stemma.app.proof.Citations;
import org.stemma.article.Article;
import org.stemma.attribution.Carrier;
import org.stemma.dossier.Brief;
import org.stemma.dossier.Citation;
import org.stemma.dossier.CollatedUtterance;
import org.stemma.dossier.Dossier;
import org.stemma.figure.Figure;
import org.stemma.figure.FigureReading;
import org.stemma.figure.FigureWitness;
import org.stemma.text.Span;
import org.stemma.timeline.DateWitness;
import org.stemma.timeline.TimelineEntry;

/**
 * Writes what was found as W3C Web Annotations (JSON-LD): utterances, figures, dates and the sentences of the brief, each with
 * a quote and a position selector in its article.
 *
 * <p>Positions there count code points; ours are UTF-16 units and are converted. Both are within the article's body, which is
 * the article without furniture, captions and headings.
 */
final class WebAnnotations {
    private final Dossier dossier;
    private final Citations citations;
    private final Set<Note> notes = new LinkedHashSet<>();

    /**
     * One annotation.
     *
     * @param motivation why it is there, in the words of the Web Annotation model
     * @param says what is said of the words
     * @param citation number of the citation
     */
    private record Note(String motivation, String says, int citation) {
        /** A name that depends on what is said of which words alone, the same in every export. */
        String id(String source, int start, Citation c) {
            return urn(String.join("\n", source, c.exact(), motivation, says, String.valueOf(start)));
        }
    }

    private WebAnnotations(Dossier dossier) {
        this.dossier = dossier;
        this.citations = new Citations(List.of(dossier), false);
    }

    static void write(Dossier dossier, OutputStream out) throws IOException {
        WebAnnotations w = new WebAnnotations(dossier);
        w.collect();
        JsonFile.write(out, w::page);
    }

    private void collect() {
        for (Brief.Sentence s : dossier.brief().sentences()) {
            add("highlighting", "brief, carried by " + String.join(" ", s.sigla(dossier)), s.article(), s.span());
        }
        for (CollatedUtterance u : dossier.utterances()) {
            String speaker = u.utterance().speaker().orElse("unknown speaker");
            for (Carrier c : u.utterance().carriers()) {
                for (Span s : c.piece()) {
                    add("identifying", "utterance " + u.utterance().id() + " of " + speaker, c.article(), s);
                }
            }
        }
        for (Figure f : dossier.figures()) {
            for (FigureReading r : f.readings()) {
                for (FigureWitness w : r.witnesses()) {
                    add("describing", f.what() + ": " + r.value(), w.article(), w.span());
                }
            }
        }
        for (TimelineEntry e : dossier.timeline()) {
            for (DateWitness w : e.witnesses()) {
                add("describing", "date " + e.date(), w.article(), w.timex());
            }
        }
    }

    private void add(String motivation, String says, String article, Span span) {
        notes.add(new Note(motivation, says, citations.body(article, span)));
    }

    private void page(JsonGenerator json) throws IOException {
        Map<String, Article> articles = new HashMap<>();
        dossier.articles().forEach(a -> articles.put(a.id(), a));
        List<Citation> all = citations.all();
        json.writeStartObject();
        json.writeStringField("@context", "http://www.w3.org/ns/anno.jsonld");
        json.writeStringField(
                "id", urn(dossier.articles().stream().map(Sources::iri).collect(Collectors.joining("\n"))));
        json.writeStringField("type", "AnnotationPage");
        json.writeArrayFieldStart("items");
        for (Note note : notes) {
            Citation c = all.get(note.citation() - 1);
            Article a = articles.get(c.article());
            if (a != null) {
                annotation(json, note, a, c);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String urn(String what) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
    }

    private static void annotation(JsonGenerator json, Note note, Article a, Citation c) throws IOException {
        String text = a.parts().get(c.where().part()).text();
        int start = text.codePointCount(0, c.where().span().start());
        json.writeStartObject();
        json.writeStringField("id", note.id(Sources.iri(a), start, c));
        json.writeStringField("type", "Annotation");
        json.writeStringField("motivation", note.motivation());
        json.writeObjectFieldStart("body");
        json.writeStringField("type", "TextualBody");
        json.writeStringField("value", note.says());
        json.writeStringField("format", "text/plain");
        json.writeEndObject();
        target(json, Sources.iri(a), c, start);
        json.writeEndObject();
    }

    private static void target(JsonGenerator json, String source, Citation c, int start) throws IOException {
        json.writeObjectFieldStart("target");
        json.writeStringField("type", "SpecificResource");
        json.writeStringField("source", source);
        json.writeArrayFieldStart("selector");
        json.writeStartObject();
        json.writeStringField("type", "TextQuoteSelector");
        json.writeStringField("exact", c.exact());
        json.writeStringField("prefix", c.prefix());
        json.writeStringField("suffix", c.suffix());
        json.writeEndObject();
        json.writeStartObject();
        json.writeStringField("type", "TextPositionSelector");
        json.writeNumberField("start", start);
        json.writeNumberField(
                "end", start + c.exact().codePointCount(0, c.exact().length()));
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }
}
