package org.stemma.app.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.stemma.reuse.Copy;
import org.stemma.reuse.CopyTree;
import org.stemma.reuse.Credit;
import org.stemma.reuse.Edit;
import org.stemma.reuse.LostSource;
import org.stemma.reuse.Passage;
import org.stemma.text.Span;

/**
 * Who copied whom, and what was changed.
 *
 * <p>An edit carries its words only where it is short: what a copyist cut or put in at length is not for passing on.
 *
 * @param cited where it is written
 */
record CopyTreeJson(CitedOut cited) {
    /** Longer edits are given by their offsets alone. */
    private static final int SHORT = 12;

    private JsonOut to() {
        return cited.plain();
    }

    void write(CopyTree tree) throws IOException {
        JsonGenerator json = cited.json();
        json.writeArrayFieldStart("copyTree");
        for (Copy c : tree.copies()) {
            copy(c, true);
        }
        for (Copy c : tree.further()) {
            copy(c, false);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("lostSources");
        for (LostSource l : tree.lost()) {
            lost(l);
        }
        json.writeEndArray();
    }

    private void copy(Copy c, boolean main) throws IOException {
        JsonGenerator json = cited.json();
        json.writeStartObject();
        to().text("from", c.from());
        to().text("to", c.to());
        json.writeBooleanField("main", main);
        to().text("kind", c.kind());
        to().share("share", c.share());
        to().share("ofOriginal", c.ofOriginal());
        json.writeBooleanField("credited", c.credited());
        credit("credit", c.credit(), c.to());
        json.writeBooleanField("directed", c.directed());
        to().texts(
                        "evidence",
                        c.evidence().stream()
                                .map(e -> e.name().toLowerCase(Locale.ROOT))
                                .toList());
        json.writeArrayFieldStart("passages");
        for (Passage p : c.passages()) {
            json.writeStartObject();
            to().offsets("from", p.from());
            to().offsets("to", p.to());
            json.writeEndObject();
        }
        json.writeEndArray();
        to().text("changes", c.changes().summary());
        credit("removedCredit", c.changes().removedCredit(), c.from());
        json.writeArrayFieldStart("edits");
        for (Edit e : c.changes().edits()) {
            edit(e, c);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void credit(String field, Optional<Credit> credit, String article) throws IOException {
        JsonGenerator json = cited.json();
        if (credit.isEmpty()) {
            json.writeNullField(field);
            return;
        }
        json.writeObjectFieldStart(field);
        to().text("name", credit.get().name());
        if (credit.get().where().isPresent() && cited.citations().knows(article)) {
            cited.place("where", article, credit.get().where().get());
        } else {
            json.writeNullField("where");
        }
        json.writeEndObject();
    }

    private void edit(Edit e, Copy c) throws IOException {
        JsonGenerator json = cited.json();
        json.writeStartObject();
        to().text("kind", e.kind());
        json.writeBooleanField("quoted", e.quoted());
        json.writeNumberField("words", e.words());
        side("from", e.from(), c.from(), e.words());
        side("to", e.to(), c.to(), e.words());
        json.writeEndObject();
    }

    private void side(String field, Span span, String article, int words) throws IOException {
        if (words <= SHORT && cited.citations().knows(article)) {
            cited.span(field, article, span);
        } else {
            to().offsets(field, span);
        }
    }

    private void lost(LostSource l) throws IOException {
        JsonGenerator json = cited.json();
        json.writeStartObject();
        to().text("id", l.id());
        to().text("name", l.name());
        json.writeNumberField("length", l.text().length());
        json.writeArrayFieldStart("pieces");
        for (LostSource.Piece p : l.pieces()) {
            json.writeStartObject();
            json.writeNumberField("at", p.start());
            to().text("article", p.article());
            json.writeNumberField("start", p.span().start());
            json.writeNumberField("end", p.span().end());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
