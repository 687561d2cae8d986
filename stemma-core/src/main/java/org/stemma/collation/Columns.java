package org.stemma.collation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stemma.text.Span;

/**
 * Reads the columns of an apparatus off an alignment.
 *
 * <p>Machine note: the slots that all rows fill are anchors; between two anchors lies a zone, which becomes one column, so
 * that a replaced phrase stands against what replaced it. One or two grammar words between two zones are no anchor: phrases
 * read better whole. Where some rows have nothing in a zone, it is read again for the others alone.
 */
final class Columns {
    private static final int WEAK_RUN = 2;

    private final List<Witness> witnesses;
    private final List<List<Word>> words;
    private final int[] rowOf;
    private final List<int[]> slots;
    private final List<Column> out = new ArrayList<>();

    /**
     * @param words of each witness
     * @param rowOf the row of the alignment that each witness follows
     */
    Columns(List<Witness> witnesses, List<List<Word>> words, int[] rowOf, Profile profile) {
        this.witnesses = witnesses;
        this.words = words;
        this.rowOf = rowOf;
        this.slots = profile.slots();
    }

    List<Column> read() {
        if (!slots.isEmpty()) {
            boolean[] all = new boolean[slots.get(0).length];
            java.util.Arrays.fill(all, true);
            zone(0, slots.size(), all, true);
        }
        return List.copyOf(out);
    }

    /** Reads slots {@code from} to {@code to} for the active rows: all others have nothing there. */
    private void zone(int from, int to, boolean[] active, boolean everyone) {
        boolean[] anchor = anchors(from, to, active);
        int i = from;
        while (i < to) {
            int j = i + 1;
            if (!anchor[i - from]) {
                while (j < to && !anchor[j - from]) {
                    j++;
                }
                gap(i, j, active, everyone);
            } else {
                Difference kind = kind(i, active);
                while (j < to && anchor[j - from] && kind(j, active) == kind) {
                    j++;
                }
                agreed(i, j, kind, everyone);
            }
            i = j;
        }
    }

    private void agreed(int from, int to, Difference kind, boolean everyone) {
        if (!everyone) {
            add(from, to, Difference.OMISSION);
            return;
        }
        if (kind != Difference.SAME) {
            add(from, to, kind);
            return;
        }
        int start = from;
        for (int i = from; i + 1 < to; i++) {
            if (marksDiffer(i)) {
                add(start, i + 1, Difference.SAME);
                addMarks(i);
                start = i + 1;
            }
        }
        add(start, to, Difference.SAME);
    }

    private void gap(int from, int to, boolean[] active, boolean everyone) {
        boolean[] present = new boolean[active.length];
        int activeRows = 0;
        int presentRows = 0;
        for (int r = 0; r < active.length; r++) {
            if (active[r]) {
                activeRows++;
                for (int i = from; i < to && !present[r]; i++) {
                    present[r] = slots.get(i)[r] >= 0;
                }
                presentRows += present[r] ? 1 : 0;
            }
        }
        if (presentRows == activeRows || presentRows == 1) {
            add(from, to, everyone && presentRows == activeRows ? Difference.WORDING : Difference.OMISSION);
        } else {
            zone(from, to, present, false);
        }
    }

    /** Which slots hold a word of every active row, without the weak ones. */
    private boolean[] anchors(int from, int to, boolean[] active) {
        boolean[] anchor = new boolean[to - from];
        for (int i = from; i < to; i++) {
            anchor[i - from] = isFull(i, active);
        }
        boolean[] strong = anchor.clone();
        int i = 0;
        while (i < anchor.length) {
            int j = i;
            boolean weak = true;
            while (j < anchor.length && anchor[j]) {
                weak &= isGrammar(from + j);
                j++;
            }
            if (j > i && weak && j - i <= WEAK_RUN && i > 0 && j < anchor.length) {
                java.util.Arrays.fill(strong, i, j, false);
            }
            i = Math.max(j, i + 1);
        }
        return strong;
    }

    private boolean isFull(int slot, boolean[] active) {
        for (int r = 0; r < active.length; r++) {
            if (active[r] && slots.get(slot)[r] < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isGrammar(int slot) {
        for (int w = 0; w < words.size(); w++) {
            int at = slots.get(slot)[rowOf[w]];
            if (at >= 0 && words.get(w).get(at).kind() != Word.Kind.FUNCTION) {
                return false;
            }
        }
        return true;
    }

    /** How the witnesses of the active rows part at a slot that they all fill. */
    private Difference kind(int slot, boolean[] active) {
        List<Word> here = new ArrayList<>();
        for (int w = 0; w < words.size(); w++) {
            if (active[rowOf[w]]) {
                here.add(words.get(w).get(slots.get(slot)[rowOf[w]]));
            }
        }
        Word first = here.get(0);
        boolean same = true;
        boolean spelling = true;
        for (Word x : here) {
            same &= x.folded().equals(first.folded());
            spelling &= x.key().equals(first.key()) || isName(x, first);
        }
        return same ? Difference.SAME : spelling ? Difference.SPELLING : Difference.WORDING;
    }

    private static boolean isName(Word a, Word b) {
        return a.capital() && b.capital() && !a.stem().equals(b.stem()) && Likeness.isNear(a, b);
    }

    private boolean marksDiffer(int slot) {
        String first = "";
        for (int w = 0; w < words.size(); w++) {
            String key = Marks.key(witnesses.get(w).text(), marks(w, slot));
            if (w == 0) {
                first = key;
            } else if (!key.equals(first)) {
                return true;
            }
        }
        return false;
    }

    /** The marks between the words of a witness at this slot and the next. */
    private Optional<Span> marks(int w, int slot) {
        Word left = words.get(w).get(slots.get(slot)[rowOf[w]]);
        Word right = words.get(w).get(slots.get(slot + 1)[rowOf[w]]);
        return Marks.between(
                witnesses.get(w).text(), left.span().end(), right.span().start());
    }

    private void addMarks(int slot) {
        List<Optional<Span>> cells = new ArrayList<>();
        for (int w = 0; w < words.size(); w++) {
            cells.add(marks(w, slot));
        }
        out.add(new Column(Difference.PUNCTUATION, cells));
    }

    private void add(int from, int to, Difference kind) {
        List<Optional<Span>> cells = new ArrayList<>();
        for (int w = 0; w < words.size(); w++) {
            int first = -1;
            int last = -1;
            for (int i = from; i < to; i++) {
                int at = slots.get(i)[rowOf[w]];
                if (at >= 0) {
                    first = first < 0 ? at : first;
                    last = at;
                }
            }
            List<Word> own = words.get(w);
            cells.add(
                    first < 0
                            ? Optional.empty()
                            : Optional.of(
                                    own.get(first).span().cover(own.get(last).span())));
        }
        out.add(new Column(kind, cells));
    }
}
