package org.stemma.app.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.stemma.app.outcome.SiglumRanges;
import org.stemma.collation.Apparatus;
import org.stemma.collation.Cell;
import org.stemma.collation.Column;
import org.stemma.collation.Difference;
import org.stemma.collation.Hidden;
import org.stemma.collation.Reading;
import org.stemma.dossier.CriticalText;
import org.stemma.dossier.Departure;
import org.stemma.dossier.Departure.Origin;
import org.stemma.text.Span;

/**
 * Sets one apparatus: gives letters to the places where the witnesses part, and marks them in every witness's words.
 *
 * <p>Both places of moved words have one letter. Differences of punctuation get none; a note counts them, and where a
 * copyist made them inside quotation marks they stand among its edits.
 */
final class ApparatusSetter {
    static final String NOT_CARRIED = "not carried";

    private final CriticalText text;
    private final Apparatus apparatus;
    private final Map<String, String> hues;
    private final IntFunction<String> references;
    private final int most;
    private final boolean crowd;
    private final List<String> letters = new ArrayList<>();
    // Whose edits and cuts are only named.
    private final Set<String> unprinted = new LinkedHashSet<>();
    // Column and witness of each silent edit.
    private final Set<String> edited = new HashSet<>();

    /**
     * @param text to be set
     * @param hues for each witness's siglum the class of its colour
     * @param references for each witness what its text refers to
     * @param most so many rows, edits and cuts are printed
     */
    ApparatusSetter(CriticalText text, Map<String, String> hues, IntFunction<String> references, int most) {
        this.most = most;
        this.crowd = most < Integer.MAX_VALUE;
        this.text = text;
        this.references = references;
        this.apparatus = text.apparatus();
        this.hues = new HashMap<>(hues);
        for (Departure d : text.departures()) {
            if (d.origin() == Origin.SILENT_EDIT) {
                edited.add(d.column() + " " + d.witness());
            }
        }
        int n = 0;
        for (Column c : apparatus.columns()) {
            boolean second = c.partner().isPresent() && c.partner().getAsInt() < letters.size();
            letters.add(
                    second
                            ? letters.get(c.partner().getAsInt())
                            : c.difference().isOfWords() ? letter(n++) : "");
        }
    }

    ApparatusView view() {
        List<ApparatusView.Place> places = new ArrayList<>();
        int marksOnly = 0;
        for (int i = 0; i < letters.size(); i++) {
            Column c = apparatus.columns().get(i);
            boolean second = c.partner().isPresent() && c.partner().getAsInt() < i;
            if (!letters.get(i).isEmpty() && !second) {
                places.add(place(i));
            } else if (c.difference() == Difference.PUNCTUATION) {
                marksOnly++;
            }
        }
        return new ApparatusView(
                words(apparatus.base()),
                text.base().siglum(),
                text.base().reason(),
                places,
                edits(),
                cuts(),
                letters,
                rows(),
                note(marksOnly, places.isEmpty()));
    }

