package org.stemma.article;

/**
 * A line or paragraph of a source, before the article's structure is found in it.
 *
 * @param kind what its markup says it is; {@link Part.Kind#BODY} when it says nothing
 * @param text its words
 * @param setApart true when the source indents it or otherwise sets it off from the running text
 */
public record Block(Part.Kind kind, MappedText text, boolean setApart) {
    /** A paragraph of running text. */
    public static Block paragraph(MappedText text) {
        return new Block(Part.Kind.BODY, text, false);
    }

    /** A block that markup names. */
    public static Block of(Part.Kind kind, MappedText text) {
        return new Block(kind, text, false);
    }
}
