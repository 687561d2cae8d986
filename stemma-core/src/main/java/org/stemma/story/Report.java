package org.stemma.story;

/**
 * An account as this room reads it.
 *
 * @param vector its weighed terms
 * @param length how many weighed words it has
 * @param day its time in days since 1970; not a number when unknown
 * @param language of the article
 */
record Report(Vector vector, int length, double day, String language) {
    /** Counts the words. */
    Report(Vector vector, double day, String language) {
        this(vector, words(vector), day, language);
    }

    private static int words(Vector vector) {
        int n = 0;
        for (int i = 0; i < vector.size(); i++) {
            n += vector.weight(i, Vector.WORDS) > 0 ? 1 : 0;
        }
        return n;
    }
}
