package org.stemma.collation;

/**
 * A carrier of a text.
 *
 * @param siglum the sign it is cited by, unique among the witnesses of one collation
 * @param text its words as printed
 */
public record Witness(String siglum, String text) {}
