package org.stemma.collation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Some rows of a collation, already aligned: a list of slots, each with the word of every row that has one there.
 *
 * @param slots each has the index of the word of each row of the whole collation, or -1
 */
record Profile(List<int[]> slots) {
    /** One row by itself. */
    static Profile of(int row, int rows, int words) {
        List<int[]> slots = new ArrayList<>(words);
        for (int w = 0; w < words; w++) {
            int[] slot = new int[rows];
            Arrays.fill(slot, -1);
            slot[row] = w;
            slots.add(slot);
        }
        return new Profile(slots);
    }

    /** Both in one, where the pairs (slot of this, slot of the other; ascending in both) fall together. */
    Profile merge(Profile other, List<int[]> pairs) {
        List<int[]> out = new ArrayList<>(slots.size() + other.slots.size());
        int i = 0;
        int j = 0;
        for (int[] pair : pairs) {
            out.addAll(slots.subList(i, pair[0]));
            out.addAll(other.slots.subList(j, pair[1]));
            int[] both = slots.get(pair[0]).clone();
            int[] more = other.slots.get(pair[1]);
            for (int r = 0; r < both.length; r++) {
                both[r] = Math.max(both[r], more[r]);
            }
            out.add(both);
            i = pair[0] + 1;
            j = pair[1] + 1;
        }
        out.addAll(slots.subList(i, slots.size()));
        out.addAll(other.slots.subList(j, other.slots.size()));
        return new Profile(out);
    }
}
