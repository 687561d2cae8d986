package org.stemma.app.tei;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stemma.collation.Apparatus;
import org.stemma.collation.Cell;
import org.stemma.collation.Column;
import org.stemma.collation.Difference;
import org.stemma.collation.Hidden;
import org.stemma.collation.Reading;
import org.stemma.dossier.CriticalText;
import org.stemma.dossier.Departure;
import org.stemma.dossier.Dossier;
import org.stemma.text.Span;

/** One passage's apparatus in parallel segmentation. */
final class Apparatuses {
    private final Dossier dossier;
    private final String id;
    private final CriticalText text;
    private final Apparatus apparatus;
    private final Xml xml;

    Apparatuses(Dossier dossier, String id, CriticalText text, Xml xml) {
        this.dossier = dossier;
        this.id = id;
        this.text = text;
        this.apparatus = text.apparatus();
        this.xml = xml;
    }

    /** An identifier that is unique in the document: sigla are unique in their story only. */
    static String id(Dossier d, String what) {
        return d.id() + "-" + what;
    }

    void write() throws IOException {
        xml.open("div", "type", "passage", "xml:id", id).line();
        xml.open("p");
        String base = apparatus.witnesses().get(apparatus.base()).text();
        int at = 0;
        boolean afterOthers = false;
        for (int c = 0; c < apparatus.columns().size(); c++) {
            Column column = apparatus.columns().get(c);
            Optional<Span> own = column.cells().get(apparatus.base()).span();
            // Marks and spaces between the places are the base text's; where it has nothing, words are kept apart.
            String gap = own.isPresent() ? base.substring(at, own.get().start()) : "";
            xml.text(gap.isEmpty() && (own.isEmpty() || afterOthers) ? " " : gap);
            afterOthers = own.isEmpty();
            at = own.map(Span::end).orElse(at);
            if (isAgreed(column)) {
                xml.text(apparatus.words(column, apparatus.base()));
            } else {
                app(c, column);
            }
        }
        xml.text(base.substring(at)).close().line();
        xml.element(
                        "note",
                        "Base text " + text.base().siglum() + ": " + text.base().reason() + ".",
                        "type",
                        "base")
                .line();
        xml.close().line();
    }

    /** True when every witness prints the same words. */
    private boolean isAgreed(Column column) {
        return column.difference() == Difference.SAME
                && column.cells().stream().allMatch(cell -> cell.state() == Cell.State.PRINTED);
    }

    private void app(int c, Column column) throws IOException {
        String partner =
                column.partner().isPresent() ? "#" + place(column.partner().getAsInt()) : "";
        xml.open("app", "xml:id", place(c), "type", name(column.difference()), "corresp", partner);
        boolean lemma = column.reference().isPresent();
        for (Reading r : apparatus.readings(column)) {
            String wit = DossierTei.pointers(dossier, r.sigla());
            if (lemma) {
                xml.element("lem", r.words(), "wit", wit);
                lemma = false;
            } else {
                xml.element("rdg", r.words(), "wit", wit, "type", name(r.difference()));
            }
            details(c, r);
        }
        withoutSay(column, Cell.State.OUTSIDE);
        withoutSay(column, Cell.State.ELSEWHERE);
        xml.close();
    }

    /** Where a reading comes from, and what its dots stand for. */
    private void details(int c, Reading reading) throws IOException {
        for (Departure d : text.at(c)) {
            if (reading.sigla().contains(d.witness())) {
                xml.element(
                        "witDetail",
                        d.origin().inWords() + " (against " + d.from() + ")",
                        "wit",
                        DossierTei.pointers(dossier, List.of(d.witness())),
                        "type",
                        name(d.origin()));
            }
        }
        for (Hidden h : apparatus.hidden()) {
            if (h.column() == c && reading.sigla().contains(h.siglum())) {
                xml.element(
                        "witDetail",
                        "the dots stand for: " + h.words() + " (" + String.join(" ", h.sigla()) + ")",
                        "wit",
                        DossierTei.pointers(dossier, List.of(h.siglum())),
                        "type",
                        "ellipsis");
            }
        }
    }

    private void withoutSay(Column column, Cell.State state) throws IOException {
        List<String> sigla = new ArrayList<>();
        for (int w = 0; w < column.cells().size(); w++) {
            if (column.cells().get(w).state() == state) {
                sigla.add(apparatus.witnesses().get(w).siglum());
            }
        }
        if (!sigla.isEmpty()) {
            xml.open("rdg", "wit", DossierTei.pointers(dossier, sigla), "type", name(state));
            if (state == Cell.State.OUTSIDE) {
                xml.open("gap", "reason", "not-carried").close();
            }
            xml.close();
        }
    }

    private String place(int column) {
        return id + "-" + (column + 1);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
