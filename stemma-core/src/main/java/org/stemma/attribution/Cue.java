package org.stemma.attribution;

/**
 * A cue in its sentence.
 *
 * @param words with the auxiliaries, negation and adverbs before the verb
 * @param verb the verb itself, first word of a phrase
 * @param entry what the lexicon knows of it
 * @param mood how it stands in the sentence
 */
record Cue(Range words, int verb, CueEntry entry, Mood mood) {
    /** How a cue stands in its sentence. */
    enum Mood {
        /** It has a subject of its own: {@code said}, {@code has denied}. */
        FINITE,
        /** It leans on the subject of its sentence: {@code , adding that}. */
        PARTICIPLE,
        /** {@code went on to say}. */
        INFINITIVE,
        /** {@code was quoted by state TV as saying}. */
        QUOTED,
        /** {@code according to}. */
        PREPOSITION
    }

    int last() {
        return words.last();
    }
}
