package org.stemma.reuse;

/**
 * Two texts that share enough prose to be copies, by their places in the list.
 *
 * @param a the lesser place
 * @param b the greater place
 * @param prose how many words of reporting prose stand in both, likewise
 * @param alike how many words, quoted ones too, stand in both in the same order and surroundings
 * @param precedence evidence that {@code a} was there first; negative where it speaks for {@code b}
 */
record Likeness(int a, int b, int prose, int alike, Precedence precedence) {
    /** The other one of the two. */
    int other(int text) {
        return text == a ? b : a;
    }

    /** The evidence that the text at this place was there before the other. */
    Precedence precedenceOf(int origin) {
        return origin == a ? precedence : precedence.reversed();
    }
}
