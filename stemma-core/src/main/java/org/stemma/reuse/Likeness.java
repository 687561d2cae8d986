package org.stemma.reuse;

/**
 * Two texts that share enough prose to be copies, by their places in the list.
 *
 * @param a the lesser place
 * @param b the greater place
 * @param alike how many words, quoted ones too, stand in both in the same order and surroundings
 * @param precedence evidence that {@code a} was there first; negative where it speaks for {@code b}
 */
record Likeness(int a, int b, int alike, Precedence precedence) {
    /** The evidence that the text at this place was there before the other. */
    Precedence precedenceOf(int origin) {
        return origin == a ? precedence : precedence.reversed();
    }
}
