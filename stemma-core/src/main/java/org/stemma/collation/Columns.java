package org.stemma.collation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.stemma.text.Span;

/**
 * Reads the places of an apparatus off an alignment.
 *
 * <p>Machine note: the slots that all rows fill are anchors; between two anchors lies a zone, which becomes one place, so
 * that a replaced phrase stands against what replaced it. One or two grammar words between two zones with words of weight
 * are no anchor: phrases read better whole. Where some rows have nothing in a zone, it is read again for the others alone.
 * A row that carries only a piece is not asked outside of it, else two quoted words would leave a long text without
 * anchors. Moved words are places of their own.
 */
final class Columns {
    private static final int WEAK_RUN = 2;

    /**
     * A place before its gaps are named: each witness's words there.
     *
     * @param first index of each witness's first word, -1 for none
     * @param last index of its last word
     * @param marks for a place of marks, those of each witness; else empty
     * @param asked for a place of marks, which witnesses have the words around it
     * @param move number of the move, {@link Places#STAYS} for none
     */
    record Place(int[] first, int[] last, List<Optional<Span>> marks, boolean[] asked, int move) {
        boolean isOfMarks() {
            return !marks.isEmpty();
        }
    }

    private final List<Witness> witnesses;
    private final List<List<Word>> words;
    private final int[] rowOf;
    private final List<Place> out = new ArrayList<>();
    private List<int[]> slots = List.of();
    private int offset;
    private int[] begin = new int[0];
    private int[] end = new int[0];

    /**
     * @param words of each witness
     * @param rowOf the row of the alignment that each witness follows
     */
    Columns(List<Witness> witnesses, List<List<Word>> words, int[] rowOf) {
        this.witnesses = witnesses;
        this.words = words;
        this.rowOf = rowOf;
    }

    List<Place> read(Places places, int rows) {
        boolean[] all = new boolean[rows];
        Arrays.fill(all, true);
        pieces(places.stretches().stream().flatMap(x -> x.slots().stream()).toList(), rows);
        for (Places.Stretch stretch : places.stretches()) {
            slots = stretch.slots();
            if (stretch.move() == Places.STAYS) {
                zone(0, slots.size(), all);
            } else {
                add(0, slots.size(), stretch.move());
            }
            offset += slots.size();
        }
        return withMarksBetween();
    }

    /**
     * Where each row begins and ends. One carries only a piece when others have clearly more words before its first shared
     * word, or behind its last, than it has there itself.
     */
    private void pieces(List<int[]> all, int rows) {
        begin = new int[rows];
        end = new int[rows];
        for (int r = 0; r < rows; r++) {
            begin[r] = begin(all, r, rows);
        }
        List<int[]> backwards = new ArrayList<>(all);
        java.util.Collections.reverse(backwards);
        for (int r = 0; r < rows; r++) {
            end[r] = all.size() - begin(backwards, r, rows);
        }
    }

    private static int begin(List<int[]> all, int row, int rows) {
        int[] words = new int[rows];
        int first = -1;
        for (int s = 0; s < all.size(); s++) {
            int[] slot = all.get(s);
            boolean shared = false;
            for (int r = 0; slot[row] >= 0 && r < rows; r++) {
                shared |= r != row && slot[r] >= 0;
            }
            if (slot[row] >= 0 && first < 0) {
                first = s;
            }
            if (shared) {
                int most = Arrays.stream(words).max().orElse(0);
                return most > Table.EDGE_WORDS + 2 * words[row] ? first : 0;
            }
            for (int r = 0; r < rows; r++) {
                words[r] += slot[r] >= 0 ? 1 : 0;
            }
        }
        return 0;
    }

    /** True when a row is active and its piece reaches into these slots. */
    private boolean isAsked(int row, int from, int to, boolean[] active) {
        return active[row] && begin[row] < offset + to && end[row] > offset + from;
    }

    /** Compares the marks between places too, among the witnesses that have the words on both sides. */
    private List<Place> withMarksBetween() {
        List<Place> all = new ArrayList<>();
        for (int c = 0; c < out.size(); c++) {
            all.add(out.get(c));
            if (c + 1 < out.size() && !out.get(c).isOfMarks() && !out.get(c + 1).isOfMarks()) {
                Marked m = new Marked();
                for (int w = 0; w < words.size(); w++) {
                    int left = out.get(c).last()[w];
                    int right = out.get(c + 1).first()[w];
                    if (left >= 0 && right == left + 1) {
                        m.ask(w, marks(w, left, right));
                    }
                }
                if (m.differ()) {
                    all.add(m.place());
                }
            }
        }
        return List.copyOf(all);
    }

    /** The marks of those witnesses that are asked. */
    private final class Marked {
        private final List<Optional<Span>> marks =
                new ArrayList<>(java.util.Collections.nCopies(words.size(), Optional.empty()));
        private final boolean[] asked = new boolean[words.size()];

        void ask(int w, Optional<Span> found) {
            asked[w] = true;
            marks.set(w, found);
        }

        boolean differ() {
            Optional<String> first = Optional.empty();
            for (int w = 0; w < asked.length; w++) {
                if (asked[w]) {
                    String key = Marks.key(witnesses.get(w).text(), marks.get(w));
                    if (first.isPresent() && !first.get().equals(key)) {
                        return true;
                    }
                    first = Optional.of(key);
                }
            }
            return false;
        }

        Place place() {
            int[] none = new int[words.size()];
            Arrays.fill(none, -1);
            return new Place(none, none, marks, asked, Places.STAYS);
        }
    }

