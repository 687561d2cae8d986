package org.stemma.reuse;

/**
 * Counted words that two texts have alike, one after the other.
 *
 * @param a place of the first in the one text
 * @param b place of the first in the other
 * @param length how many
 */
record Run(int a, int b, int length) {
    int endA() {
        return a + length;
    }

    int endB() {
        return b + length;
    }
}
