package org.stemma.collation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.stemma.text.Span;

/**
 * Makes the table of an apparatus out of its places: names every gap, and tells how each cell parts from the base text.
 *
 * <p>As in any edition, a witness that carries only a piece is no witness for the rest: what it lacks before its first or
 * behind its last word is no omission, unless it is a word or three.
 */
final class Table {
    /** So many words missing at an edge are an omission; more are a piece. */
    static final int EDGE_WORDS = 3;

    private final List<Witness> witnesses;
    private final List<List<Word>> words;
    private final List<Columns.Place> places;
    private final Cell.State[][] states;
    private final List<List<Optional<Span>>> spans = new ArrayList<>();
    private final int[] partner;

    Table(List<Witness> witnesses, List<List<Word>> words, List<Columns.Place> places) {
        this.witnesses = witnesses;
        this.words = words;
        this.places = places;
        this.states = new Cell.State[places.size()][witnesses.size()];
        this.partner = partners();
    }

    /**
     * The columns.
     *
     * @param ranks witnesses by their worth as a reference, the base text first
     */
    List<Column> read(List<Integer> ranks) {
        for (int c = 0; c < places.size(); c++) {
            List<Optional<Span>> row = new ArrayList<>();
            for (int w = 0; w < witnesses.size(); w++) {
                row.add(span(c, w));
                states[c][w] = state(c, w, row.get(w));
            }
            spans.add(row);
        }
        int[] size = sizes();
        for (int w = 0; w < witnesses.size(); w++) {
            if (!words.get(w).isEmpty()) {
                ellipses(w);
                edge(w, size, 0, 1);
                edge(w, size, places.size() - 1, -1);
            }
        }
        List<Column> out = new ArrayList<>();
        for (int c = 0; c < places.size(); c++) {
            out.add(column(c, ranks));
        }
        return List.copyOf(out);
    }

    private int[] partners() {
        int[] out = new int[places.size()];
        Arrays.fill(out, -1);
        int[] seen = new int[places.size()];
        Arrays.fill(seen, -1);
        for (int c = 0; c < out.length; c++) {
            int move = places.get(c).move();
            if (move != Places.STAYS) {
                if (seen[move] >= 0) {
                    out[c] = seen[move];
                    out[seen[move]] = c;
                }
                seen[move] = c;
            }
        }
        return out;
    }

    private Optional<Span> span(int column, int witness) {
        Columns.Place p = places.get(column);
        if (p.isOfMarks()) {
            return p.marks().get(witness);
        }
        if (p.first()[witness] < 0) {
            return Optional.empty();
        }
        List<Word> own = words.get(witness);
        return Optional.of(own.get(p.first()[witness])
                .span()
                .cover(own.get(p.last()[witness]).span()));
    }

    private Cell.State state(int column, int witness, Optional<Span> span) {
        Columns.Place p = places.get(column);
        if (p.isOfMarks()) {
            return !p.asked()[witness]
                    ? Cell.State.OUTSIDE
                    : span.isPresent() ? Cell.State.PRINTED : Cell.State.LACKING;
        }
        if (span.isPresent()) {
            return Cell.State.PRINTED;
        }
        return partner[column] >= 0 && places.get(partner[column]).first()[witness] >= 0
                ? Cell.State.ELSEWHERE
                : Cell.State.LACKING;
    }

    /** How many words a place has where it has most. */
    private int[] sizes() {
        int[] out = new int[places.size()];
        for (int c = 0; c < out.length; c++) {
            Columns.Place p = places.get(c);
            for (int w = 0; w < witnesses.size(); w++) {
                out[c] = Math.max(out[c], p.first()[w] < 0 ? 0 : p.last()[w] - p.first()[w] + 1);
            }
        }
        return out;
    }

    /** Dots stand for the places without words between their neighbours, else belong to the place beside them that varies. */
    private void ellipses(int w) {
        String text = witnesses.get(w).text();
        List<Word> own = words.get(w);
        int[] columnOf = columnsOf(w);
        for (int i = -1; i < own.size(); i++) {
            int from = i < 0 ? 0 : own.get(i).span().end();
            int to = i + 1 < own.size() ? own.get(i + 1).span().start() : text.length();
            Optional<Span> dots = Marks.ellipsis(text, from, to);
            if (dots.isPresent()) {
                int left = i < 0 ? -1 : columnOf[i];
                int right = i + 1 < own.size() ? columnOf[i + 1] : places.size();
                dots(w, dots.get(), left, right);
            }
        }
    }

    private void dots(int w, Span dots, int left, int right) {
        boolean placed = false;
        for (int c = left + 1; c < right; c++) {
            if (!places.get(c).isOfMarks() && states[c][w] == Cell.State.LACKING) {
                states[c][w] = Cell.State.ELLIPSIS;
                if (!placed) {
                    spans.get(c).set(w, Optional.of(dots));
                    placed = true;
                }
            }
        }
        if (placed) {
            return;
        }
        for (int c : new int[] {left, right}) {
            if (c >= 0 && c < places.size() && varies(c)) {
                states[c][w] = Cell.State.ELLIPSIS;
                if (!standInMarks(w, dots, left, right)) {
                    spans.get(c).set(w, spans.get(c).get(w).map(s -> s.cover(dots)));
                }
                return;
            }
        }
    }