    /** Reads slots {@code from} to {@code to} for the active rows: all others have nothing there. */
    private void zone(int from, int to, boolean[] active) {
        boolean[] anchor = anchors(from, to, active);
        int i = from;
        while (i < to) {
            int j = i + 1;
            if (!anchor[i - from]) {
                while (j < to && !anchor[j - from]) {
                    j++;
                }
                gap(i, j, active);
            } else {
                Difference kind = kind(i, active);
                while (j < to
                        && anchor[j - from]
                        && kind(j, active) == kind
                        && isSamePiece(i, i + 1, j, j + 1, active)) {
                    j++;
                }
                agreed(i, j, kind, active);
            }
            i = j;
        }
    }

    private void agreed(int from, int to, Difference kind, boolean[] active) {
        int start = from;
        for (int i = from; kind == Difference.SAME && i + 1 < to; i++) {
            Marked m = marksBehind(i, active);
            if (m.differ()) {
                add(start, i + 1, Places.STAYS);
                out.add(m.place());
                start = i + 1;
            }
        }
        add(start, to, Places.STAYS);
    }

    private void gap(int from, int to, boolean[] active) {
        boolean[] present = new boolean[active.length];
        int activeRows = 0;
        int presentRows = 0;
        for (int r = 0; r < active.length; r++) {
            if (isAsked(r, from, to, active)) {
                activeRows++;
                for (int i = from; i < to && !present[r]; i++) {
                    present[r] = slots.get(i)[r] >= 0;
                }
                presentRows += present[r] ? 1 : 0;
            }
        }
        if (presentRows == activeRows || presentRows == 1) {
            add(from, to, Places.STAYS);
        } else {
            zone(from, to, present);
        }
    }

    /** Which slots hold a word of every active row, without the weak ones. */
    private boolean[] anchors(int from, int to, boolean[] active) {
        boolean[] anchor = new boolean[to - from];
        boolean[] weighty = new boolean[to - from];
        for (int i = from; i < to; i++) {
            anchor[i - from] = isFull(i, active);
            weighty[i - from] = !isGrammar(i, active);
        }
        boolean[] strong = anchor.clone();
        int i = 0;
        boolean weightBefore = false;
        int before = 0;
        while (i < anchor.length) {
            int j = i;
            boolean weak = true;
            while (j < anchor.length && anchor[j]) {
                weak &= !weighty[j];
                j++;
            }
            int k = j;
            boolean weight = false;
            while (k < anchor.length && !anchor[k]) {
                weight |= weighty[k];
                k++;
            }
            boolean between =
                    weightBefore && weight && isSamePiece(from + before, from + i, from + j, from + k, active);
            if (j > i && weak && j - i <= WEAK_RUN && between) {
                Arrays.fill(strong, i, j, false);
            }
            weightBefore = weight;
            before = j;
            i = Math.max(k, i + 1);
        }
        return strong;
    }

    /** True when no row begins or ends between two zones. */
    private boolean isSamePiece(int from, int to, int nextFrom, int nextTo, boolean[] active) {
        for (int r = 0; r < active.length; r++) {
            if (isAsked(r, from, to, active) != isAsked(r, nextFrom, nextTo, active)) {
                return false;
            }
        }
        return true;
    }

    private boolean isFull(int slot, boolean[] active) {
        for (int r = 0; r < active.length; r++) {
            if (isAsked(r, slot, slot + 1, active) && slots.get(slot)[r] < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isGrammar(int slot, boolean[] active) {
        for (int w = 0; w < words.size(); w++) {
            int at = slots.get(slot)[rowOf[w]];
            if (at >= 0 && active[rowOf[w]] && words.get(w).get(at).kind() != Word.Kind.FUNCTION) {
                return false;
            }
        }
        return true;
    }

    /** How the witnesses of the active rows part at most at a slot that they all fill, whichever is compared with which. */
    private Difference kind(int slot, boolean[] active) {
        List<Word> distinct = new ArrayList<>();
        for (int w = 0; w < words.size(); w++) {
            if (isAsked(rowOf[w], slot, slot + 1, active)) {
                Word x = words.get(w).get(slots.get(slot)[rowOf[w]]);
                if (distinct.stream().noneMatch(y -> y.folded().equals(x.folded()) && y.capital() == x.capital())) {
                    distinct.add(x);
                }
            }
        }
        Difference most = Difference.SAME;
        for (int i = 1; i < distinct.size(); i++) {
            for (int j = 0; j < i; j++) {
                Difference d = Differences.of(List.of(distinct.get(i)), List.of(distinct.get(j)));
                most = d.compareTo(most) > 0 ? d : most;
            }
        }
        return most;
    }

    /** The marks between this slot and the next, which all active rows fill. */
    private Marked marksBehind(int slot, boolean[] active) {
        Marked m = new Marked();
        for (int w = 0; w < words.size(); w++) {
            if (isAsked(rowOf[w], slot, slot + 1, active) && isAsked(rowOf[w], slot + 1, slot + 2, active)) {
                m.ask(w, marks(w, slots.get(slot)[rowOf[w]], slots.get(slot + 1)[rowOf[w]]));
            }
        }
        return m;
    }

    /** The marks between two words of a witness. */
    private Optional<Span> marks(int w, int left, int right) {
        return Marks.between(
                witnesses.get(w).text(),
                words.get(w).get(left),
                words.get(w).get(right).span().start());
    }

    private void add(int from, int to, int move) {
        int[] first = new int[words.size()];
        int[] last = new int[words.size()];
        Arrays.fill(first, -1);
        Arrays.fill(last, -1);
        for (int w = 0; w < words.size(); w++) {
            for (int i = from; i < to; i++) {
                int at = slots.get(i)[rowOf[w]];
                if (at >= 0) {
                    first[w] = first[w] < 0 ? at : first[w];
                    last[w] = at;
                }
            }
        }
        out.add(new Place(first, last, List.of(), new boolean[0], move));
    }
}
