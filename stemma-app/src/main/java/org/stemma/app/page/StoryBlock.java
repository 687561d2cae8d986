package org.stemma.app.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.stemma.app.outcome.Crowds;
import org.stemma.app.proof.Citations;
import org.stemma.attribution.Carrier;
import org.stemma.dossier.CollatedUtterance;
import org.stemma.dossier.Dossier;
import org.stemma.figure.Figure;
import org.stemma.figure.FigureReading;
import org.stemma.figure.FigureWitness;
import org.stemma.reuse.Copy;
import org.stemma.reuse.Edit;
import org.stemma.reuse.LostSource;
import org.stemma.text.Span;

/** The skeleton of a story in the page's data: who copied whom, who carries what; words are numbers of citations. */
final class StoryBlock {
    /** A cut of fewer words is no sentence. */
    private static final int SENTENCE = 5;

    private static final int MOST = 12;

    private final JsonGenerator json;
    private final Citations citations;
    private final Dossier dossier;

    StoryBlock(JsonGenerator json, Citations citations, Dossier dossier) {
        this.json = json;
        this.citations = citations;
        this.dossier = dossier;
    }

    void write() throws IOException {
        json.writeStartObject();
        json.writeStringField("id", dossier.id());
        json.writeStringField("title", dossier.title());
        texts("articles", dossier.articles().stream().map(a -> a.id()).toList());
        json.writeObjectFieldStart("sigla");
        for (Map.Entry<String, String> e : new TreeMap<>(dossier.sigla()).entrySet()) {
            json.writeStringField(e.getKey(), e.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("lineages");
        for (Collection<String> lineage : dossier.copyTree().lineages()) {
            json.writeStartArray();
            for (String id : lineage) {
                json.writeString(id);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("copyTree");
        for (Copy c : dossier.copyTree().copies()) {
            copy(c, true);
        }
        for (Copy c : dossier.copyTree().further()) {
            copy(c, false);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("lostSources");
        for (LostSource l : dossier.copyTree().lost()) {
            json.writeStartObject();
            json.writeStringField("id", l.id());
            name("name", l.name());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("utterances");
        for (CollatedUtterance u : dossier.utterances()) {
            utterance(u);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("figures");
        for (Figure f : dossier.figures()) {
            figure(f);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void copy(Copy c, boolean main) throws IOException {
        json.writeStartObject();
        json.writeStringField("from", c.from());
        json.writeStringField("to", c.to());
        json.writeBooleanField("main", main);
        json.writeStringField("kind", name(c.kind()));
        json.writeNumberField("share", Math.round(c.share() * 1000) / 1000.0);
        json.writeBooleanField("credited", c.credited());
        if (c.credit().isPresent()) {
            json.writeObjectFieldStart("credit");
            json.writeStringField("name", c.credit().get().name());
            json.writeEndObject();
        } else {
            json.writeNullField("credit");
        }
        json.writeBooleanField("directed", c.directed());
        json.writeStringField("changes", c.changes().summary());
        json.writeArrayFieldStart("edits");
        for (Edit e : c.changes().edits()) {
            if (e.quoted() || (e.kind() == Edit.Kind.CUT && e.words() >= SENTENCE)) {
                json.writeStartObject();
                json.writeStringField("kind", name(e.kind()));
                json.writeBooleanField("quoted", e.quoted());
                json.writeNumberField("words", e.words());
                offsets("from", e.from());
                offsets("to", e.to());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void utterance(CollatedUtterance u) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", u.utterance().id());
        name("speaker", u.utterance().speaker());
        json.writeNumberField("independent", u.independent());
        Set<String> printed = new HashSet<>();
        json.writeArrayFieldStart("attributions");
        for (Carrier c : u.utterance().carriers()) {
            json.writeStartObject();
            json.writeStringField("article", c.article());
            json.writeStringField("kind", name(c.attribution().kind()));
            json.writeStringField("act", name(c.attribution().act()));
            json.writeArrayFieldStart("citations");
            if (isNew(printed, c.article(), c.piece())) {
                for (Span s : c.piece()) {
                    json.writeNumber(citations.body(c.article(), s));
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void figure(Figure f) throws IOException {
        json.writeStartObject();
        json.writeStringField("what", f.what());
        json.writeStringField("status", name(f.status()));
        json.writeStringField("kind", name(f.kind()));
        json.writeArrayFieldStart("readings");
        for (FigureReading r : f.readings()) {
            json.writeStartObject();
            json.writeStringField("value", r.value());
            json.writeNumberField("independent", r.independent());
            json.writeArrayFieldStart("witnesses");
            Set<String> printed = new HashSet<>();
            for (FigureWitness w : r.witnesses()) {
                json.writeStartObject();
                json.writeStringField("article", w.article());
                if (isNew(printed, w.article(), List.of(w.span()))) {
                    json.writeNumberField("citation", citations.body(w.article(), w.span()));
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** In a throng of reprints what all of them print is cited once, and of what each prints in its own words some. */
    private boolean isNew(Set<String> printed, String article, List<Span> words) {
        if (!Crowds.isThrong(dossier)) {
            return true;
        }
        return printed.size() < MOST
                && printed.add(
                        words.stream().map(s -> citations.words(article, s)).collect(Collectors.joining(" ")));
    }

    private void offsets(String field, Span span) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeNumberField("start", span.start());
        json.writeNumberField("end", span.end());
        json.writeEndObject();
    }

    private void texts(String field, Collection<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String v : values) {
            json.writeString(v);
        }
        json.writeEndArray();
    }

    private void name(String field, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(field, value.get());
        } else {
            json.writeNullField(field);
        }
    }

    private static String name(Enum<?> e) {
        return e.name().toLowerCase(Locale.ROOT);
    }
}
