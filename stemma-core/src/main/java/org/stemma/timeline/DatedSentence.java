package org.stemma.timeline;

import java.util.Set;

/**
 * A sentence with the date it tells of.
 *
 * @param date the date
 * @param witness where it stands
 * @param words its content words
 * @param web true when it holds a web address, as embedded posts do
 */
record DatedSentence(EventDate date, DateWitness witness, Set<String> words, boolean web) {}
