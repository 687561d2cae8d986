package org.stemma.attribution;

import java.util.List;
import java.util.Optional;
import org.stemma.text.Span;

/**
 * One article's words for an utterance: a whole attribution, or the piece of a quotation that others carry.
 *
 * @param article id of the article
 * @param attribution the whole attribution
 * @param piece the spans of its content that belong to this utterance; all of it when nobody cuts the quotation
 * @param quotation names the quotation within the story; the pieces of one quotation share it
 * @param speaker whom this article says it is from, under the name the story has for them: the utterance's speaker but
 *     where the article names somebody else
 * @param within the quotation whose speaker tells that this was said, where the article has it at second hand only
 */
public record Carrier(
        String article,
        Attribution attribution,
        List<Span> piece,
        String quotation,
        Optional<String> speaker,
        Optional<String> within) {
    /** One at first hand whose speaker has the same name throughout the story. */
    public Carrier(String article, Attribution attribution, List<Span> piece, String quotation) {
        this(article, attribution, piece, quotation, attribution.speaker().asName(), Optional.empty());
    }

    /** Copies the piece. */
    public Carrier {
        piece = List.copyOf(piece);
    }

    /** How long the piece is, what stands between its spans left aside. */
    public int length() {
        return piece.stream().mapToInt(Span::length).sum();
    }

    /** The piece's words, its spans joined by one space. */
    public String text(String body) {
        StringBuilder out = new StringBuilder();
        for (Span s : piece) {
            out.append(out.length() > 0 ? " " : "").append(s.of(body));
        }
        return out.toString();
    }
}