    /** One witness's words, with a letter at each place where it parts from others. */
    Cited words(int witness) {
        String words = apparatus.witnesses().get(witness).text();
        List<Mark> marks = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < letters.size(); i++) {
            Cell cell = apparatus.columns().get(i).cells().get(witness);
            Optional<Span> span = cell.span();
            if (!letters.get(i).isEmpty() && cell.hasSay()) {
                Difference d = difference(i, witness);
                String css = span.isPresent() ? "v " + css(d) : "v lacking";
                marks.add(new Mark(span.orElse(new Span(at, at)), "span", css, "", d.inWords(), "", letters.get(i)));
            }
            at = span.map(Span::end).orElse(at);
        }
        return new Cited(MarkedText.render(words, new Span(0, words.length()), marks), references.apply(witness));
    }

    /** How a witness parts at a place; of the base text, how the others do. */
    private Difference difference(int column, int witness) {
        Column c = apparatus.columns().get(column);
        Difference own = c.cells().get(witness).difference();
        return own == Difference.SAME ? c.difference() : own;
    }

    private ApparatusView.Place place(int column) {
        Column c = apparatus.columns().get(column);
        List<ApparatusView.Reading> readings = new ArrayList<>(readings(c));
        if (c.partner().isPresent()) {
            readings.removeIf(r -> r.words().isEmpty());
            readings.addAll(readings(apparatus.columns().get(c.partner().getAsInt())));
            readings.removeIf(r -> r.words().isEmpty());
        }
        // Words before their absence: "omitted" makes sense only behind what is omitted.
        readings.sort(Comparator.comparing(r -> r.words().isEmpty()));
        Difference d = c.difference();
        boolean named = d == Difference.NUMBER || d == Difference.NEGATION || d == Difference.ORDER;
        return new ApparatusView.Place(letters.get(column), d.inWords(), named, css(d), readings, origins(column));
    }

    private List<ApparatusView.Reading> readings(Column c) {
        List<ApparatusView.Reading> out = new ArrayList<>();
        for (Reading r : apparatus.readings(c)) {
            Difference d = r.difference() == Difference.SAME ? c.difference() : r.difference();
            out.add(new ApparatusView.Reading(
                    words(c, r.sigla().get(0)),
                    css(d),
                    inShort(r.sigla().stream().map(this::sign).toList())));
        }
        return out;
    }

    /** {@code translation variant B1 C1}; edits have a list of their own. */
    private List<String> origins(int column) {
        Map<Origin, List<String>> by = new LinkedHashMap<>();
        for (Departure d : text.at(column)) {
            by.computeIfAbsent(d.origin(), o -> new ArrayList<>()).add(d.witness());
        }
        List<String> out = new ArrayList<>();
        by.forEach((origin, sigla) ->
                out.add(brief(origin) + " " + (crowd ? inShortWords(sigla) : String.join(" ", sigla))));
        return out.isEmpty() ? out : List.of(String.join(", ", out));
    }

    private static String brief(Origin origin) {
        return origin == Origin.CANNOT_TELL ? "origin unclear" : origin.inWords();
    }

    private List<ApparatusView.Edits> edits() {
        Map<String, List<Departure>> by = new TreeMap<>();
        for (Departure d : text.departures()) {
            Column c = apparatus.columns().get(d.column());
            boolean second = c.partner().isPresent() && c.partner().getAsInt() < d.column();
            if (d.origin() == Origin.SILENT_EDIT && !second) {
                by.computeIfAbsent(d.witness() + " " + d.from(), k -> new ArrayList<>())
                        .add(d);
            }
        }
        List<ApparatusView.Edits> out = new ArrayList<>();
        for (List<Departure> of : by.values()) {
            if (out.size() >= most) {
                unprinted.add(of.get(0).witness());
                continue;
            }
            out.add(new ApparatusView.Edits(
                    sign(of.get(0).witness()),
                    sign(of.get(0).from()),
                    of.stream().map(this::change).toList()));
        }
        return out;
    }

    private ApparatusView.Change change(Departure d) {
        Column c = apparatus.columns().get(d.column());
        CriticalText.Change change = text.change(d);
        return new ApparatusView.Change(
                letters.get(d.column()),
                within(c, d.from(), change.was()),
                within(c, d.witness(), change.is()),
                c.partner().isPresent());
    }

    /** A witness's words at a place. */
    private Cited words(Column c, String siglum) {
        return words(c, apparatus.witness(siglum));
    }

    private Cited words(Column c, int witness) {
        return c.cells().get(witness).span().map(s -> words(witness, s)).orElse(Cited.NOTHING);
    }

    /** Some of a witness's words at a place. */
    private Cited within(Column c, String siglum, String words) {
        int witness = apparatus.witness(siglum);
        int at = apparatus.words(c, witness).indexOf(words);
        return c.cells()
                .get(witness)
                .span()
                .filter(s -> at >= 0 && !words.isEmpty())
                .map(s -> words(witness, new Span(s.start() + at, s.start() + at + words.length())))
                .orElse(Cited.NOTHING);
    }

    private Cited words(int witness, Span inText) {
        return Cited.of(
                inText.of(apparatus.witnesses().get(witness).text()),
                references.apply(witness) + ":" + inText.start() + "-" + inText.end());
    }

    private List<ApparatusView.Cut> cuts() {
        List<ApparatusView.Cut> out = new ArrayList<>();
        for (Hidden h : apparatus.hidden()) {
            if (out.size() >= most) {
                unprinted.add(h.siglum());
                continue;
            }
            Column column = apparatus.columns().get(h.column());
            out.add(new ApparatusView.Cut(
                    sign(h.siglum()),
                    words(column, h.siglum()),
                    words(column, h.sigla().get(0)),
                    inShort(h.sigla().stream().map(this::sign).toList())));
        }
        return out;
    }

    /** A row for each witness; of a crowd one for each text, those of most witnesses, and the base text's. */
    private List<ApparatusView.Row> rows() {
        Map<String, List<Integer>> by = new LinkedHashMap<>();
        for (int w = 0; w < apparatus.witnesses().size(); w++) {
            by.computeIfAbsent(crowd ? apparatus.witnesses().get(w).text() : "w" + w, t -> new ArrayList<>())
                    .add(w);
        }
        List<List<Integer>> groups = new ArrayList<>(by.values());
        if (groups.size() > most) {
            groups.sort(Comparator.comparing((List<Integer> g) -> !g.contains(apparatus.base()))
                    .thenComparing(g -> -g.size()));
            groups = groups.subList(0, most);
        }
        return groups.stream().map(this::row).toList();
    }

    private ApparatusView.Row row(List<Integer> witnesses) {
        boolean base = witnesses.contains(apparatus.base());
        int first = base ? apparatus.base() : witnesses.get(0);
        List<ApparatusView.Cell> cells = new ArrayList<>();
        for (int i = 0; i < letters.size(); i++) {
            cells.add(cell(i, first));
        }
        List<ApparatusView.Sign> also =
                witnesses.stream().filter(w -> w != first).map(this::sign).toList();
        return new ApparatusView.Row(sign(first), inShort(also), base, cells);
    }

    private ApparatusView.Sign sign(int witness) {
        return sign(apparatus.witnesses().get(witness).siglum());
    }

    private List<ApparatusView.Sign> inShort(List<ApparatusView.Sign> signs) {
        return crowd
                ? SiglumRanges.folded(
                        signs,
                        ApparatusView.Sign::siglum,
                        (a, b) -> new ApparatusView.Sign(SiglumRanges.range(a.siglum(), b.siglum()), a.hue()))
                : signs;
    }

    private static String inShortWords(Collection<String> sigla) {
        return String.join(", ", SiglumRanges.of(sigla));
    }

    private ApparatusView.Cell cell(int column, int witness) {
        Column c = apparatus.columns().get(column);
        Cell cell = c.cells().get(witness);
        String siglum = apparatus.witnesses().get(witness).siglum();
        boolean edit = edited.contains(column + " " + siglum);
        return new ApparatusView.Cell(
                words(c, witness),
                css(difference(column, witness)),
                cell.state() == Cell.State.OUTSIDE ? "" : letters.get(column),
                gap(cell),
                edit);
    }

    private static String gap(Cell cell) {
        return switch (cell.state()) {
            case PRINTED -> "";
            case LACKING -> "nothing";
            case ELLIPSIS -> cell.span().isPresent() ? "" : "cut, marked by dots";
            case OUTSIDE -> NOT_CARRIED;
            case ELSEWHERE -> "at another place";
        };
    }

    private String note(int marksOnly, boolean noPlaces) {
        List<String> pieces = new ArrayList<>();
        for (int w = 0; w < apparatus.witnesses().size(); w++) {
            for (Column column : apparatus.columns()) {
                if (column.difference() != Difference.PUNCTUATION
                        && column.cells().get(w).state() == Cell.State.OUTSIDE) {
                    pieces.add(apparatus.witnesses().get(w).siglum());
                    break;
                }
            }
        }
        String out = pieces.isEmpty()
                ? ""
                : (crowd ? inShortWords(pieces) : String.join(", ", pieces))
                        + (pieces.size() == 1 ? " carries" : " carry") + " a piece only. ";
        if (marksOnly > 0) {
            out += "In " + Words.count(marksOnly, "place") + (noPlaces ? "" : " more") + " only marks differ.";
        }
        if (!unprinted.isEmpty()) {
            out += " Further silent edits and cuts, marked in the readings above: " + inShortWords(unprinted) + ".";
        }
        return out.strip();
    }

    private ApparatusView.Sign sign(String siglum) {
        return new ApparatusView.Sign(siglum, hues.getOrDefault(siglum, "l0"));
    }

    private static String css(Difference d) {
        return switch (d) {
            case SAME, PUNCTUATION -> "same";
            case SPELLING -> "spelling";
            case ORDER -> "order";
            case OMISSION, ADDITION -> "omission";
            case WORDING -> "wording";
            case NUMBER, NEGATION -> "contrary";
        };
    }

    /** {@code a .. z, aa, ab ..} */
    private static String letter(int i) {
        String last = String.valueOf((char) ('a' + i % 26));
        return i < 26 ? last : letter(i / 26 - 1) + last;
    }
}
