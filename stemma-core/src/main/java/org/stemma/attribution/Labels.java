package org.stemma.attribution;

import java.util.Arrays;

/** The labels by which every labeller of this room marks stretches of a sentence: outside, where one begins, inside. */
final class Labels {
    static final int OUT = 0;
    static final int BEGIN = 1;
    static final int INSIDE = 2;
    static final int COUNT = 3;

    private Labels() {}

    /** Which label may follow which: nothing goes on that has not begun. */
    static boolean[] allowed() {
        boolean[] ok = new boolean[COUNT * COUNT];
        Arrays.fill(ok, true);
        ok[OUT * COUNT + INSIDE] = false;
        return ok;
    }
}
