package org.stemma.article;

import java.util.List;

/**
 * A part of an article: an unchanging string, and where each stretch of it stood in the source text.
 *
 * @param kind what the part is
 * @param text its words; paragraphs of a body are lines
 * @param map stretches of the part with their place in the source, in ascending order of {@code start}; characters that
 *     the reader added (a line end between joined paragraphs) or the source lacks are in none
 */
public record Part(Kind kind, String text, List<Stretch> map) {
    /** Copies the map. */
    public Part {
        map = List.copyOf(map);
    }

    /** What a part of an article is. */
    public enum Kind {
        /** The headline. */
        TITLE,
        /** Who signed it. */
        BYLINE,
        /** Where, and by which agency, it was filed. */
        DATELINE,
        /** The reporting itself: what all finders read. */
        BODY,
        /** The words under a picture, with the photographer's credit. */
        CAPTION,
        /** A heading between paragraphs. */
        SUBHEAD,
        /** Who else wrote it or owns it: "Reporting by ...", "(c) 2019 ...". */
        CREDIT,
        /** What belongs to the site, not to the article. */
        FURNITURE
    }

    /**
     * A stretch that stands in the source unit by unit.
     *
     * @param start where it starts in the part
     * @param source where it starts in the source text
     * @param length how many UTF-16 units it has
     */
    public record Stretch(int start, int source, int length) {}

    /** A part that is its source: the map is the identity. */
    public static Part whole(Kind kind, String text) {
        return new Part(kind, text, text.isEmpty() ? List.of() : List.of(new Stretch(0, 0, text.length())));
    }
}
