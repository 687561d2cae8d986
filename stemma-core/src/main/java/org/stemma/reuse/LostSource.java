package org.stemma.reuse;

import java.util.List;
import java.util.Optional;
import org.stemma.text.Span;

/**
 * A source that is not among the articles, inferred because two or more of them share text that none of them gave the
 * other.
 *
 * <p>It is an ancestor in the tree like any article, under an id of its own, and in no lineage's list. Its text is put
 * together from its copies' words; nothing is made up, so what all of them left out is missing.
 *
 * @param id unique among the articles and lost sources of the story: {@code lost-1}
 * @param name the agency that its copies credit, if they do
 * @param text what can be reconstructed; a line for each paragraph
 * @param pieces where each stretch of the text was taken from, in ascending order; line ends are in none
 */
public record LostSource(String id, Optional<String> name, String text, List<Piece> pieces) {
    /** Copies the pieces. */
    public LostSource {
        pieces = List.copyOf(pieces);
    }

    /**
     * A stretch of the text.
     *
     * @param start where it starts in the text
     * @param article id of the article that it is taken from
     * @param span where it stands in that article's body
     */
    public record Piece(int start, String article, Span span) {}
}
