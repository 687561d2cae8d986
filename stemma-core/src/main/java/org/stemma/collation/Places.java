package org.stemma.collation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The slots of an alignment in a row of stretches; moved words are stretches of their own.
 *
 * <p>Machine note: two slots that no row has both of may change places, since the order of every row is kept. That lets the
 * slots of a moved stretch stand together although words of other rows were set between them.
 */
final class Places {
    /** A move of a stretch that nothing moved. */
    static final int STAYS = -1;

    /**
     * Slots that stand together.
     *
     * @param slots in order
     * @param move the number of the move whose words these are, else {@link #STAYS}; both places of a move have one number
     */
    record Stretch(List<int[]> slots, int move) {}

    private final List<int[]> slots;
    private List<List<Integer>> stretches = new ArrayList<>();
    private List<Integer> moves = new ArrayList<>();
    private int count;

    Places(List<int[]> slots) {
        this.slots = slots;
        List<Integer> all = new ArrayList<>();
        for (int s = 0; s < slots.size(); s++) {
            all.add(s);
        }
        stretches.add(all);
        moves.add(STAYS);
    }

    List<Stretch> stretches() {
        List<Stretch> out = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            if (!stretches.get(i).isEmpty()) {
                out.add(new Stretch(stretches.get(i).stream().map(slots::get).toList(), moves.get(i)));
            }
        }
        return out;
    }

    /** Makes both runs stretches of their own; false, and nothing changed, when the order of some row forbids it. */
    boolean setApart(List<Integer> left, List<Integer> right) {
        Set<Integer> leftRows = rowsOf(left);
        if (rowsOf(right).stream().anyMatch(leftRows::contains)) {
            return false;
        }
        List<List<Integer>> before = stretches;
        List<Integer> movesBefore = moves;
        if (setApart(left) && setApart(right)) {
            count++;
            return true;
        }
        stretches = before;
        moves = movesBefore;
        return false;
    }

    private boolean setApart(List<Integer> run) {
        int at = 0;
        while (!stretches.get(at).contains(run.get(0))) {
            at++;
        }
        if (moves.get(at) != STAYS || !stretches.get(at).containsAll(run)) {
            return false;
        }
        List<List<Integer>> parts = part(stretches.get(at), run);
        if (parts.isEmpty()) {
            return false;
        }
        List<List<Integer>> next = new ArrayList<>(stretches);
        next.remove(at);
        next.addAll(at, List.of(parts.get(0), List.copyOf(run), parts.get(1)));
        List<Integer> nextMoves = new ArrayList<>(moves);
        nextMoves.remove(at);
        nextMoves.addAll(at, List.of(STAYS, count, STAYS));
        stretches = next;
        moves = nextMoves;
        return true;
    }

    /** What must or may stand before a run, and what behind it; empty when a row has a word of its own in the run. */
    private List<List<Integer>> part(List<Integer> stretch, List<Integer> run) {
        Set<Integer> members = new HashSet<>(run);
        Map<Integer, Integer> place = new HashMap<>();
        for (int i = 0; i < stretch.size(); i++) {
            place.put(stretch.get(i), i);
        }
        int first = place.getOrDefault(run.get(0), 0);
        int last = place.getOrDefault(run.get(run.size() - 1), 0);
        Set<Integer> behind = rowsOf(run.subList(0, 1));
        Set<Integer> later = new HashSet<>();
        for (int i = first; i < stretch.size(); i++) {
            int s = stretch.get(i);
            if (members.contains(s)) {
                if (later.contains(s)) {
                    return List.of();
                }
                behind.addAll(rows(s));
            } else if (rows(s).stream().anyMatch(behind::contains)) {
                behind.addAll(rows(s));
                later.add(s);
            }
        }
        for (int i = first; i < last; i++) {
            int s = stretch.get(i);
            if (later.contains(s) && hasRowIn(s, stretch, i + 1, last, members)) {
                return List.of();
            }
        }
        List<Integer> left = new ArrayList<>();
        List<Integer> right = new ArrayList<>();
        for (int s : stretch) {
            if (!members.contains(s)) {
                (later.contains(s) ? right : left).add(s);
            }
        }
        return setAgainstWhatFollows(left, right, rowsOf(run));
    }

    /** A row's word, or words bound to it by other rows, before a later slot of the run that has that row too. */
    private boolean hasRowIn(int slot, List<Integer> stretch, int from, int to, Set<Integer> members) {
        Set<Integer> bound = new HashSet<>(rows(slot));
        for (int i = from; i <= to; i++) {
            int s = stretch.get(i);
            if (rows(s).stream().anyMatch(bound::contains)) {
                if (members.contains(s)) {
                    return true;
                }
                bound.addAll(rows(s));
            }
        }
        return false;
    }

    /** When the run's own rows have nothing before it in their zone, the words of other rows there go with what follows it. */
    private List<List<Integer>> setAgainstWhatFollows(List<Integer> left, List<Integer> right, Set<Integer> own) {
        int cut = left.size();
        while (cut > 0 && !isFull(left.get(cut - 1))) {
            cut--;
            if (rows(left.get(cut)).stream().anyMatch(own::contains)) {
                return List.of(left, right);
            }
        }
        if (right.isEmpty() || isFull(right.get(0))) {
            return List.of(left, right);
        }
        List<Integer> both = new ArrayList<>(left.subList(cut, left.size()));
        both.addAll(right);
        return List.of(List.copyOf(left.subList(0, cut)), both);
    }

    private boolean isFull(int slot) {
        for (int w : slots.get(slot)) {
            if (w < 0) {
                return false;
            }
        }
        return true;
    }

    private Set<Integer> rowsOf(List<Integer> run) {
        Set<Integer> out = new HashSet<>();
        run.forEach(s -> out.addAll(rows(s)));
        return out;
    }

    private Set<Integer> rows(int slot) {
        Set<Integer> out = new HashSet<>();
        int[] s = slots.get(slot);
        for (int r = 0; r < s.length; r++) {
            if (s[r] >= 0) {
                out.add(r);
            }
        }
        return out;
    }
}