    /** True when the dots are printed in a place of marks between these two already; a sign stands in one place only. */
    private boolean standInMarks(int w, Span dots, int left, int right) {
        for (int c = left + 1; c < right; c++) {
            if (places.get(c).isOfMarks()
                    && spans.get(c).get(w).filter(dots::overlaps).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** True where the witnesses have other words: what the dots stand for may be there. */
    private boolean varies(int c) {
        Columns.Place p = places.get(c);
        if (p.isOfMarks() || p.move() != Places.STAYS) {
            return false;
        }
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (int w = 0; w < witnesses.size(); w++) {
            if (p.first()[w] >= 0) {
                int n = p.last()[w] - p.first()[w] + 1;
                least = Math.min(least, n);
                most = Math.max(most, n);
            }
        }
        return least < most;
    }

    private int[] columnsOf(int w) {
        int[] out = new int[words.get(w).size()];
        for (int c = 0; c < places.size(); c++) {
            Columns.Place p = places.get(c);
            for (int i = Math.max(0, p.first()[w]); p.first()[w] >= 0 && i <= p.last()[w]; i++) {
                out[i] = c;
            }
        }
        return out;
    }

    private void edge(int w, int[] size, int from, int step) {
        int missing = 0;
        int c = from;
        while (c >= 0 && c < states.length && isGap(states[c][w])) {
            missing += states[c][w] == Cell.State.ELSEWHERE ? 0 : size[c];
            c += step;
        }
        for (int k = from; missing > EDGE_WORDS && k != c; k += step) {
            if (states[k][w] == Cell.State.LACKING) {
                states[k][w] = Cell.State.OUTSIDE;
            }
        }
    }

    private static boolean isGap(Cell.State state) {
        return state == Cell.State.LACKING || state == Cell.State.OUTSIDE || state == Cell.State.ELSEWHERE;
    }

    private Column column(int c, List<Integer> ranks) {
        int reference = reference(c, ranks);
        boolean moved = partner[c] >= 0;
        boolean baseElsewhere = moved && states[c][ranks.get(0)] == Cell.State.ELSEWHERE;
        Difference most = Difference.SAME;
        List<Cell> cells = new ArrayList<>();
        for (int w = 0; w < witnesses.size(); w++) {
            Difference d = difference(c, w, reference, baseElsewhere);
            most = d.compareTo(most) > 0 ? d : most;
            cells.add(new Cell(states[c][w], spans.get(c).get(w), d));
        }
        return new Column(
                most,
                reference < 0 ? OptionalInt.empty() : OptionalInt.of(reference),
                cells,
                moved ? OptionalInt.of(partner[c]) : OptionalInt.empty());
    }

    private int reference(int c, List<Integer> ranks) {
        for (int w : ranks) {
            boolean hasSay = new Cell(states[c][w], Optional.empty(), Difference.SAME).hasSay();
            if (hasSay && (w == ranks.get(0) || spans.get(c).get(w).isPresent())) {
                return w;
            }
        }
        return -1;
    }

    private Difference difference(int c, int w, int reference, boolean baseElsewhere) {
        switch (states[c][w]) {
            case OUTSIDE -> {
                return Difference.SAME;
            }
            case ELSEWHERE -> {
                return baseElsewhere ? Difference.SAME : Difference.ORDER;
            }
            default -> {
                Difference d = fromReference(c, w, reference);
                boolean moved = baseElsewhere && spans.get(c).get(w).isPresent();
                return moved && d.compareTo(Difference.ORDER) < 0 ? Difference.ORDER : d;
            }
        }
    }

    private Difference fromReference(int c, int w, int reference) {
        if (w == reference || reference < 0) {
            return Difference.SAME;
        }
        Columns.Place p = places.get(c);
        if (p.isOfMarks()) {
            String mine = Marks.key(witnesses.get(w).text(), p.marks().get(w));
            String other = Marks.key(witnesses.get(reference).text(), p.marks().get(reference));
            return mine.equals(other) ? Difference.SAME : Difference.PUNCTUATION;
        }
        return Differences.of(wordsAt(p, reference), wordsAt(p, w));
    }

    private List<Word> wordsAt(Columns.Place p, int w) {
        return p.first()[w] < 0 ? List.of() : words.get(w).subList(p.first()[w], p.last()[w] + 1);
    }

    /** Witnesses by worth when nobody chose a base text: the fullest first, equal ones by their words. */
    static List<Integer> ranks(List<Witness> witnesses, List<List<Word>> words) {
        List<Integer> out = new ArrayList<>();
        for (int w = 0; w < witnesses.size(); w++) {
            out.add(w);
        }
        out.sort(Comparator.comparingInt((Integer w) -> -words.get(w).size())
                .thenComparing(w -> witnesses.get(w).text())
                .thenComparing(w -> witnesses.get(w).siglum()));
        return out;
    }
}
