package org.stemma.app.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.stemma.collation.Apparatus;
import org.stemma.collation.Cell;
import org.stemma.collation.Column;
import org.stemma.collation.Hidden;
import org.stemma.collation.Reading;
import org.stemma.collation.VariantGraph;
import org.stemma.collation.Witness;
import org.stemma.dossier.CriticalText;
import org.stemma.dossier.Departure;

/** The critical text of one utterance: base text, alignment table, departures, what dots hide, and the variant graph. */
final class ApparatusJson {
    private final JsonOut to;
    private final JsonGenerator json;

    ApparatusJson(JsonOut to) {
        this.to = to;
        this.json = to.json();
    }

    /**
     * Writes one.
     *
     * @param references for each witness the numbers of the citations whose words, joined by spaces, are its text
     */
    void write(CriticalText text, List<List<Integer>> references) throws IOException {
        Apparatus apparatus = text.apparatus();
        json.writeObjectFieldStart("apparatus");
        to.text("base", text.base().siglum());
        to.text("baseReason", text.base().reason());
        json.writeArrayFieldStart("witnesses");
        for (int w = 0; w < references.size(); w++) {
            Witness witness = apparatus.witnesses().get(w);
            json.writeStartObject();
            to.text("siglum", witness.siglum());
            to.text("text", witness.text());
            json.writeArrayFieldStart("citations");
            for (int number : references.get(w)) {
                json.writeNumber(number);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("columns");
        for (Column c : apparatus.columns()) {
            column(apparatus, c);
        }
        json.writeEndArray();
        departures(text);
        hidden(apparatus);
        graph(VariantGraph.of(apparatus));
        json.writeEndObject();
    }

    private void column(Apparatus apparatus, Column c) throws IOException {
        json.writeStartObject();
        to.text("difference", c.difference());
        if (c.partner().isPresent()) {
            json.writeNumberField("partner", c.partner().getAsInt());
        } else {
            json.writeNullField("partner");
        }
        cells(c);
        to.texts(
                "states",
                c.cells().stream()
                        .map(cell -> cell.state().name().toLowerCase(Locale.ROOT))
                        .toList());
        json.writeArrayFieldStart("readings");
        for (Reading r : apparatus.readings(c)) {
            json.writeStartObject();
            to.text("words", r.words());
            to.texts("witnesses", r.sigla());
            to.text("difference", r.difference());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void departures(CriticalText text) throws IOException {
        json.writeArrayFieldStart("departures");
        for (Departure d : text.departures()) {
            json.writeStartObject();
            json.writeNumberField("column", d.column());
            to.text("witness", d.witness());
            to.text("from", d.from());
            to.text("difference", d.difference());
            to.text("origin", d.origin());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void hidden(Apparatus apparatus) throws IOException {
        json.writeArrayFieldStart("hidden");
        for (Hidden h : apparatus.hidden()) {
            json.writeStartObject();
            json.writeNumberField("column", h.column());
            to.text("witness", h.siglum());
            to.text("reading", h.reading());
            to.text("words", h.words());
            to.texts("witnesses", h.sigla());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void graph(VariantGraph graph) throws IOException {
        json.writeObjectFieldStart("graph");
        json.writeArrayFieldStart("nodes");
        for (VariantGraph.Node n : graph.nodes()) {
            json.writeStartObject();
            json.writeNumberField("column", n.column());
            to.text("words", n.words());
            to.texts("witnesses", n.sigla());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("edges");
        for (VariantGraph.Edge e : graph.edges()) {
            json.writeStartObject();
            json.writeNumberField("from", e.from());
            json.writeNumberField("to", e.to());
            to.texts("witnesses", e.sigla());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Offsets in the witnesses' texts; null where a witness has nothing. */
    private void cells(Column c) throws IOException {
        json.writeArrayFieldStart("cells");
        for (Cell cell : c.cells()) {
            if (cell.span().isPresent()) {
                json.writeStartObject();
                json.writeNumberField("start", cell.span().get().start());
                json.writeNumberField("end", cell.span().get().end());
                json.writeEndObject();
            } else {
                json.writeNull();
            }
        }
        json.writeEndArray();
    }
}
