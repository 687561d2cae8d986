package org.stemma.ingest;

/**
 * An input that could not be read, or not wholly, and why: a line for the user.
 *
 * @param name the file or address as the user gave it, with the record's number where it is one of many
 * @param reason what is wrong, in a sentence that helps
 */
public record Refusal(String name, String reason) {
    private static final int SHOWN = 60;

    /** A stranger's words, short enough for a line. */
    static String shortened(String s) {
        return s.length() <= SHOWN ? s : s.substring(0, SHOWN) + "...";
    }
}
