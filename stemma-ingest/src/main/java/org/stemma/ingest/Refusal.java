package org.stemma.ingest;

/**
 * An input that could not be read, or not wholly, and why: a line for the user.
 *
 * @param name the file or address as the user gave it, with the record's number where it is one of many
 * @param reason what is wrong, in a sentence that helps
 */
public record Refusal(String name, String reason) {}
