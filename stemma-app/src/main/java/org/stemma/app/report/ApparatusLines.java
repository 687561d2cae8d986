package org.stemma.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stemma.app.outcome.Crowds;
import org.stemma.collation.Apparatus;
import org.stemma.collation.Column;
import org.stemma.collation.Difference;
import org.stemma.collation.Hidden;
import org.stemma.collation.Reading;
import org.stemma.dossier.CriticalText;
import org.stemma.dossier.Departure;
import org.stemma.dossier.Departure.Origin;
import org.stemma.dossier.Dossier;

/**
 * An apparatus as lines of plain text: {@code certainly mistaken A1 A2 : 100 per cent wrong C1}. Omitted words are
 * {@code om.}, as in any edition.
 */
final class ApparatusLines {
    /**
     * A place where the witnesses part.
     *
     * @param words the readings with their sigla, and where they come from
     * @param difference the greatest of them
     */
    record Place(String words, Difference difference) {}

    private final CriticalText text;
    private final Dossier dossier;
    private final Apparatus apparatus;

    ApparatusLines(CriticalText text, Dossier dossier) {
        this.text = text;
        this.dossier = dossier;
        this.apparatus = text.apparatus();
    }

    /** The places where other words stand, in order; what is only edited within a lineage has lines of its own. */
    List<Place> places() {
        List<Place> out = new ArrayList<>();
        for (int c = 0; c < apparatus.columns().size(); c++) {
            Column column = apparatus.columns().get(c);
            if (!column.difference().isOfWords() || isSilentSpelling(c)) {
                continue;
            }
            if (column.partner().isEmpty()) {
                out.add(new Place(sort(column) + readings(column) + origins(c), column.difference()));
            } else if (column.partner().getAsInt() > c) {
                Column there = apparatus.columns().get(column.partner().getAsInt());
                String words = "order: " + readings(column) + ", at another place " + readings(there);
                out.add(new Place(words + origins(c), Difference.ORDER));
            }
        }
        return out;
    }

    /** For each witness what it changed inside quotation marks: {@code A2 from A1: "govt" > "government"}. */
    List<String> silentEdits() {
        Map<String, List<String>> out = new TreeMap<>();
        for (Departure d : text.departures()) {
            Column column = apparatus.columns().get(d.column());
            boolean second = column.partner().isPresent() && column.partner().getAsInt() < d.column();
            if (d.origin() == Origin.SILENT_EDIT && !second) {
                CriticalText.Change c = text.change(d);
                String change = column.partner().isPresent()
                        ? "moved " + quoted(first(column))
                        : quoted(c.was()) + " > " + quoted(c.is());
                out.computeIfAbsent(d.witness() + " from " + d.from(), k -> new ArrayList<>())
                        .add(change);
            }
        }
        List<String> lines = new ArrayList<>();
        out.forEach((who, changes) -> lines.add(who + ": " + String.join("; ", changes)));
        return lines;
    }

    /** What dots stand for: {@code C1 "... it" stands for "when it was shut" B1}. */
    List<String> cuts() {
        List<String> out = new ArrayList<>();
        for (Hidden h : apparatus.hidden()) {
            out.add(h.siglum() + " has " + quoted(h.reading().isEmpty() ? "..." : h.reading()) + " for "
                    + quoted(h.words()) + " " + sigla(h.sigla()));
        }
        return out;
    }

    private boolean isSilentSpelling(int c) {
        List<Departure> here = text.at(c);
        return apparatus.columns().get(c).difference() == Difference.SPELLING
                && !here.isEmpty()
                && here.stream().allMatch(d -> d.origin() == Origin.SILENT_EDIT)
                && apparatus.readings(apparatus.columns().get(c)).size() == 2;
    }

    private static String sort(Column column) {
        return switch (column.difference()) {
            case NUMBER -> "number: ";
            case NEGATION -> "negation: ";
            default -> "";
        };
    }

    private String readings(Column column) {
        List<String> out = new ArrayList<>();
        int most = Crowds.wordings(dossier);
        int more = 0;
        for (Reading r : apparatus.readings(column)) {
            boolean moved = column.partner().isPresent() && r.words().isEmpty();
            if (!moved && out.size() < most) {
                out.add((r.words().isEmpty() ? "om." : r.words()) + " " + sigla(r.sigla()));
            } else if (!moved) {
                more++;
            }
        }
        return String.join(" : ", out) + (more > 0 ? " : and " + Count.of(more, "more reading", "more readings") : "");
    }

    private String origins(int c) {
        Map<Origin, List<String>> out = new LinkedHashMap<>();
        for (Departure d : text.at(c)) {
            if (d.origin() != Origin.SILENT_EDIT) {
                out.computeIfAbsent(d.origin(), o -> new ArrayList<>()).add(d.witness());
            }
        }
        List<String> words = new ArrayList<>();
        out.forEach((origin, sigla) -> words.add(brief(origin) + " " + sigla(sigla)));
        return words.isEmpty() ? "" : " (" + String.join(", ", words) + ")";
    }

    private String sigla(List<String> sigla) {
        return String.join(" ", Signs.inShort(dossier, sigla));
    }

    private static String brief(Origin origin) {
        return switch (origin) {
            case SILENT_EDIT -> "edit";
            case TRANSLATION -> "translation";
            case REPORTER -> "outside the marks";
            case CANNOT_TELL -> "origin unclear";
        };
    }

    private String first(Column column) {
        return apparatus.readings(column).stream()
                .map(Reading::words)
                .filter(w -> !w.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String quoted(String words) {
        return words.isEmpty() ? "nothing" : "\u201c" + words + "\u201d";
    }
}
