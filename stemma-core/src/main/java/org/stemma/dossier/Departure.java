package org.stemma.dossier;

import org.stemma.collation.Difference;

/**
 * A place where one witness of an utterance parts from another that it should be compared with, and how that came about as
 * far as the lineages tell.
 *
 * @param column index of the place in the apparatus
 * @param witness siglum of the witness that departs
 * @param from siglum of the witness it departs from: its original, else the first of its lineage, else the reference there
 * @param difference between the two
 * @param origin how it came about
 */
public record Departure(int column, String witness, String from, Difference difference, Origin origin) {
    /** How a difference came about. */
    public enum Origin {
        /** Inside quotation marks and within one lineage: somebody changed the quoted words and did not say so. */
        SILENT_EDIT("silent edit"),
        /** Between independent witnesses that share few words: they translate each for itself. */
        TRANSLATION("translation variant"),
        /** Outside the quotation marks: the reporter's own words. */
        REPORTER("outside the quotation marks"),
        /** Between independent witnesses that share most words: an edit, a mishearing or another translation. */
        CANNOT_TELL("cannot tell: an edit, a mishearing or another translation");

        private final String inWords;

        Origin(String inWords) {
            this.inWords = inWords;
        }

        /** What a reader is told. */
        public String inWords() {
            return inWords;
        }
    }
}
